import { z } from 'zod';
import { daysBetween } from '../../domain/day.js';
import { intervalOn, type PartyInterval } from '../../domain/standing-history.js';
import { askedAs } from '../asked-as.js';
import { asAtColumn } from '../as-at-columns.js';
import type { BookRecord } from '../book.js';
import { columnAt } from '../column-at.js';
import { named } from '../named.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { chosenCells, chosenRecords, type Cell } from '../select.js';
import { asKey, becauseColumn, codeColumn, instrumentColumn, stateColumn } from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';
import { bindingRow } from './entry-into-force.js';
import { nameOf } from '../../domain/instrument-name.js';
import { said, type InReasons, type Reason } from '../said.js';
import { groupOf } from '../select.js';

/** What can take effect. */
export const upcomingKinds = [
  { kind: 'enters-into-force', meaning: 'the instrument begins to bind the State' },
  { kind: 'withdrawal-takes-effect', meaning: 'the State ceases to be a party' },
] as const;

/** Something that will happen by law, because of an act that is on record. */
const upcomingEventSchema = z
  .strictObject({
    on: part.day,
    inDays: z.int(),
    kind: part.word(upcomingKinds.map(({ kind }) => kind)),
    state: stateLabelSchema,
    instrument: part.instrumentId,
    because: said,
    sentence: part.sentence,
  })
  .register(named, { id: 'UpcomingEvent' });

export type UpcomingRow = ReadonlyOf<typeof upcomingEventSchema>;

/** What will take effect after the day asked about. */
export const upcoming: Question<UpcomingRow> = {
  ...askedAs('upcoming'),
  row: upcomingEventSchema,
  columns: (book) => [
    columnAt('on', { name: 'takesEffectOn' }),
    columnAt('inDays'),
    asKey(codeColumn),
    stateColumn,
    asKey(instrumentColumn),
    columnAt('kind', { name: 'upcomingKind', isKey: true }),
    becauseColumn,
    asAtColumn(book),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const records = chosenRecords(asked);
    const rows = chosenCells(asked).flatMap((cell) => upcomingOf(cell, asked));
    return answer(asked, {
      title: { say: 'upcoming-title', group: groupOf(book, query.group), asOf },
      rows: rows.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
      instruments: records.map(({ instrument }) => instrument.id),
      emptyBecause: { say: 'nothing-upcoming' },
    });
  },
};

/**
 * What follows from the acts of one State, by law and not by forecast. A withdrawal counts from the day on which it was
 * told: a reader who asks about an earlier day could not have known of it. It may be revoked until it takes effect
 * (Vienna Convention on the Law of Treaties, article 68), so that the State is a party until then.
 */
function upcomingOf(cell: Cell, asked: Asked): readonly InReasons<UpcomingRow>[] {
  const { asOf } = asked;
  const { state, record, history } = cell;
  const interval = history && intervalOn(history, asOf);
  if (!interval) return [];
  const common = { state: labelOf(state), instrument: record.instrument.id };
  const found: InReasons<UpcomingRow>[] = [];
  const { inForceOn, because, sentence } = bindingRow(cell, interval, asked);
  if (inForceOn !== null && inForceOn > asOf) {
    const inDays = daysBetween(asOf, inForceOn);
    found.push({ ...common, on: inForceOn, inDays, kind: 'enters-into-force', because, sentence });
  }
  const { until, untilSource, toldOn } = interval;
  if (until !== null && untilSource !== 'not-told' && toldOn !== null && toldOn <= asOf) {
    found.push({
      ...common,
      on: until,
      inDays: daysBetween(asOf, until),
      kind: 'withdrawal-takes-effect',
      because: whyThen(interval, record),
      sentence: {
        say: 'leaving-takes-effect',
        called: record.instrument.withdrawal.called,
        instrument: nameOf(record.instrument),
        name: state.name,
        on: until,
      },
    });
  }
  return found;
}

/** The clause by which the day is computed, or who told it. */
function whyThen({ untilSource, withdrawal }: PartyInterval, { instrument }: BookRecord): Reason {
  if (untilSource === 'computed') return instrument.withdrawal.sentence;
  const notifiedOn = withdrawal?.notifiedOn ?? null;
  return { say: 'effect-is-told', notifiedOn, isPrinted: untilSource === 'printed' };
}
