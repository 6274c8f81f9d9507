import { userInfo } from 'node:os';
import { Command } from 'commander';
import { holds } from '../status/questions/holds.js';
import { HoldDesk, type HoldView } from '../sync/hold-desk.js';
import { sayLabel } from '../domain/dated-act.js';
import { sayChange } from '../domain/say-change.js';
import type { Book } from '../status/book.js';
import { StatusService } from '../status/status.service.js';
import { QueryError } from '../status/parameters.js';
import { withTracker } from './open-tracker.js';
import { formatOption, printQuestion } from './question-command.js';
import type { Format } from './print-answer.js';

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
  decisionCommand(command, 'accept', 'apply the page that is held', (desk, id, decider) =>
    desk.accept(id, decider),
  );
  decisionCommand(command, 'reject', 'refuse the page that is held for good', (desk, id, decider) =>
    desk.reject(id, decider),
  );
  return command;
}

function decisionCommand(
  parent: Command,
  name: string,
  description: string,
  decide: (desk: HoldDesk, id: number, decider: { by: string; note: string | null }) => Promise<unknown>,
): void {
  parent
    .command(name)
    .description(description)
    .argument('<ID>', 'the number of the hold', holdNumber)
    .option('--by <NAME>', 'who decides; the user of this process where it is absent')
    .option('--note <TEXT>', 'why')
    .action(async (id: number, { by: given, note }: DecisionOptions) =>
      withTracker(async (tracker) => {
        const by = given ?? userName();
        await decide(tracker.get(HoldDesk), id, { by, note: note ?? null });
        process.stderr.write(`hold ${id}: ${name}ed by ${by}\n`);
      }),
    );
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

function sayHold({ hold, snapshot, findings, changes, unacceptableBecause }: HoldView, book: Book): string {
  const instrument = book.records.get(hold.instrument)?.instrument;
  const label = instrument ? sayLabel(instrument) : hold.instrument;
  const lines = [
    `Hold ${hold.id}: ${hold.instrument}, as at ${snapshot.statusAsAt ?? 'no day'}, ${hold.state} since ${hold.endedAt ?? hold.openedAt}`,
    `Page: ${snapshot.url}`,
    `SHA-256: ${snapshot.sha256}`,
    'Why it is held, as the page is read today:',
    ...findings.map(
      ({ level, name, message }) => `  ${level === 'error' ? 'hold' : 'warning'} ${name}: ${message}`,
    ),
    `Accepting it would make ${changes.length} changes:`,
    ...changes.map(
      (change) => `  ${sayChange(change, book.states.byCode(change.state)?.name ?? change.state, label)}`,
    ),
    unacceptableBecause === null
      ? `It may be accepted: holds accept ${hold.id} --by NAME --note TEXT`
      : `It cannot be accepted: ${unacceptableBecause}`,
  ];
  return `${lines.join('\n')}\n`;
}
