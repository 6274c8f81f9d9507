import { sayAct } from '../domain/dated-act.js';
import type { Day } from '../domain/day.js';
import { longestSilence, medianOf, yearsToConsent, type Silence } from '../domain/momentum.js';
import { regionalGroups } from '../states/regional-groups.js';
import type { BookRecord } from './book.js';
import type { Asked } from './question.js';
import type { RecordedAct } from './recorded-acts.js';
import { chosenStates, labelOf, type StateLabel } from './select.js';

/** How an instrument moves. */
export interface Momentum {
  readonly instrument: string;
  /** The newest signature or consent. */
  readonly newestAct: { readonly state: StateLabel; readonly on: Day; readonly sentence: string } | null;
  /** The longest time without a signature or a consent, up to what the record can tell. */
  readonly longestSilence: Silence | null;
  /** Median years from signature to consent, of those that did both: of all, and by UN regional group. */
  readonly medianYearsToConsent: {
    readonly all: number | null;
    readonly byGroup: Readonly<Record<string, number | null>>;
  };
}

/** The momentum of an instrument, from its signatures and consents, oldest first. */
export function momentumOf(record: BookRecord, acts: readonly RecordedAct[], asked: Asked): Momentum {
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
          sentence: sayAct(newest.state.name, instrument, newest.act),
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
