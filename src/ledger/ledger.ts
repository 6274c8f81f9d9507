import { openDataSources } from './ledger-data-sources.js';
import { LedgerReader } from './ledger-reader.js';
import { LedgerWriter } from './ledger-writer.js';

/** The record: one writer and one reader on one database. */
export class Ledger {
  private constructor(
    readonly reader: LedgerReader,
    readonly writer: LedgerWriter,
    /** Closes the database. */
    readonly close: () => Promise<void>,
  ) {}

  /** Opens the database at `sqlite:<file>` or `postgres://…`; throws an error of one line where that fails. */
  static async open(databaseUrl: string): Promise<Ledger> {
    const { reader, writer } = await openDataSources(databaseUrl);
    const close = async () => {
      await reader.destroy();
      await writer.destroy();
    };
    return new Ledger(new LedgerReader(reader), new LedgerWriter(writer), close);
  }
}
