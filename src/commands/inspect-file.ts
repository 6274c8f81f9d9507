import { visibleText } from '../domain/visible-text.js';
import { loadStates } from '../states/load-states.js';
import { PACKAGE_DATA_DIR } from '../states/package-data-dir.js';
import { StateDirectory } from '../states/state-directory.js';
import { editionOf } from '../treaty-collection/edition-of.js';
import { inspectPage } from '../treaty-collection/inspect-page.js';
import { loadPageFile } from '../treaty-collection/page-file.js';
import { readStatusPage } from '../treaty-collection/read-status-page.js';
import { exitStatus } from './exit-status.js';

/**
 * Prints what the reader makes of a saved page, of either edition; returns the exit status. No record is opened: the page
 * may be of any treaty. A document prints no day, and the time of a file is that of its last copy: none is told.
 */
export async function inspectFile(file: string): Promise<number> {
  const bytes = await loadPageFile(file);
  const states = new StateDirectory(loadStates(PACKAGE_DATA_DIR));
  const resolve = (name: string) => states.resolve(name)?.code ?? null;
  const page = inspectPage(readStatusPage(bytes, resolve, editionOf(bytes)), resolve);
  process.stdout.write(visibleText(`${JSON.stringify(page, null, 2)}\n`));
  return exitStatus(page.findings.some(({ level }) => level === 'error') ? 'held' : 'done');
}
