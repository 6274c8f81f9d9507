import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AlertsModule } from './alerts/alerts.module.js';
import { CLOCK, momentOf, NEXT_NIGHT, systemClock, type Clock, type NextNight } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { FormsModule } from './forms/forms.module.js';
import type { InstrumentModuleClass } from './instruments/instrument-module.js';
import { instrumentModules } from './instruments/instruments.js';
import { InstrumentsModule } from './instruments/instruments.module.js';
import { StatusModule } from './status/status.module.js';
import { SyncSchedule } from './sync/sync-schedule.js';
import { SyncModule } from './sync/sync.module.js';
import type { Patience } from './treaty-collection/page-fetcher.js';
import { PATIENCE } from './treaty-collection/page-source.js';
/** What a tracker can be made with, beside its settings. */
export interface Parts {
  readonly clock?: Clock;
  readonly instruments?: readonly InstrumentModuleClass[];
  /** How patient it is with the depositary; as the fetcher usually is where it is absent. */
  readonly patience?: Patience | null;
}

/** The settings, the clock and the patience, for every room. */
@Module({})
class SurroundingsModule {
  static of(config: Config, clock: Clock, patience: Patience | null): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: CLOCK, useValue: clock },
      { provide: PATIENCE, useValue: patience },
    ];
    return {
      module: SurroundingsModule,
      global: true,
      providers,
      exports: providers.map(({ provide }) => provide),
    };
  }
}

/** When the sync is due next, for the rooms that do not know it. */
@Global()
@Module({
  imports: [SyncModule],
  providers: [
    {
      provide: NEXT_NIGHT,
      inject: [SyncSchedule],
      useFactory: (schedule: SyncSchedule): NextNight => {
        return () => {
          const due = schedule.nextDue();
          return due && momentOf(due);
        };
      },
    },
  ],
  exports: [NEXT_NIGHT],
})
class NightModule {}

/** The tracker without its server, as the command line asks it: the rooms in the order in which an act travels through them. */
@Module({})
export class TrackerModule {
  static of(
    config: Config,
    { clock = systemClock, instruments = instrumentModules, patience = null }: Parts = {},
  ): DynamicModule {
    return {
      module: TrackerModule,
      imports: [
        SurroundingsModule.of(config, clock, patience),
        InstrumentsModule.of(instruments),
        SyncModule,
        NightModule,
        StatusModule,
        FormsModule,
        AlertsModule,
      ],
    };
  }
}
