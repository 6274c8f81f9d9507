import { Command, Option } from 'commander';
import { questionTable } from '../status/question-table.js';
import { texts } from '../wording/en/texts.js';
import type { DecisionOptions } from './decide-hold.js';
import { asList, collect, formatOption, type Format, type ListOptions } from './list-options.js';
import { parameterOption } from './question-command.js';
import type { WithdrawalOptions } from './withdrawal-word.js';

/** `holds`: the pages that were not believed, and what is to become of them. */
export function holdsCommand(): Command {
  const answers = texts.questions.holds;
  const command = new Command('holds').description(`${answers}; decide about one`);
  const list = asList(command.command('list', { isDefault: true }))
    .description(answers)
    .addOption(formatOption());
  for (const parameter of questionTable.holds.takes) list.addOption(parameterOption(parameter));
  list.action(async ({ format, wide, ...asked }: Required<ListOptions> & { readonly until?: string }) => {
    const { printQuestion } = await import('./print-question.js');
    await printQuestion('holds', asked, { format, wide });
  });
  command
    .command('show')
    .description('why a page is held, and what accepting it would change')
    .argument('<ID>', 'the number of the hold')
    .addOption(formatOption())
    .action(async (id: string, { format }: { readonly format: Format }) => {
      const { printHold } = await import('./print-hold.js');
      await printHold(id, format);
    });
  const accept = decisionCommand(command, 'accept', 'apply the page that is held');
  withWithdrawalOptions(accept).action(async (id: string, options: DecisionOptions & WithdrawalOptions) => {
    const { acceptHold } = await import('./decide-hold.js');
    await acceptHold(id, options);
  });
  decisionCommand(command, 'reject', 'refuse the page that is held for good').action(
    async (id: string, options: DecisionOptions) => {
      const { rejectHold } = await import('./decide-hold.js');
      await rejectHold(id, options);
    },
  );
  return command;
}

function decisionCommand(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .argument('<ID>', 'the number of the hold')
    .option('--by <NAME>', 'who decides; the user of this process where it is absent')
    .option('--note <TEXT>', 'why');
}

/** Lets a command take what may be said beside an acceptance of acts that are gone from the page. */
function withWithdrawalOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--as <WHAT>',
        'what became of an act that is gone from the page; where it is absent the act is taken out of the record',
      ).choices(['withdrawal']),
    )
    .option('--on <DAY>', 'the day, YYYY-MM-DD, from which that withdrawal has effect')
    .option(
      '--state <CODE>',
      'the State that withdrew, where acts of several are gone; may be given several times',
      collect,
    );
}
