#!/usr/bin/env node
import 'reflect-metadata';
import { Command } from 'commander';
import { auditCommands } from './commands/audit-commands.js';
import { complain } from './commands/complain.js';
import { exitStatuses } from './commands/exit-status.js';
import { holdsCommand } from './commands/holds-command.js';
import { inspectCommand } from './commands/inspect-command.js';
import { questionCommand } from './commands/question-command.js';
import { serve } from './commands/serve.js';
import { syncCommand } from './commands/sync-command.js';
import { packageVersion } from './package-facts.js';
import { questions } from './status/questions.js';

const commands = [
  syncCommand(),
  ...questions.filter(({ name }) => name !== 'holds').map(questionCommand),
  holdsCommand(),
  ...auditCommands(),
  inspectCommand(),
  new Command('serve').description('start the server and the nightly sync').action(async () => {
    await serve(process.env);
  }),
];

const program = new Command('ratification-tracker')
  .description(
    'Shows which States have not joined the instruments that General Assembly resolution 61/180 names.',
  )
  .version(packageVersion)
  .addHelpText(
    'after',
    `\nExit status: ${exitStatuses.map(({ status, meaning }) => `${status} ${meaning}`).join(', ')}.`,
  );
for (const command of commands) program.addCommand(command.exitOverride());

try {
  await program.exitOverride().parseAsync();
} catch (error) {
  process.exitCode = complain(error);
}
