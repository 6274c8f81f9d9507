import { Command } from 'commander';
import type { CopyOptions } from './kept-copy.js';
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
    asList(
      new Command('verify')
        .option(
          '--log <FILE>',
          'a copy of /log.json that was kept: it must be a beginning of the log of today',
        )
        .option(
          '--key <FILE>',
          'the public key (/log.pub) by which that copy must be signed; where it is absent, the one of LOG_KEY_FILE checks a signature that is there',
        ),
    )
      .description(
        'check that every archived page has its hash, every row of the record its page, and every revision its line of the log',
      )
      .addOption(formatOption())
      .action(async (options: ListOptions & CopyOptions) => {
        const { printVerification } = await import('./print-audit.js');
        process.exitCode = await printVerification(options);
      }),
  ];
}
