import { Command } from 'commander';

/** `export`: everything as files that others can load and check. */
export function exportCommand(): Command {
  return new Command('export')
    .description(
      'write everything to a folder: CSV tables with a datapackage.json, the database, the archived answers as WARC, checksums',
    )
    .argument(
      '<DIR>',
      'the folder; it is made where it is not there, and files of the same names are replaced',
    )
    .action(async (folder: string) => {
      const { exportRecord } = await import('./export-record.js');
      await exportRecord(folder);
    });
}
