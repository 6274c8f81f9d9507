import { z } from 'zod';
import { isDay } from '../domain/day.js';
import type { Instrument } from '../domain/instrument.js';
import type { StateDirectory } from '../states/state-directory.js';

/** The folder of the tables in the folder of data. */
export const baselineFolder = 'baseline';

/** The file of the acts without a day, beside the tables. */
export const laterActsFile = `${baselineFolder}/later-acts.json`;

/** What the entries of a file of `data/baseline` must name. */
export interface KnownParties {
  readonly instruments: readonly Instrument[];
  readonly states: StateDirectory;
}

/** A day of the calendar. */
export const dayForm = z.string().refine(isDay, { error: 'expected an existing day, YYYY-MM-DD' });

/** Where something can be read: what that is, in words; its address; and its own day. */
export const sourceForm = z.strictObject({
  title: z.string().min(1, { error: 'expected some words' }),
  address: z.url({ protocol: /^https$/, error: 'expected an https address' }),
  day: dayForm,
});

/** Which document that is. */
export type Source = z.output<typeof sourceForm>;
