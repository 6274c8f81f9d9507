import { loadPast, loadStates } from './load-states.js';
import { StateDirectory } from './state-directory.js';

/** Who the States are and were, read and checked from a folder. Throws as `loadStates` does. */
export function loadDirectory(dataDir: string): StateDirectory {
  const record = loadStates(dataDir);
  return new StateDirectory(record, loadPast(dataDir, record.states));
}
