import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageVersion } from '../../package-facts.js';
import { PACKAGE_DATA_DIR } from '../../states/package-data-dir.js';

const codeDir = fileURLToPath(new URL('../..', import.meta.url));

function filesIn(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .toSorted()
    .map((file) => join(folder, file));
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/**
 * The version of the package with a hash of its code and of its facts: what one build has made is never taken for
 * the work of another, also where nobody thought of the version's number.
 */
export const codeVersion = `${packageVersion}-${hashOf([
  ...filesIn(codeDir, /\.(js|tsx?|css)$/),
  ...filesIn(PACKAGE_DATA_DIR, /^[\w-]+\.json$/),
])}`;
