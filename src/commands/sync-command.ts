import { Command } from 'commander';
import { asList, formatOption } from './list-options.js';
import type { SyncOptions } from './print-sync.js';
import { parameterOption } from './question-command.js';

/** `sync`: reads the depositary's pages now. */
export function syncCommand(): Command {
  return asList(new Command('sync'))
    .description("read the depositary's pages, or saved ones, and update the record")
    .addOption(parameterOption('instrument'))
    .option(
      '--from <DIR>',
      'read saved pages instead of the network: a folder of <reference>.html, or a file.warc.gz',
    )
    .option('--dry-run', 'fetch, read and judge, but write nothing')
    .addOption(formatOption())
    .action(async (options: SyncOptions) => {
      const { printSync } = await import('./print-sync.js');
      process.exitCode = await printSync(options);
    });
}
