import { Command } from 'commander';
import { asList, formatOption, type ListOptions } from './list-options.js';

/** `replay` and `verify`: whether the record still follows from the archive, and the archive is still whole. */
export function auditCommands(): readonly Command[] {
  return [
    asList(new Command('replay'))
      .description("read every archived page again with today's reader, and compare with the record")
      .addOption(formatOption())
      .action(async (options: ListOptions) => {
        const { printReplay } = await import('./print-audit.js');
        process.exitCode = await printReplay(options);
      }),
    asList(new Command('verify'))
      .description('check that every archived page has its hash and every row of the record its page')
      .addOption(formatOption())
      .action(async (options: ListOptions) => {
        const { printVerification } = await import('./print-audit.js');
        process.exitCode = await printVerification(options);
      }),
  ];
}
