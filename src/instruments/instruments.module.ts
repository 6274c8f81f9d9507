import { Module, type DynamicModule } from '@nestjs/common';
import { declaredInstruments, instrumentModules } from './instruments.js';
import type { InstrumentModuleClass } from './instrument-module.js';

/** The token of the list of every tracked instrument (`readonly Instrument[]`). */
export const INSTRUMENTS = 'INSTRUMENTS';

/** The room of the instruments: one module for each, and the list of them all. */
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
