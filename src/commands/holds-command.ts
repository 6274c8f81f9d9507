import { userInfo } from 'node:os';
import { Command } from 'commander';
import { holds } from '../status/questions/holds.js';
import { HoldDesk, type HoldView } from '../sync/hold-desk.js';
import { sayCell, whyNoWithdrawal } from '../sync/rule-on-gone-acts.js';
import { changeReason } from '../domain/change-reason.js';
import { noWithdrawalClause } from '../domain/withdrawal-clause.js';
import type { Book } from '../status/book.js';
import { StatusService } from '../status/status.service.js';
import { QueryError } from '../status/parameters.js';
import { english } from '../wording/english.js';
import { withTracker } from './open-tracker.js';
import { formatOption, printQuestion } from './question-command.js';
import type { Format } from './print-answer.js';
import { withdrawalWord, withWithdrawalOptions, type WithdrawalOptions } from './withdrawal-word.js';

interface DecisionOptions {
  readonly by?: string;
  readonly note?: string;
}

/** `holds`: the pages that were not believed, and what is to become of them. */
export function holdsCommand(): Command {
  const command = new Command('holds').description(`${holds.answers}; decide about one`);
  command
    .command('list', { isDefault: true })
    .description(holds.answers)
    .addOption(formatOption())
    .action(async ({ format }: { readonly format: Format }) => printQuestion(holds, {}, format));
  command
    .command('show')
    .description('why a page is held, and what accepting it would change')
    .argument('<ID>', 'the number of the hold', holdNumber)
    .addOption(formatOption())
    .action(async (id: number, { format }: { readonly format: Format }) =>
      withTracker(async (tracker) => {
        const view = await tracker.get(HoldDesk).show(id);
        const book = await tracker.get(StatusService).book();
        process.stdout.write(format === 'json' ? `${JSON.stringify(view, null, 2)}\n` : sayHold(view, book));
      }),
    );
  const accept = decisionCommand(command, 'accept', 'apply the page that is held');
  withWithdrawalOptions(accept).action(async (id: number, options: DecisionOptions & WithdrawalOptions) => {
    const asWithdrawal = withdrawalWord(options);
    const decider = deciderOf(options);
    await withTracker(async (tracker) => {
      const word = asWithdrawal ? { ...decider, asWithdrawal } : decider;
      const { rulings, gone } = await tracker.get(HoldDesk).accept(id, word);
      const withdrew = rulings.map(({ state, endedOn }) => `; ${state} withdrew with effect from ${endedOn}`);
      // Whoever rules on some of the acts that are gone is told of those that the ruling does not name.
      const others = asWithdrawal ? gone.map(({ before }) => before.name).join(', ') : '';
      const rest =
        others === '' ? '' : `; no longer on record, as they are gone from the page: acts of ${others}`;
      process.stderr.write(`hold ${id}: accepted by ${decider.by}${withdrew.join('')}${rest}\n`);
    });
  });
  decisionCommand(command, 'reject', 'refuse the page that is held for good').action(
    async (id: number, options: DecisionOptions) => {
      const decider = deciderOf(options);
      await withTracker(async (tracker) => {
        await tracker.get(HoldDesk).reject(id, decider);
        process.stderr.write(`hold ${id}: rejected by ${decider.by}\n`);
      });
    },
  );
  return command;
}

function decisionCommand(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .argument('<ID>', 'the number of the hold', holdNumber)
    .option('--by <NAME>', 'who decides; the user of this process where it is absent')
    .option('--note <TEXT>', 'why');
}

function deciderOf({ by, note }: DecisionOptions): { readonly by: string; readonly note: string | null } {
  return { by: by ?? userName(), note: note ?? null };
}

/** The name of the user of this process. Throws a `QueryError` for a user without a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    throw new QueryError('this user has no name; say who decides with --by NAME');
  }
}

function holdNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new QueryError(`"${text}" is not the number of a hold; expected one, e.g. 3`);
  return Number(text);
}

function sayHold(view: HoldView, book: Book): string {
  const { hold, snapshot, findings, changes, unacceptableBecause } = view;
  const instrument = book.records.get(hold.instrument)?.instrument;
  const named = instrument ?? { label: hold.instrument, withdrawal: noWithdrawalClause };
  const lines = [
    `Hold ${hold.id}: ${hold.instrument}, as at ${snapshot.statusAsAt ?? 'no day'}, ${hold.state} since ${hold.endedAt ?? hold.openedAt}`,
    `Page: ${snapshot.url}`,
    `SHA-256: ${snapshot.sha256}`,
    ...view.rulings.map(
      ({ state, endedOn }) => `Accepted as a withdrawal: ${state}, with effect from ${endedOn}`,
    ),
    'Why it is held, as the page is read today:',
    ...findings.map(
      ({ level, name, message }) => `  ${level === 'error' ? 'hold' : 'warning'} ${name}: ${message}`,
    ),
    `Accepting it would make ${changes.length} changes:`,
    ...changes.map(
      (change) =>
        `  ${english.say(changeReason(change, book.states.byCode(change.state)?.name ?? change.state, named))}`,
    ),
    unacceptableBecause === null
      ? `It may be accepted: holds accept ${hold.id} --by NAME --note TEXT`
      : `It cannot be accepted: ${unacceptableBecause}`,
    ...(unacceptableBecause === null && hold.state === 'open' ? sayGone(view) : []),
  ];
  return `${lines.join('\n')}\n`;
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
