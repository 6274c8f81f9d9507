import fc from 'fast-check';
import type { Day } from '../src/domain/day.js';
import type { RecordEntry } from '../src/domain/record-entry.js';
import { standingHistory, type StandingHistory } from '../src/domain/standing-history.js';
import { noWithdrawalClause } from '../src/domain/withdrawal-clause.js';
import { anyDay } from './arbitrary-participations.js';
import { participationOf, type RowFacts } from './participations.js';

/** What a State did, oldest first: it may sign; it joins, gives notice and leaves, and joins again. */
export interface Life {
  readonly signedOn: Day | null;
  readonly stays: readonly { readonly from: Day; readonly notifiedOn?: Day; readonly until?: Day }[];
}

/** Any life with days that are all different. */
export const anyLife: fc.Arbitrary<Life> = fc
  .record({
    signs: fc.boolean(),
    days: fc.uniqueArray(anyDay, { minLength: 1, maxLength: 8 }).map((days) => days.toSorted()),
  })
  .map(({ signs, days }) => {
    const acts = signs ? days.slice(1) : days;
    const stays = [];
    for (let at = 0; at < acts.length; at += 3) {
      const [from = '', notifiedOn, until] = acts.slice(at, at + 3);
      // A notice without its day of effect would be a row without brackets.
      stays.push(notifiedOn !== undefined && until !== undefined ? { from, notifiedOn, until } : { from });
    }
    return { signedOn: signs ? (days[0] ?? null) : null, stays };
  });

/** The life as far as it was done by a day: an act after it is not yet there. */
export function lifeUpTo({ signedOn, stays }: Life, day: Day): Life {
  return {
    signedOn: signedOn !== null && signedOn <= day ? signedOn : null,
    stays: stays
      .filter(({ from }) => from <= day)
      .map(({ from, notifiedOn, until }) =>
        notifiedOn !== undefined && until !== undefined && notifiedOn <= day
          ? { from, notifiedOn, until }
          : { from },
      ),
  };
}

/** What a record that is read after every act says of a life. */
function entriesOf({ signedOn, stays }: Life): readonly RecordEntry[] {
  const signed = signedOn ?? undefined;
  const entries: RecordEntry[] = [];
  const print = (facts: RowFacts, asAt: Day) =>
    entries.push({ participation: participationOf('PLW', facts), asAt });
  if (signed !== undefined) print({ signed }, signed);
  for (const { from, notifiedOn, until } of stays) {
    print({ ...(signed && { signed }), consented: `${from} a` }, from);
    if (notifiedOn === undefined || until === undefined) continue;
    print(
      {
        ...(signed && { signed: `[${signed}]` }),
        consented: `[${from} a]`,
        withdrawal: { notifiedOn, effectiveOn: until },
      },
      notifiedOn,
    );
  }
  return entries;
}

/** The history of a life. */
export function historyOf(life: Life): StandingHistory {
  return standingHistory(entriesOf(life), noWithdrawalClause);
}
