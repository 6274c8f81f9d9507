import { cpSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { builtDataDir, committedDataDir } from './package-data-dir.js';

/**
 * Part of the build: copies the committed facts beside the program. What a tracker wrote into the folder is left there:
 * its database and archive are of this machine, and no part of a package.
 */
rmSync(builtDataDir, { recursive: true, force: true });
cpSync(committedDataDir, builtDataDir, {
  recursive: true,
  filter: (path) => path === committedDataDir || basename(path) === 'baseline' || path.endsWith('.json'),
});
