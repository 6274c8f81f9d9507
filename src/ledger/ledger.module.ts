import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { StateDirectory } from '../states/state-directory.js';
import { StatesModule } from '../states/states.module.js';
import { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import { limitsOf } from './database-limits.js';
import { Ledger } from './ledger.js';
import { loadSigningKey, SIGNING_KEY } from './log/signing-key.js';

/** The room of the record, and the only owner of the database. */
@Module({
  imports: [StatesModule],
  providers: [
    {
      provide: Ledger,
      // Behind the key: where that cannot be used, no connection is left open by a start that fails.
      inject: [CONFIG, StateDirectory, SIGNING_KEY],
      useFactory: (config: Config, states: StateDirectory) =>
        Ledger.open(
          config.databaseUrl,
          new SnapshotArchive(config.dataDir),
          (code, day) => states.groupsOf(code, day).map(({ id }) => id),
          limitsOf(config),
        ),
    },
    {
      provide: SIGNING_KEY,
      inject: [CONFIG],
      useFactory: ({ logKeyFile }: Config) => loadSigningKey(logKeyFile),
    },
  ],
  exports: [Ledger, SIGNING_KEY],
})
export class LedgerModule implements OnApplicationShutdown {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  /** Closes the database as the last thing. */
  async onApplicationShutdown(): Promise<void> {
    await this.ledger.close();
  }
}
