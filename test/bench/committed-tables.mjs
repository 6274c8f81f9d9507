// The committed States, instruments and tables, for benchmarks; from the built program.
import { declaredInstruments } from '../../dist/instruments/instruments.js';
import { loadDirectory } from '../../dist/states/load-directory.js';
import { PACKAGE_DATA_DIR } from '../../dist/states/package-data-dir.js';
import { loadBaseline } from '../../dist/treaty-collection/baseline.js';

export const states = loadDirectory(PACKAGE_DATA_DIR);
export const instruments = declaredInstruments();

/** The code of a printed name. */
export const resolve = (name) => states.resolve(name)?.code ?? null;

/** The committed tables, oldest first. */
export const committedTables = loadBaseline(PACKAGE_DATA_DIR, { instruments, states });
