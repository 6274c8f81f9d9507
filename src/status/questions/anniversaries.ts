import { z } from 'zod';
import { nextAnniversary } from '../../domain/anniversary.js';
import { addSpan } from '../../domain/day.js';
import { intervalOn, standingAsOf } from '../../domain/standing-history.js';
import { askedAs } from '../asked-as.js';
import { asAtColumn } from '../as-at-columns.js';
import { columnAt } from '../column-at.js';
import { named } from '../named.js';
import { daysAhead } from '../parameter-table.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import { recordedActs } from '../recorded-acts.js';
import * as part from '../row-parts.js';
import { chosenRecords, oldAsAt } from '../select.js';
import {
  codeColumn,
  emptyWhere,
  happenedOnColumn,
  instrumentColumn,
  sentenceColumn,
  stateColumn,
} from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';
import { nameOf } from '../../domain/instrument-name.js';
import { actReason } from '../../domain/dated-act.js';
import type { Warning } from '../warning-reason.js';
import { groupOf } from '../select.js';
import type { Returning } from '../status-reason.js';

/** What can return: an act of a State, or a day of the instrument itself. */
export const anniversaryKinds = [
  { kind: 'signature', meaning: 'a State signed, and has not joined' },
  { kind: 'consent', meaning: 'a State consented to be bound' },
  { kind: 'adoption', meaning: 'the instrument was adopted' },
  { kind: 'entry-into-force', meaning: 'the instrument entered into force' },
] as const;

/** The return of a day that an advocate may mark. */
const anniversarySchema = z
  .strictObject({
    on: part.day,
    years: z.int(),
    kind: part.word(anniversaryKinds.map(({ kind }) => kind)),
    state: stateLabelSchema.nullable().describe('null for a day of the instrument itself'),
    instrument: part.instrumentId,
    happenedOn: part.day,
    sentence: part.sentence,
  })
  .register(named, { id: 'Anniversary' });

export type AnniversaryRow = ReadonlyOf<typeof anniversarySchema>;

/** Which anniversaries come next. */
export const anniversaries: Question<AnniversaryRow> = {
  ...askedAs('anniversaries'),
  row: anniversarySchema,
  columns: (book) => [
    columnAt('on', { name: 'anniversary' }),
    columnAt('years', { name: 'yearsPassed' }),
    columnAt('kind', { name: 'anniversaryOf' }),
    emptyWhere('ofInstrument', codeColumn),
    emptyWhere('ofInstrument', stateColumn),
    instrumentColumn,
    happenedOnColumn,
    sentenceColumn,
    asAtColumn(book),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const { days = daysAhead } = query;
    const last = addSpan(asOf, { days });
    const rows = [...ofInstruments(asked), ...ofActs(asked)]
      .filter(({ happenedOn }) => happenedOn < asOf)
      .flatMap((event) => {
        const { on, years } = nextAnniversary(event.happenedOn, asOf);
        if (on > last) return [];
        const { what, ...rest } = event;
        return [{ on, years, ...rest, sentence: { say: 'anniversary', years, on, what } as const }];
      });
    return answer(asked, {
      title: { say: 'anniversaries-title', group: groupOf(book, query.group), asOf, until: last },
      rows: rows.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
      instruments: chosenRecords(asked).map(({ instrument }) => instrument.id),
      emptyBecause: { say: 'no-anniversary', days },
      warnings: leftOut(asked),
    });
  },
};

type Event = Omit<AnniversaryRow, 'on' | 'years' | 'sentence'> & { readonly what: Returning };

function ofInstruments(asked: Asked): readonly Event[] {
  return chosenRecords(asked).flatMap(({ instrument }) => {
    const { id, adopted, inForceSince } = instrument;
    const name = nameOf(instrument);
    const common = { state: null, instrument: id };
    const adoption: Event = {
      ...common,
      kind: 'adoption',
      happenedOn: adopted.on,
      what: { say: 'adopted', instrument: name, ...adopted },
    };
    if (inForceSince === null) return [adoption];
    const what = { say: 'entered-into-force', instrument: name, on: inForceSince } as const;
    return [adoption, { ...common, kind: 'entry-into-force', happenedOn: inForceSince, what }];
  });
}

/**
 * Deposits of those that are still parties, and signatures that nothing has followed: to mark the day of a consent that
 * was withdrawn would honour what is no more.
 */
function ofActs(asked: Asked): readonly Event[] {
  const { asOf } = asked;
  return recordedActs(asked).flatMap(({ state, record, act }): readonly Event[] => {
    const history = record.histories.get(state.code);
    if (history === undefined) return [];
    const isPartyBy = act.kind === 'consented' && intervalOn(history, asOf)?.consent.date === act.on;
    // That a signature still waits is told by a record of today only.
    const waits =
      act.kind === 'signed' &&
      standingAsOf(history, asOf) === 'signatory' &&
      !history.intervals.some(({ from }) => from <= asOf) &&
      oldAsAt(record, asked) === null;
    if (!isPartyBy && !waits) return [];
    const said = actReason(state.name, record.instrument, act);
    return [
      {
        kind: isPartyBy ? 'consent' : 'signature',
        state: labelOf(state),
        instrument: record.instrument.id,
        happenedOn: act.on,
        what: waits ? { say: 'act-not-followed', act: said, asOf, isPast: asOf < asked.today } : said,
      },
    ];
  });
}

/** Of which instruments no waiting signature is listed, because their record is too old to tell. */
function leftOut(asked: Asked): readonly Warning[] {
  return chosenRecords(asked).flatMap((record): Warning | [] => {
    const old = oldAsAt(record, asked);
    if (old === null) return [];
    return { say: 'waiting-left-out', instrument: nameOf(record.instrument), asAt: old };
  });
}
