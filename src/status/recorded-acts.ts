import { datedActs, type DatedAct } from '../domain/dated-act.js';
import type { State } from '../domain/state.js';
import type { BookRecord } from './book.js';
import type { Asked } from './question.js';
import { chosenRecords, chosenStates } from './select.js';

/** One act on record, with who did it and under which instrument. */
export interface RecordedAct {
  readonly state: State;
  readonly record: BookRecord;
  readonly act: DatedAct;
}

/**
 * Every act by the States and under the instruments asked for, up to the day asked about; oldest first. Days are
 * compared as texts: `YYYY-MM-DD` sorts as time does (ISO 8601), and no time zone comes in.
 */
export function recordedActs(asked: Asked): readonly RecordedAct[] {
  const states = chosenStates(asked);
  return chosenRecords(asked)
    .flatMap((record) =>
      states.flatMap((state) => {
        const history = record.histories.get(state.code);
        return history ? datedActs(history).map((act) => ({ state, record, act })) : [];
      }),
    )
    .filter(({ act }) => act.on <= asked.asOf)
    .toSorted((a, b) => (a.act.on < b.act.on ? -1 : Number(a.act.on > b.act.on)));
}
