import { z } from 'zod';
import { parseDataFile, readDataFile, refuseFaults, type Fault } from '../states/data-file.js';
import type { BaselineFile } from './baseline.js';
import { dayForm, laterActsFile, sourceForm, type KnownParties } from './baseline-file.js';

const laterActSchema = z.strictObject({
  /** The id of the instrument. */
  instrument: z.string(),
  /** The State, by its alpha-3 code. */
  state: z.string(),
  /** The last day on which the State is known not to have been a party. */
  after: dayForm,
  /** What lists the State as a party; the act is not later than its day. */
  source: sourceForm,
});

/**
 * An act by which a State is known to have joined, on a day that no document at hand gives: no gap from then on, and no
 * invented day.
 */
export type LaterAct = z.output<typeof laterActSchema>;

/** The acts of `data/baseline/later-acts.json`. Throws where the file is not in its form, and says where. */
export function loadLaterActs(dataDir: string): readonly LaterAct[] {
  const text = readDataFile(dataDir, laterActsFile).toString('utf8');
  return parseDataFile(laterActsFile, text, z.array(laterActSchema));
}

/**
 * Throws where an act names what is not known, or where a committed table tells its day, or tells later than its
 * source that the State was no party: with the entry, what was expected and what was found.
 */
export function checkLaterActs(
  acts: readonly LaterAct[],
  tables: readonly BaselineFile[],
  known: KnownParties,
): void {
  refuseFaults(
    laterActsFile,
    acts.flatMap((act, index) => {
      const entry = `entry ${index + 1} (${act.instrument} ${act.state})`;
      const isTwice = acts
        .slice(0, index)
        .some(({ instrument, state }) => instrument === act.instrument && state === act.state);
      const faults = isTwice
        ? [{ entry: '', expected: 'one act of a State under an instrument', found: 'two' }]
        : actFaults(act, tables, known);
      return faults.map((fault) => ({ ...fault, entry: fault.entry ? `${entry}: ${fault.entry}` : entry }));
    }),
  );
}

function actFaults(
  { instrument: id, state, after, source }: LaterAct,
  tables: readonly BaselineFile[],
  { instruments, states }: KnownParties,
): readonly Fault[] {
  const instrument = instruments.find((one) => one.id === id);
  if (instrument === undefined) {
    const expected = `one of ${instruments.map((one) => one.id).join(', ')}`;
    return [{ entry: 'instrument', expected, found: `"${id}"` }];
  }
  if (states.byCode(state)?.code !== state)
    return [{ entry: 'state', expected: 'a code of data/states.json', found: `"${state}"` }];
  if (after < instrument.adopted.on)
    return [
      { entry: 'after', expected: `no day before the adoption, ${instrument.adopted.on}`, found: after },
    ];
  if (source.day <= after)
    return [{ entry: 'source day', expected: `a day later than ${after}`, found: source.day }];
  return tables
    .filter((table) => table.instrument === id)
    .flatMap(({ page: { participants, statusAsAt } }): readonly Fault[] => {
      const row = participants.find(({ name }) => states.resolve(name)?.code === state);
      if (row?.consent) {
        const found = `${row.consent.date} in ${id}.${statusAsAt}.json`;
        return [{ entry: '', expected: 'an act that no table tells', found }];
      }
      if (statusAsAt === null || statusAsAt <= after) return [];
      const expected = `the day of the newest table without the act, ${statusAsAt}, or a later one`;
      return [{ entry: 'after', expected, found: after }];
    });
}
