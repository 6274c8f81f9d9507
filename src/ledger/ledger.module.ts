import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import { Ledger } from './ledger.js';

/** The room of the record, and the only owner of the database. */
@Module({
  providers: [
    {
      provide: Ledger,
      inject: [CONFIG],
      useFactory: ({ databaseUrl, dataDir }: Config) =>
        Ledger.open(databaseUrl, new SnapshotArchive(dataDir)),
    },
  ],
  exports: [Ledger],
})
export class LedgerModule implements OnApplicationShutdown {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  /** Closes the database as the last thing. */
  async onApplicationShutdown(): Promise<void> {
    await this.ledger.close();
  }
}
