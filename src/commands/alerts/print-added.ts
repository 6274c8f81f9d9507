import { visibleText } from '../../domain/visible-text.js';
import type { Format } from '../list-options.js';
import { printRows } from '../print-answer.js';
import { sayChanges, sayRhythm } from './say-subscription.js';
import { subscriptionColumns, type SubscriptionRow } from './subscription-row.js';

/** A subscription that has just been added. */
export interface AddedRow extends SubscriptionRow {
  /** When it is told first, as far as that is known. */
  readonly firstAt: string | null;
  /** What its deliveries are signed with, shown this once; `null` for mail. */
  readonly secret: string | null;
}

/** Prints what a subscription will tell, when first, and with what it is signed. */
export async function printAdded(format: Format, row: AddedRow): Promise<void> {
  if (format === 'csv') {
    const ofAdded = [
      { key: 'firstAt', title: 'First', type: 'datetime', cell: ({ firstAt }: AddedRow) => firstAt },
      { key: 'secret', title: 'Secret', type: 'string', cell: ({ secret }: AddedRow) => secret },
    ] as const;
    await printRows({ format }, [row], [...subscriptionColumns, ...ofAdded]);
    return;
  }
  const text = format === 'json' ? JSON.stringify(row, null, 2) : linesOf(row).join('\n');
  process.stdout.write(visibleText(`${text}\n`));
}

function linesOf(row: AddedRow): readonly string[] {
  const { id, to, tells, secret } = row;
  const told = [`Subscription ${id}: ${to} is told of ${tells}, ${sayRhythm(row)}.`, sayFirst(row)];
  if (secret === null) return told;
  const once = `Each delivery is signed with this secret, which is not shown again; subscriptions rotate ${id} makes another:`;
  return [...told, once, secret];
}

function sayFirst({ waiting, firstAt }: AddedRow): string {
  if (waiting > 0) return `It is told first of ${sayChanges(waiting)}, at ${firstAt}.`;
  return firstAt === null
    ? 'It is told first when the next of them is recorded.'
    : `It is told first at ${firstAt}, if one of them was recorded by then.`;
}
