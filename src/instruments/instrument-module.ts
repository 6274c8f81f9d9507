import { Module } from '@nestjs/common';
import type { Instrument } from '../domain/instrument.js';

/** Weak, so that the modules which a test declares go with it; Nest keeps the real ones. */
const declared = new WeakMap<object, Instrument>();

/** A class decorated with `@InstrumentModule`. */
export type InstrumentModuleClass = new () => object;

/**
 * Declares an instrument: the class becomes a Nest module that provides the declaration under its own class
 * as a token. The list of modules in `instruments.ts` is all that the rest of the tracker needs to know.
 */
export function InstrumentModule(instrument: Instrument) {
  return (target: InstrumentModuleClass): void => {
    const token = instrumentToken(instrument.id);
    Module({ providers: [{ provide: token, useValue: instrument }], exports: [token] })(target);
    declared.set(target, instrument);
  };
}

/** The token under which a module provides its declaration. */
function instrumentToken(id: string): string {
  return `instrument:${id}`;
}

/** The declaration of a module class. Throws where the class is not decorated with `@InstrumentModule`. */
export function instrumentOf(moduleClass: InstrumentModuleClass): Instrument {
  const instrument = declared.get(moduleClass);
  if (instrument === undefined) {
    throw new Error(`${moduleClass.name} is not an instrument: decorate it with @InstrumentModule({ … })`);
  }
  return instrument;
}
