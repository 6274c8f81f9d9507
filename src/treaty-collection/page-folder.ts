import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pageAddress } from './page-address.js';
import { noValidators, type Delivery, type PageSource } from './page-source.js';

/** The largest page that is read, in bytes. */
export const largestPage = 20_000_000;

/**
 * Saved pages in a folder, named `<reference>.html`. Throws where the folder is not there; a page that is not
 * in it is a failure of that instrument.
 */
export async function openPageFolder(folder: string, base: string): Promise<PageSource> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory())
    throw new Error(`${folder} is not a folder; expected one with saved pages, e.g. IV-8.html`);

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
