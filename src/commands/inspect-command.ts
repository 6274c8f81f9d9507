import { Command } from 'commander';

/** `inspect`: what the reader makes of a saved status page, tracked or not, as JSON. */
export function inspectCommand(): Command {
  return new Command('inspect')
    .description('print what the reader makes of a saved status page of any treaty, as JSON')
    .argument('<FILE>', 'a saved status page')
    .action(async (file: string) => {
      const { inspectFile } = await import('./inspect-file.js');
      process.exitCode = await inspectFile(file);
    });
}
