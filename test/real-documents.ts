import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../shared/xml/', import.meta.url));

/** Whether the depositary's documents are there; the suites that read them are skipped where they are not, and say so. */
export const realDocumentsArePresent = existsSync(folder);
if (!realDocumentsArePresent) {
  process.stderr.write(
    'The real documents (../shared/xml) are absent: the suites that read them are skipped.\n',
  );
}

/** Documents of the depositary, saved beside the project and never part of it, by their references. */
export function realDocuments(): Readonly<Record<string, Buffer>> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.en.xml'));
  return Object.fromEntries(
    files.map((file) => [basename(file, '.en.xml'), readFileSync(join(folder, file))]),
  );
}
