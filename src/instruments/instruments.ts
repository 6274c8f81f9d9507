import type { Instrument } from '../domain/instrument.js';
import { instrumentOf, type InstrumentModuleClass } from './instrument-module.js';
import { CedawModule } from './cedaw/cedaw.module.js';
import { OpscModule } from './opsc/opsc.module.js';
import { SupplementarySlaveryConventionModule } from './supplementary-slavery-convention/supplementary-slavery-convention.module.js';
import { TraffickingProtocolModule } from './trafficking-protocol/trafficking-protocol.module.js';
import { UntocModule } from './untoc/untoc.module.js';

/** Every tracked instrument, in the order in which the resolution cites them. One line adds a treaty. */
export const instrumentModules: readonly InstrumentModuleClass[] = [
  UntocModule,
  TraffickingProtocolModule,
  OpscModule,
  SupplementarySlaveryConventionModule,
  CedawModule,
];

/**
 * The declarations of the modules, in their order. Throws where two share an id or a reference, or a parent is unknown:
 * ids are addresses and keys of the record, and two treaties of one reference would be fed from one page.
 */
export function declaredInstruments(
  modules: readonly InstrumentModuleClass[] = instrumentModules,
): readonly Instrument[] {
  const instruments = modules.map(instrumentOf);
  for (const key of ['id', 'reference'] as const) {
    const twice = instruments.find(
      (one, index) => instruments.findIndex((other) => other[key] === one[key]) !== index,
    );
    if (twice) throw new Error(`two instruments have the ${key} "${twice[key]}": give one of them another`);
  }
  for (const { id, parent } of instruments) {
    if (parent !== null && !instruments.some((other) => other.id === parent.id)) {
      throw new Error(
        `the instrument "${id}" names the parent "${parent.id}", which is not in the list of modules`,
      );
    }
  }
  return instruments;
}
