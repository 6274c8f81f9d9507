import { Module, type DynamicModule } from '@nestjs/common';
import { declaredInstruments, instrumentModules } from './instruments.js';
import type { InstrumentModuleClass } from './instrument-module.js';

/** The token of the list of every tracked instrument (`readonly Instrument[]`). */
export const INSTRUMENTS = 'INSTRUMENTS';

/** The list of them all is what rooms ask for; the modules of the single ones stay exchangeable behind it. */
@Module({})
export class InstrumentsModule {
  /** The modules given, or the ones that the resolution cites. */
  static of(modules: readonly InstrumentModuleClass[] = instrumentModules): DynamicModule {
    return {
      module: InstrumentsModule,
      global: true,
      imports: [...modules],
      providers: [{ provide: INSTRUMENTS, useValue: declaredInstruments(modules) }],
      exports: [INSTRUMENTS],
    };
  }
}
