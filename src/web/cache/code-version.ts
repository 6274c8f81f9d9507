import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageVersion } from '../../package-facts.js';
import { PACKAGE_DATA_DIR } from '../../states/package-data-dir.js';

const codeDir = fileURLToPath(new URL('../..', import.meta.url));

/** The committed facts that show in every answer. What a snapshot rests on is in the ledger. */
const facts = ['states.json', 'groups.json', 'baseline/later-totals.json'];

const code = readdirSync(codeDir, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(js|tsx?|css)$/.test(file))
  .toSorted();

const hash = createHash('sha256');
for (const file of code) hash.update(readFileSync(join(codeDir, file)));
for (const file of facts) hash.update(readFileSync(join(PACKAGE_DATA_DIR, file)));

/**
 * The version of the package with a hash of its code and of its facts: what one build has made is never taken for
 * the work of another, also where nobody thought of the version's number.
 */
export const codeVersion = `${packageVersion}-${hash.digest('hex').slice(0, 12)}`;
