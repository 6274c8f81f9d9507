import { afterAll, afterEach, beforeAll } from 'vitest';
import { removeFolder } from '../temp-folder.js';
import { drilledTracker, recordedFolder, type DrilledTracker, type DrillOptions } from './drilled-tracker.js';

/** Makes the record of the drill for a suite, and opens trackers on it, one for each test. */
export function drillSuite(): (options: Omit<DrillOptions, 'folder'>) => Promise<DrilledTracker> {
  let folder: string;
  let drilled: DrilledTracker | undefined;
  beforeAll(async () => {
    folder = await recordedFolder();
  });
  afterEach(async () => {
    await drilled?.close();
    drilled = undefined;
  });
  afterAll(async () => removeFolder(folder));
  return async (options) => {
    drilled = await drilledTracker({ folder, ...options });
    return drilled;
  };
}
