import { z } from 'zod';
import { longestSilence, medianOf, yearsToConsent } from '../domain/momentum.js';
import { regionalGroups } from '../states/regional-groups.js';
import type { BookRecord } from './book.js';
import type { Asked } from './question.js';
import type { ReadonlyOf } from './readonly-of.js';
import type { RecordedAct } from './recorded-acts.js';
import * as part from './row-parts.js';
import { chosenStates } from './select.js';
import { labelOf, stateLabelSchema } from './state-label.js';
import { actReason } from '../domain/dated-act.js';
import { said, type InReasons } from './said.js';

const medianYears = z.number().nullable();

/** How an instrument moves. */
export const momentumSchema = z.strictObject({
  instrument: part.instrumentId,
  /** The newest signature or consent. */
  newestAct: z.strictObject({ state: stateLabelSchema, on: part.day, sentence: said }).nullable(),
  /** The longest time without a signature or a consent, up to what the record can tell. */
  longestSilence: z
    .strictObject({ from: part.day, to: part.day, days: z.int(), goesOn: z.boolean() })
    .nullable(),
  /** Median years from signature to consent, of those that did both: of all, and by UN regional group. */
  medianYearsToConsent: z.strictObject({ all: medianYears, byGroup: z.record(z.string(), medianYears) }),
});

type Momentum = ReadonlyOf<typeof momentumSchema>;

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
  const { instrument, asAt } = record;
  const newest = acts.at(-1);
  const end = asAt !== null && asAt < asOf ? asAt : asOf;
  const waits = chosenStates(asked).flatMap((state) => {
    const history = record.histories.get(state.code);
    const years = history ? yearsToConsent(history, asOf) : null;
    return years === null || state.kind === 'organization' ? [] : [{ group: state.group, years }];
  });
  const median = (list: typeof waits) => medianOf(list.map(({ years }) => years));
  return {
    instrument: instrument.id,
    newestAct: newest
      ? {
          state: labelOf(newest.state),
          on: newest.act.on,
          sentence: actReason(newest.state.name, instrument, newest.act),
        }
      : null,
    longestSilence: longestSilence(
      acts.map(({ act }) => act.on),
      end,
    ),
    medianYearsToConsent: {
      all: median(waits),
      byGroup: Object.fromEntries(
        regionalGroups.map(({ id }) => [id, median(waits.filter(({ group }) => group === id))]),
      ),
    },
  };
}
