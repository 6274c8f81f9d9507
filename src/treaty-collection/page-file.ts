import { readFile, stat } from 'node:fs/promises';
import { largestPage } from './largest-page.js';

/** A saved page that cannot be loaded; `kind` is the stable name of the failure, the message one line that names the file. */
export class PageFileError extends Error {
  constructor(
    readonly kind: 'no-file' | 'too-large' | 'unreadable-file',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Loads a saved page. Throws a `PageFileError` where it is not there, too large, or cannot be read. */
export async function loadPageFile(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > largestPage) {
      throw new PageFileError('too-large', `${file} has ${size} bytes; at most ${largestPage} are read`);
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof PageFileError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new PageFileError('no-file', `there is no file ${file}`, { cause: error });
    throw new PageFileError('unreadable-file', `${file} cannot be read: ${message}`, { cause: error });
  }
}
