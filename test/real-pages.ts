import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Pages of the depositary, saved beside the project and never part of it. */
export const realPagesFolder = fileURLToPath(new URL('../../shared/pages/', import.meta.url));

/** Whether they are there; the suites that read them are skipped where they are not, and say so. */
export const realPagesArePresent = existsSync(realPagesFolder);
if (!realPagesArePresent) {
  process.stderr.write(
    'The real pages (../shared/pages) are absent: the suites that read them are skipped.\n',
  );
}

/** The real pages by their references. */
export function realPages(): Readonly<Record<string, Buffer>> {
  const files = readdirSync(realPagesFolder).filter((file) => file.endsWith('.html'));
  return Object.fromEntries(
    files.map((file) => [basename(file, '.html'), readFileSync(join(realPagesFolder, file))]),
  );
}
