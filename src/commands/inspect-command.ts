import { Command } from 'commander';

/** `inspect`: what the reader makes of a saved status page, tracked or not, in either edition, as JSON. */
export function inspectCommand(): Command {
  return new Command('inspect')
    .description('print what the reader makes of a saved status page of any treaty, HTML or XML, as JSON')
    .argument('<FILE>', 'a saved status page, or the XML document of one')
    .action(async (file: string) => {
      const { inspectFile } = await import('./inspect-file.js');
      process.exitCode = await inspectFile(file);
    });
}
