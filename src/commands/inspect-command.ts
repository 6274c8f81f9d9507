import { Command } from 'commander';
import { loadStates } from '../states/load-states.js';
import { PACKAGE_DATA_DIR } from '../states/package-data-dir.js';
import { StateDirectory } from '../states/state-directory.js';
import { inspectPage } from '../treaty-collection/inspect-page.js';
import { loadPageFile } from '../treaty-collection/page-file.js';
import { readStatusPage } from '../treaty-collection/read-status-page.js';
import { exitStatus } from './exit-status.js';

/** `inspect`: what the reader makes of a saved status page, tracked or not, as JSON. */
export function inspectCommand(): Command {
  return new Command('inspect')
    .description('print what the reader makes of a saved status page of any treaty, as JSON')
    .argument('<FILE>', 'a saved status page')
    .action(async (file: string) => {
      const bytes = await loadPageFile(file);
      const states = new StateDirectory(loadStates(PACKAGE_DATA_DIR));
      const resolve = (name: string) => states.resolve(name)?.code ?? null;
      const page = inspectPage(readStatusPage(bytes, resolve), resolve);
      process.stdout.write(`${JSON.stringify(page, null, 2)}\n`);
      const isBad = page.findings.some(({ level }) => level === 'error');
      process.exitCode = exitStatus(isBad ? 'held' : 'done');
    });
}
