import { Command } from 'commander';
import { packageVersion } from '../package-facts.js';
import { questionNames } from '../status/question-table.js';
import { auditCommands } from './audit-commands.js';
import { backupCommands } from './backup-commands.js';
import { completionCommand } from './completion-command.js';
import { deliveriesCommand } from './deliveries-command.js';
import { exitStatuses } from './exit-status.js';
import { exportCommand } from './export-command.js';
import { holdsCommand } from './holds-command.js';
import { inspectCommand } from './inspect-command.js';
import { migrateCommand } from './migrate-command.js';
import { questionCommand } from './question-command.js';
import { subscriptionsCommand } from './subscriptions-command.js';
import { syncCommand } from './sync-command.js';

/**
 * The whole command line, from tables that weigh nothing: what a command takes to do its work it loads when it runs.
 */
export function program(): Command {
  const whole = new Command('ratification-tracker')
    .description(
      'Shows which States are not parties to the instruments that General Assembly resolution 61/180 urges Member States to consider taking measures to ratify or accede to.',
    )
    .version(packageVersion)
    .addHelpText(
      'after',
      `\nExit status: ${exitStatuses.map(({ status, meaning }) => `${status} ${meaning}`).join(', ')}.`,
    );
  const commands = [
    syncCommand(),
    ...questionNames.filter((name) => name !== 'holds').map(questionCommand),
    holdsCommand(),
    subscriptionsCommand(),
    deliveriesCommand(),
    inspectCommand(),
    ...auditCommands(),
    exportCommand(),
    ...backupCommands(),
    migrateCommand(),
    completionCommand(() => whole),
    serveCommand(),
  ];
  for (const command of commands) whole.addCommand(command);
  return throwing(whole);
}

function serveCommand(): Command {
  return new Command('serve')
    .description('start the server and the nightly sync')
    .option('--web-only', 'answer, and leave the nightly sync and the alerts to `sync --daemon`')
    .action(async ({ webOnly = false }: { readonly webOnly?: boolean }) => {
      const { serve } = await import('./serve.js');
      await serve(process.env, {}, { webOnly });
    });
}

/**
 * Lets wrong usage be thrown, here and in every command below, instead of ending the process: Commander hands its
 * settings down only to commands that are made by `command()`, and would end with status 1.
 */
function throwing(command: Command): Command {
  for (const child of command.commands) throwing(child);
  // Commander wraps nothing for which it has less than 40 columns left: in a terminal of 60, no option.
  return command
    .exitOverride()
    .configureHelp({ minWidthToWrap: 20 })
    .configureOutput({
      outputError: (text, write) => write(`ratification-tracker: ${sayUsage(command, text)}\n`),
    });
}

/** What Commander says of wrong usage, in one line, with what is allowed. */
function sayUsage(command: Command, text: string): string {
  const said = text
    .replace(/^error: /, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
  if (said.startsWith('unknown option')) {
    return `${said}; expected ${command.options.map(({ long }) => long).join(', ')}`;
  }
  if (said.startsWith('unknown command')) {
    return `${said}; expected ${command.commands.map((child) => child.name()).join(', ')}`;
  }
  // Where a command does something without a word behind it, Commander takes a word that names nothing for too many.
  const { parent } = command;
  const [word] = parent?.args ?? [];
  if (parent?.parent && word !== undefined && said.startsWith('too many arguments')) {
    const names = parent.commands.map((child) => child.name());
    if (!names.includes(word)) return `unknown command '${word}'; expected ${names.join(', ')}`;
  }
  return said;
}
