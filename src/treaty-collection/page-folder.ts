import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { momentOf } from '../clock.js';
import { editions, type Edition } from './edition.js';
import { editionTable } from './edition-table.js';
import { loadPageFile, PageFileError } from './page-file.js';
import { noValidators, type Delivery, type PageSource } from './page-source.js';

/** What a saved page is called, whatever its case: `IV-8.html`, `IV-8.en.xml`, `iv-8.xml`. */
const savedAs: Readonly<Record<Edition, RegExp>> = { html: /\.html$/i, xml: /^[\w-]+(?:\.en)?\.xml$/i };

/**
 * Saved pages in a folder, named `<reference>.html`, and documents, named `<reference>.en.xml` or `<reference>.xml`. Throws
 * where the folder is not there or holds neither; a page that is not in it is a failure of that instrument and edition.
 */
export async function openPageFolder(folder: string, base: string): Promise<PageSource> {
  const files = await readdir(folder).catch(() => null);
  if (files === null) {
    throw new Error(
      `${folder} is not a folder that can be read; expected one with saved pages, e.g. IV-8.html, or a WARC`,
    );
  }
  const held = editions.filter((edition) => files.some((file) => savedAs[edition].test(file)));
  if (held.length === 0) {
    throw new Error(`${folder} holds no page; expected files named <reference>.html, e.g. IV-8.html`);
  }
  // The first by name where the case of two differs: the order in which a folder is listed is the machine's own.
  const byName = new Map(
    files
      .toSorted()
      .toReversed()
      .map((file) => [file.toLowerCase(), file]),
  );

  return {
    origin: 'folder',
    editions: held,
    async read(instrument, edition): Promise<Delivery> {
      const { addresses, fileNames } = editionTable[edition];
      const [url] = addresses(base, instrument);
      const names = fileNames(instrument.reference);
      const saved = names.map((name) => byName.get(name.toLowerCase())).find((name) => name !== undefined);
      const file = join(folder, saved ?? names[0]);
      try {
        const bytes = await loadPageFile(file);
        const writtenAt = momentOf((await stat(file)).mtime);
        return {
          kind: 'page',
          edition,
          url,
          bytes,
          httpStatus: null,
          headers: null,
          validators: noValidators,
          writtenAt,
        };
      } catch (error) {
        if (!(error instanceof PageFileError)) throw error;
        // What is recorded is published, and a path is of this machine alone.
        const message = error.message.replaceAll(file, basename(file));
        return { kind: 'failure', url, name: error.kind, message, httpStatus: null };
      }
    },
  };
}
