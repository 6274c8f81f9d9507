import { z } from 'zod';
import { nextAnniversary } from '../../domain/anniversary.js';
import { sayAct, sayLabel } from '../../domain/dated-act.js';
import { addSpan, sayDay } from '../../domain/day.js';
import { sayNotYet } from '../../domain/say-standing.js';
import { intervalOn, standingAsOf } from '../../domain/standing-history.js';
import { asAtColumn } from '../as-at-columns.js';
import { columnAt } from '../column-at.js';
import { named } from '../named.js';
import { asOfParameter, groupParameter, instrumentParameter } from '../parameters.js';
import { daysAhead, daysParameter } from '../parameters/days-parameter.js';
import { knownAtParameter } from '../parameters/moment-parameters.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import { recordedActs } from '../recorded-acts.js';
import * as part from '../row-parts.js';
import { chosenRecords, oldAsAt, sayGroup } from '../select.js';
import {
  codeColumn,
  emptyWhere,
  happenedOnColumn,
  instrumentColumn,
  sayWords,
  sentenceColumn,
  stateColumn,
} from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';

/** What can return: an act of a State, or a day of the instrument itself. */
const anniversaryKinds = [
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
  name: 'anniversaries',
  path: '/anniversaries',
  answers:
    'which anniversaries come next: of deposits, of signatures that still wait, and of the instruments themselves',
  parameters: [daysParameter, instrumentParameter, groupParameter, asOfParameter, knownAtParameter],
  row: anniversarySchema,
  columns: (book) => [
    columnAt('on', {
      title: 'Day',
      description: 'the day on which the anniversary falls',
      type: 'date',
    }),
    columnAt('years', {
      title: 'Years',
      description: 'how many years have then passed',
      type: 'integer',
    }),
    columnAt('kind', {
      title: 'Anniversary of',
      description: `what happened: ${sayWords(anniversaryKinds)}`,
      type: 'string',
    }),
    emptyWhere('for a day of the instrument itself', codeColumn),
    emptyWhere('for a day of the instrument itself', stateColumn),
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
        return [{ on, years, ...rest, sentence: `${sayYears(years)} on ${sayDay(on)}: ${what}` }];
      });
    return answer(asked, {
      title: `Anniversaries of acts of States${sayGroup(book, query.group)} and of the instruments, from ${sayDay(asOf)} to ${sayDay(last)}`,
      rows: rows.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
      instruments: chosenRecords(asked).map(({ instrument }) => instrument.id),
      emptyBecause: `none falls within ${days} days; look further ahead with "days"`,
      warnings: sayLeftOut(asked),
    });
  },
};

type Event = Omit<AnniversaryRow, 'on' | 'years' | 'sentence'> & { readonly what: string };

function ofInstruments(asked: Asked): readonly Event[] {
  return chosenRecords(asked).flatMap(({ instrument }) => {
    const { id, adopted, inForceSince } = instrument;
    const label = sayLabel(instrument);
    const common = { state: null, instrument: id };
    const adoption: Event = {
      ...common,
      kind: 'adoption',
      happenedOn: adopted.on,
      what: `${label} was adopted at ${adopted.place} on ${sayDay(adopted.on)}`,
    };
    if (inForceSince === null) return [adoption];
    const what = `${label} entered into force on ${sayDay(inForceSince)}`;
    return [adoption, { ...common, kind: 'entry-into-force', happenedOn: inForceSince, what }];
  });
}

/** Deposits of those that are still parties, and signatures that nothing has followed. */
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
    return [
      {
        kind: isPartyBy ? 'consent' : 'signature',
        state: labelOf(state),
        instrument: record.instrument.id,
        happenedOn: act.on,
        what: `${sayAct(state.name, record.instrument, act)}${waits ? ` and ${notYet(asked)}` : ''}`,
      },
    ];
  });
}

/** Of which instruments no waiting signature is listed, because their record is too old to tell. */
function sayLeftOut(asked: Asked): readonly string[] {
  return chosenRecords(asked).flatMap((record) => {
    const old = oldAsAt(record, asked);
    if (old === null) return [];
    return `signatures of ${sayLabel(record.instrument)} that wait are left out: its record is of ${sayDay(old)}`;
  });
}

function notYet({ asOf, today }: Asked): string {
  return sayNotYet({ asOf, isPast: asOf < today, oldAsAt: null });
}

function sayYears(years: number): string {
  return years === 1 ? '1 year' : `${years} years`;
}
