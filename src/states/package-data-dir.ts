import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package's own `data` folder. It lies two folders above this file both in `src` and, compiled, in `dist`. */
export const committedDataDir = fileURLToPath(new URL('../../data/', import.meta.url));

/** The copy of its files that a build makes beside the compiled program. */
export const builtDataDir = fileURLToPath(new URL('../../dist/data/', import.meta.url));

/**
 * The committed files, always read and never written: the package's own `data` folder, or the copy where that folder holds
 * none of them, as when a container's volume lies over it.
 */
export const PACKAGE_DATA_DIR =
  existsSync(`${committedDataDir}states.json`) || !existsSync(`${builtDataDir}states.json`)
    ? committedDataDir
    : builtDataDir;
