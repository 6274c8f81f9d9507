import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pageAddress } from './page-address.js';
import { noValidators, type Delivery, type PageSource } from './page-source.js';

/** The largest page that is read, in bytes: three times the largest that was seen. */
export const largestPage = 10_000_000;

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
        const { size } = await stat(file);
        if (size > largestPage)
          return failure(url, 'too-large', `${file} has ${size} bytes; at most ${largestPage} are read`);
        return { kind: 'page', url, bytes: await readFile(file), httpStatus: null, validators: noValidators };
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT') return failure(url, 'no-file', `there is no file ${file}`);
        return failure(url, 'unreadable-file', `${file} cannot be read: ${message}`);
      }
    },
  };
}

function failure(url: string, name: string, message: string): Delivery {
  return { kind: 'failure', url, name, message, httpStatus: null };
}
