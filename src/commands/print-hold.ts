import { changeReason } from '../domain/change-reason.js';
import { visibleText } from '../domain/visible-text.js';
import { noWithdrawalClause } from '../domain/withdrawal-clause.js';
import type { Book } from '../status/book.js';
import { StatusService } from '../status/status.service.js';
import { HoldDesk, type HoldView } from '../sync/hold-desk.js';
import { sayCell, whyNoWithdrawal } from '../sync/rule-on-gone-acts.js';
import { english } from '../wording/english.js';
import type { Format } from './list-options.js';
import { withTracker } from './open-tracker.js';
import { rowNumber } from './row-number.js';

/** Prints why a page is held, and what accepting it would change. */
export async function printHold(text: string, format: Format): Promise<void> {
  const id = rowNumber(text, 'hold');
  await withTracker(async (tracker) => {
    const view = await tracker.get(HoldDesk).show(id);
    const book = await tracker.get(StatusService).book();
    const said = format === 'json' ? `${JSON.stringify(view, null, 2)}\n` : sayHold(view, book);
    process.stdout.write(visibleText(said));
  });
}

function sayHold(view: HoldView, book: Book): string {
  const { hold, snapshot, changes, unacceptableBecause } = view;
  const isRow = hold.participant !== null;
  const of = isRow ? `, the row of ${nameIn(book, hold.participant)}` : '';
  const instrument = book.records.get(hold.instrument)?.instrument;
  const named = instrument ?? { label: hold.instrument, withdrawal: noWithdrawalClause };
  const lines = [
    `Hold ${hold.id}: ${hold.instrument}${of}, as at ${snapshot.statusAsAt ?? 'no day'}, ${hold.state} since ${hold.endedAt ?? hold.openedAt}`,
    `Page: ${snapshot.url}`,
    `SHA-256: ${snapshot.sha256}`,
    ...view.rulings.map(
      ({ state, endedOn }) => `Accepted as a withdrawal: ${state}, with effect from ${endedOn}`,
    ),
    ...(isRow ? sayWait(view) : sayFindings(view)),
    // What has ended is not decided again.
    ...(hold.state === 'open'
      ? [
          sayNumber(changes.length),
          ...changes.map(
            (change) => `  ${english.say(changeReason(change, nameIn(book, change.state), named))}`,
          ),
          unacceptableBecause === null
            ? `It may be accepted: holds accept ${hold.id} --by NAME --note TEXT`
            : `It cannot be accepted: ${unacceptableBecause}`,
          ...(unacceptableBecause === null ? sayGone(view) : []),
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

function sayNumber(changes: number): string {
  return `Accepting it would make ${changes} changes${changes === 0 ? '' : ':'}`;
}

function nameIn({ states }: Book, code: string | null): string {
  return states.byCode(code ?? '')?.name ?? code ?? '';
}

function sayFindings({ findings }: HoldView): readonly string[] {
  return [
    'Why it is held, as the page is read today:',
    ...findings.map(
      ({ level, name, message }) => `  ${level === 'error' ? 'hold' : 'warning'} ${name}: ${message}`,
    ),
  ];
}

function sayWait({ hold, reasons }: HoldView): readonly string[] {
  return [
    hold.state === 'open'
      ? 'Why it is not believed yet, while the rest of the page is on record:'
      : 'Why it was not believed at once:',
    ...reasons.map(({ message }) => `  ${message}`),
  ];
}

/** What accepting it as a withdrawal would record of the acts that are gone; nothing where none is. */
function sayGone({ hold, gone }: HoldView): readonly string[] {
  const left = gone.filter((one) => whyNoWithdrawal(one) === null);
  if (left.length === 0) return [];
  const states =
    left.length === 1 && gone.length === 1 ? '' : left.map(({ state }) => ` --state ${state}`).join('');
  return [
    `Accepted so, what is gone from the page is gone from the record. Where a State withdrew, say so:`,
    `  holds accept ${hold.id} --as withdrawal --on YYYY-MM-DD${states} --by NAME --note TEXT`,
    'It would be recorded, with the day from which it has effect, and the past be kept:',
    ...left.map(
      ({ before, state, cells }) =>
        `  ${before.name} (${state}) withdrew: ${cells
          .map((cell) => `its ${sayCell(before, cell)} of ${english.day(before[cell]?.date ?? '')}`)
          .join(' and ')} ended on that day`,
    ),
  ];
}
