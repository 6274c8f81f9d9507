import { Command, Option } from 'commander';
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
    .addOption(
      new Option(
        '--daemon',
        'stay and sync by SYNC_CRON, as `serve` does, without a server, until told to stop',
      ).conflicts(['dryRun', 'from', 'instrument', 'format', 'wide']),
    )
    .addOption(formatOption())
    .action(async ({ daemon, ...options }: SyncOptions & { readonly daemon?: true }) => {
      if (daemon) {
        const { syncDaemon } = await import('./sync-daemon.js');
        await syncDaemon(process.env);
        return;
      }
      const { printSync } = await import('./print-sync.js');
      process.exitCode = await printSync(options);
    });
}
