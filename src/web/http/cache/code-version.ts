import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageVersion } from '../../../package-facts.js';
import { styleSheetPath } from '../../style/style-sheet.js';

/** What answers are made with. */
export interface Makings {
  readonly codeDir: string;
  readonly packageDir: string;
  /** What the code runs on, e.g. the versions of Node and of ICU, which spells the names of States. */
  readonly platform: string;
}

/**
 * The committed facts that show in every answer, where they are committed and where a build copies them. What a snapshot
 * rests on is in the ledger.
 */
const facts = [
  'states.json',
  'groups.json',
  'aliases.json',
  'tiles.json',
  'baseline/later-acts.json',
].flatMap((file) => [`data/${file}`, `dist/data/${file}`]);

/**
 * Where npm says which libraries are installed: in a clone, and beside a package that is installed. None of them is
 * in the package itself.
 */
const installed = ['package-lock.json', 'node_modules/.package-lock.json', '../.package-lock.json'];

/** A hash of everything that decides what an answer looks like, apart from the ledger and the settings. */
export function hashOf({ codeDir, packageDir, platform }: Makings): string {
  // A fact that is missing is told by whoever needs it, which can say more than that it is not there.
  const present = [...facts, ...installed]
    .map((file) => join(packageDir, file))
    .filter((file) => existsSync(file));
  const files = [...codeIn(codeDir), ...present];
  const hash = createHash('sha256').update(platform);
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/**
 * The files of code in a folder, in a fixed order, which `readdir` does not promise; what begins with a dot is no part
 * of it.
 */
function codeIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return codeIn(path);
      return /\.(js|tsx?|css)$/.test(entry.name) ? [path] : [];
    });
}

const hash = hashOf({
  codeDir: fileURLToPath(new URL('../../..', import.meta.url)),
  packageDir: fileURLToPath(new URL('../../../..', import.meta.url)),
  platform: JSON.stringify([process.versions, styleSheetPath]),
});

/**
 * The version of the package with a hash of its code, its facts, its libraries and what it runs on: what one build
 * has made is never taken for the work of another, also where nobody thought of the version's number.
 */
export const codeVersion = `${packageVersion}-${hash}`;
