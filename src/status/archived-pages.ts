import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { CLOCK, type Clock } from '../clock.js';
import { CONFIG, type Config } from '../config.js';
import type { SnapshotEntity } from '../ledger/entities/snapshot.entity.js';
import { Ledger } from '../ledger/ledger.js';
import { readArchived } from '../ledger/read-archived.js';
import { StateDirectory } from '../states/state-directory.js';
import { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import { readSourceInThread } from '../treaty-collection/source/source-thread.js';
import { QueryError } from './parameters.js';
import type { Archived } from './tell-archived.js';

/** How much of what was read is kept, in letters: some twenty pages. */
const mostKept = 20_000_000;

type Read = Pick<Archived, 'bytes' | 'read'>;

/** What is in the archive, read by today's reader; each page once for all who ask for it, in whatever form. */
@Injectable()
export class ArchivedPages {
  readonly #archive: SnapshotArchive;
  readonly #codes: ReadonlyMap<string, string>;
  readonly #read = new LRUCache<string, Read, SnapshotEntity>({
    maxSize: mostKept,
    sizeCalculation: ({ read }) => read.copy.length + 1000 * read.rows.length + 1,
    fetchMethod: async (_key, _stale, { context }) => this.#readAnew(context),
  });

  constructor(
    @Inject(CONFIG) { dataDir }: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(StateDirectory) states: StateDirectory,
  ) {
    this.#archive = new SnapshotArchive(dataDir);
    this.#codes = states.codesBySpelling();
  }

  /** When and from where some bytes were kept, newest first. Throws a `QueryError` where no snapshot has their hash. */
  async snapshots(sha256: string): Promise<Archived['snapshots']> {
    const snapshots = await this.ledger.reader.read(readArchived(sha256, this.clock.now()));
    if (snapshots.length > 0) return snapshots;
    throw new QueryError(`nothing that was read has the SHA-256 ${sha256}`, { nearest: [] });
  }

  /**
   * What is read in them. Throws a `PageElsewhere` where they are not in the archive of this machine, and another error
   * where they are damaged there, or cannot be read in time.
   */
  async find(snapshots: Archived['snapshots']): Promise<Archived> {
    const [newest] = snapshots;
    if (newest === undefined)
      throw new Error('archived bytes were asked for without a snapshot that has them');
    const found = await this.#read.forceFetch(newest.sha256, { context: newest });
    return { sha256: newest.sha256, snapshots, ...found };
  }

  async #readAnew({ sha256, edition, statusAsAt }: SnapshotEntity): Promise<Read> {
    const bytes = await this.#archive.load(sha256);
    const { length } = bytes;
    return {
      bytes: length,
      read: await readSourceInThread({ bytes, edition, statusAsAt, codes: this.#codes }),
    };
  }
}
