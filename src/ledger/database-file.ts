import { accessSync, constants, existsSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What became of the file of a database since it was opened. */
export type Fate = 'same' | 'gone' | 'empty' | 'exchanged';

/**
 * The file of an SQLite database. Who has opened it goes on with it when another is put in its place, or none: what is
 * written then is lost, and nobody is told.
 */
export class DatabaseFile {
  #identity: string | null = null;
  #logIdentity: string | null = null;

  constructor(readonly path: string) {}

  /** The log of what is written and not in the file yet. */
  get #log(): string {
    return `${this.path}-wal`;
  }

  /** Takes the file that stands at the path now for the one that is open. */
  remember(): void {
    this.#identity = identityOf(this.path);
    this.#logIdentity = identityOf(this.#log);
  }

  /** What stands at the path: the file that is open, none, one without a byte, or another one. */
  look(): Fate {
    const identity = identityOf(this.path);
    if (identity === null) return 'gone';
    if (this.isEmpty()) return 'empty';
    return identity === this.#identity ? 'same' : 'exchanged';
  }

  /** Whether there is a file, and not a byte in it: SQLite would begin a new database there. */
  isEmpty(): boolean {
    return statSync(this.path, { throwIfNoEntry: false })?.size === 0;
  }

  /** Whether there is a file that this process may read and not write: nor may it without its folder, where the log lies. */
  isReadOnly(): boolean {
    return existsSync(this.path) && !(mayWrite(this.path) && mayWrite(dirname(this.path)));
  }

  /** Whether somebody has written what is not in the file yet, or may be about to. */
  hasLog(): boolean {
    return existsSync(this.#log);
  }

  /**
   * Does something while the file is not at its path, and the log is set aside. A connection that is closed writes its
   * log into the file, unless that was moved: what was emptied, or copied over, would become a mixture.
   */
  async whileAside(work: () => Promise<void>): Promise<void> {
    const aside = `${this.path}.emptied`;
    renameSync(this.path, aside);
    try {
      await work();
      this.setLogAside();
      // Whatever is written into it from here on is another database.
      this.#identity = null;
    } finally {
      // Someone may have put a copy back meanwhile.
      if (!existsSync(this.path)) renameSync(aside, this.path);
    }
  }

  /**
   * Moves the log of the former file aside, where it was left behind: SQLite would take it for that of the file which
   * now stands there, and mix the two. Whoever has the former file has it whole with this one.
   */
  setLogAside(): void {
    if (this.#logIdentity === null || identityOf(this.#log) !== this.#logIdentity) return;
    renameSync(this.#log, `${this.#log}.of-the-former-file`);
  }
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The device and the inode: a name says nothing, and a time of change moves with every write. */
function identityOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}
