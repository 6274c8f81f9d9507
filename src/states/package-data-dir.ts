import { fileURLToPath } from 'node:url';

/**
 * The package's own `data` folder: the committed files, always read and never written. It lies two folders
 * above this file both in `src` and, compiled, in `dist`.
 */
export const PACKAGE_DATA_DIR = fileURLToPath(new URL('../../data/', import.meta.url));
