import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pageAddress } from './html/page-address.js';
import { loadPageFile, PageFileError } from './page-file.js';
import { noValidators, type Delivery, type PageSource } from './page-source.js';

/**
 * Saved pages in a folder, named `<reference>.html`. Throws where the folder is not there or holds no page; a page that is not
 * in it is a failure of that instrument.
 */
export async function openPageFolder(folder: string, base: string): Promise<PageSource> {
  const files = await readdir(folder).catch(() => null);
  if (files === null) {
    throw new Error(
      `${folder} is not a folder that can be read; expected one with saved pages, e.g. IV-8.html`,
    );
  }
  if (!files.some((file) => file.endsWith('.html'))) {
    throw new Error(`${folder} holds no page; expected files named <reference>.html, e.g. IV-8.html`);
  }

  return {
    origin: 'folder',
    async read(instrument): Promise<Delivery> {
      const file = join(folder, `${instrument.reference}.html`);
      const url = pageAddress(base, instrument);
      try {
        const bytes = await loadPageFile(file);
        return {
          kind: 'page',
          edition: 'html',
          url,
          bytes,
          httpStatus: null,
          headers: null,
          validators: noValidators,
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
