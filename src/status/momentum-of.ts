import { z } from 'zod';
import { yearsBetween } from '../domain/day.js';
import { nameOf } from '../domain/instrument-name.js';
import { longestSilence, medianOf, yearsToConsent } from '../domain/momentum.js';
import { regionalGroups } from '../states/regional-groups.js';
import type { BookRecord } from './book.js';
import type { Asked } from './question.js';
import type { ReadonlyOf } from './readonly-of.js';
import type { RecordedAct } from './recorded-acts.js';
import * as part from './row-parts.js';
import { cellOf, chosenStates, lastTold } from './select.js';
import { labelOf, stateLabelSchema } from './state-label.js';
import { actReason } from '../domain/dated-act.js';
import { said, type InReasons } from './said.js';

const medianYears = z.number().nullable();

/** How an instrument moves. */
export const momentumSchema = z.strictObject({
  instrument: part.instrumentId,
  mayJoin: part.count.describe('States asked about that may join'),
  /** The newest signature or consent. */
  newestAct: z.strictObject({ state: stateLabelSchema, on: part.day, sentence: said }).nullable(),
  /** The longest time without a signature or a consent, up to what the record can tell. */
  longestSilence: z
    .strictObject({ from: part.day, to: part.day, days: z.int(), goesOn: z.boolean(), sentence: said })
    .nullable(),
  /** Median years from signature to consent, of those that did both: of all, and by UN regional group. */
  medianYearsToConsent: z.strictObject({ all: medianYears, byGroup: z.record(z.string(), medianYears) }),
});

export type Momentum = ReadonlyOf<typeof momentumSchema>;

/**
 * The momentum of an instrument, from its signatures and consents, oldest first. A silence goes on up to the day of the
 * record only: that nobody joined after it is not known. Medians, since one State that took forty years would move a
 * mean.
 */
export function momentumOf(
  record: BookRecord,
  acts: readonly RecordedAct[],
  asked: Asked,
): InReasons<Momentum> {
  const { asOf } = asked;
  const { instrument } = record;
  const newest = acts.at(-1);
  const silence = longestSilence(
    acts.map(({ act }) => act.on),
    lastTold(record, asOf),
  );
  const states = chosenStates(asked).filter(({ kind }) => kind !== 'organization');
  const waits = states.flatMap((state) => {
    const history = record.histories.get(state.code);
    const years = history ? yearsToConsent(history, asOf) : null;
    return years === null ? [] : [{ group: state.group, years }];
  });
  // The mean of 2.8 and 3.0, each with one decimal, is 2.9 and no 2.9000000000000004.
  const median = (list: typeof waits) => {
    const middle = medianOf(list.map(({ years }) => years));
    return middle === null ? null : Math.round(middle * 100) / 100;
  };
  return {
    instrument: instrument.id,
    mayJoin: states.filter((state) => cellOf(record, state, asOf) !== null).length,
    newestAct: newest
      ? {
          state: labelOf(newest.state),
          on: newest.act.on,
          sentence: actReason(newest.state.name, instrument, newest.act),
        }
      : null,
    longestSilence: silence && {
      ...silence,
      sentence: {
        say: 'silence',
        instrument: nameOf(instrument),
        ...silence,
        years: yearsBetween(silence.from, silence.to),
      },
    },
    medianYearsToConsent: {
      all: median(waits),
      byGroup: Object.fromEntries(
        regionalGroups.map(({ id }) => [id, median(waits.filter(({ group }) => group === id))]),
      ),
    },
  };
}
