import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** The SHA-256 of bytes, as lower-case hex: as `sha256sum` prints it, with which anyone can check an archived page. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A page is not in the archive: it was lost, or another machine that shares the database has it. */
export class PageElsewhere extends Error {}

/**
 * The archive of pages: each kept byte for byte, gzipped, in a file named by the SHA-256 of what it holds. By that name
 * two processes that keep one page write the same file, and a file that was altered no longer has its own name. The
 * hash is of the page, not of the file: gzip's output differs between versions of zlib.
 */
export class SnapshotArchive {
  /** Where its files lie. */
  readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'snapshots');
  }

  /** How many pages it has; none where there is no such folder. */
  async count(): Promise<number> {
    const names = await readdir(this.folder).catch(() => []);
    return names.filter((name) => name.endsWith('.gz')).length;
  }

  /** The file that holds, or would hold, the bytes of this hash. */
  fileOf(sha256: string): string {
    return join(this.folder, `${sha256}.gz`);
  }

  /**
   * Keeps the bytes and returns their hash. Bytes already kept are not written again, unless their file is broken; a file
   * that is written is whole or not there.
   */
  async keep(bytes: Buffer): Promise<string> {
    const sha256 = sha256Of(bytes);
    const file = this.fileOf(sha256);
    if (await this.has(sha256)) return sha256;

    await mkdir(this.folder, { recursive: true });
    // Written under another name and renamed: a rename within a folder is done or not (POSIX, `rename`), so that a
    // process that is killed leaves no half page under a hash. The bytes are on the disk before (`sync`): file systems
    // may else keep the new name over a crash, and not what was written. The dot keeps the unfinished file out of
    // `count` and of bundles.
    const unfinished = join(this.folder, `.${randomUUID()}`);
    try {
      const handle = await open(unfinished, 'w');
      try {
        await handle.writeFile(await compress(bytes));
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(unfinished, file);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    return sha256;
  }

  /**
   * The bytes of a hash. Throws a `PageElsewhere` where they are not in the archive, and an error where they cannot be
   * read or no longer have that hash.
   */
  async load(sha256: string): Promise<Buffer> {
    const bytes = await expand(await this.#read(sha256));
    const found = sha256Of(bytes);
    if (found !== sha256) throw new Error(`${this.fileOf(sha256)} holds bytes whose hash is ${found}`);
    return bytes;
  }

  async #read(sha256: string): Promise<Buffer> {
    try {
      return await readFile(this.fileOf(sha256));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new PageElsewhere(
        `ENOENT: page ${sha256} is not in the archive of this machine, ${this.folder}; where several machines share a database, it lies on the one that fetched it`,
        { cause: error },
      );
    }
  }

  /** Whether the bytes of a hash are in the archive, and whole. */
  async has(sha256: string): Promise<boolean> {
    return this.load(sha256).then(
      () => true,
      () => false,
    );
  }
}
