import { z } from 'zod';
import type { Day } from '../domain/day.js';
import type { Instrument } from '../domain/instrument.js';
import { refuseFaults } from '../states/data-file.js';
import { loadEntries } from '../states/load-states.js';
import type { StateDirectory } from '../states/state-directory.js';
import { code, day, text } from '../states/states-record.js';

/** A fact that a reader of one cell must know and that its days and letters do not tell. */
export interface Remark {
  readonly instrument: string;
  /** The alpha-3 code of the State. */
  readonly state: string;
  /** Whether it is said where the State stands as a gap only, or whatever its standing. */
  readonly when: 'gap' | 'always';
  /** The day of what is told; it is not said of an earlier one. */
  readonly since: Day;
  /** One sentence or two. */
  readonly text: string;
  /** The depositary's page that tells it. */
  readonly source: string;
}

const file = 'remarks.json';

/** One entry of `remarks.json`. */
const remarkEntry = z.strictObject({
  instrument: text,
  state: code,
  when: z.enum(['gap', 'always']),
  since: day,
  text: text.regex(/\.$/, 'expected sentences'),
  source: z.url({
    protocol: /^https$/,
    hostname: /^treaties\.un\.org$/,
    error: "expected an address of the depositary's, https://treaties.un.org/…",
  }),
}) satisfies z.ZodType<Remark>;

/**
 * The remarks of `data/remarks.json`, in the order of the file.
 *
 * @throws one Error that says, a line for each fault, which entry, what was expected and what was found.
 */
export function loadRemarks(
  dataDir: string,
  instruments: readonly Instrument[],
  states: StateDirectory,
): readonly Remark[] {
  const remarks = loadEntries(dataDir, file, remarkEntry);
  refuseFaults(
    file,
    remarks.flatMap(({ instrument, state, since }) => {
      const of = instruments.find(({ id }) => id === instrument);
      const entry = `${instrument} ${state}`;
      if (of === undefined)
        return { entry, expected: 'an instrument that is tracked', found: `"${instrument}"` };
      if (!states.byCode(state))
        return { entry, expected: 'a State that states.json has', found: `"${state}"` };
      if (since < of.adopted.on)
        return { entry, expected: `a day since the adoption, ${of.adopted.on}`, found: since };
      return [];
    }),
  );
  return remarks;
}
