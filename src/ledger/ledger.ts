import { openDataSources } from './ledger-data-sources.js';
import { LedgerReader } from './ledger-reader.js';
import { LedgerWriter } from './ledger-writer.js';
import { Leases } from './leases.js';
import { WriteQueue } from './write-queue.js';

/** The record: one who writes and one who reads on one database, and the leases of those who may write. */
export class Ledger {
  #closed: Promise<void> | null = null;

  private constructor(
    readonly reader: LedgerReader,
    readonly writer: LedgerWriter,
    readonly leases: Leases,
    private readonly closeSources: () => Promise<void>,
  ) {}

  /** Opens the database at `sqlite:<file>` or `postgres://…`; throws an error of one line where that fails. */
  static async open(databaseUrl: string): Promise<Ledger> {
    const { reader, writer } = await openDataSources(databaseUrl);
    const queue = new WriteQueue(writer);
    return new Ledger(new LedgerReader(reader), new LedgerWriter(queue), new Leases(queue), async () => {
      await reader.destroy();
      await writer.destroy();
    });
  }

  /** Closes the database; calling it again changes nothing. */
  async close(): Promise<void> {
    this.#closed ??= this.closeSources();
    return this.#closed;
  }
}
