import { Command } from 'commander';

/** `backup` and `restore`: a copy of the record with its pages, and the way back. */
export function backupCommands(): readonly Command[] {
  return [
    new Command('backup')
      .description(
        'copy the record and its archived pages to a folder, also while a server runs, and verify it',
      )
      .argument('<DIR>', 'the folder; it is made where it is not there, and must hold no record yet')
      .action(async (folder: string) => {
        const { backUpRecord } = await import('./copy-record.js');
        process.exitCode = await backUpRecord(folder);
      }),
    new Command('restore')
      .description('verify a backup, and make it the record; there must be none yet')
      .argument('<DIR>', 'the folder that `backup` has filled')
      .action(async (folder: string) => {
        const { restoreRecord } = await import('./copy-record.js');
        process.exitCode = await restoreRecord(folder);
      }),
  ];
}
