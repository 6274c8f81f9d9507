import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { Ledger } from './ledger.js';

/** The room of the record, and the only owner of the database. */
@Module({
  providers: [
    {
      provide: Ledger,
      inject: [CONFIG],
      useFactory: ({ databaseUrl }: Config) => Ledger.open(databaseUrl),
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
