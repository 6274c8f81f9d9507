import { z } from 'zod';
import { intervalOn, type PartyInterval } from '../../domain/standing-history.js';
import { askedAs } from '../asked-as.js';
import { asAtColumn } from '../as-at-columns.js';
import { bindingDayOf, computedGeneralDay, generalDay } from '../binding-days.js';
import { columnAt } from '../column-at.js';
import { named } from '../named.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { chosenCells, chosenRecords, type Cell } from '../select.js';
import {
  asKey,
  becauseColumn,
  boundOnColumn,
  codeColumn,
  effectiveOnColumn,
  inForceOnColumn,
  instrumentColumn,
  modeColumn,
  stateColumn,
} from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';
import { actCell } from './matrix.js';
import { bindingReason } from '../../domain/binding-reason.js';
import { said, type InReasons } from '../said.js';
import { groupOf } from '../select.js';

/** The day on which an instrument binds a State. */
const bindingSchema = z
  .strictObject({
    state: stateLabelSchema,
    instrument: part.instrumentId,
    boundOn: part.day,
    /** The first day as a party by that act: of a succession the day of the succession of States, where it is known. */
    effectiveOn: part.day,
    mode: part.mode.nullable(),
    inForceOn: part.day.nullable().describe('null where it is not computed'),
    /** The article of the rule, e.g. `article 17`. */
    article: z.string(),
    because: said,
    sentence: part.sentence,
  })
  .register(named, { id: 'Binding' });

export type EntryIntoForceRow = ReadonlyOf<typeof bindingSchema>;

const subjectSchema = z.strictObject({
  generalEntryIntoForce: z.array(
    z.strictObject({
      instrument: part.instrumentId,
      inForceSince: part.day.nullable(),
      computed: part.day.nullable().describe('what follows from the deposits on record'),
      rule: said,
    }),
  ),
});

/** For each participation, the day it binds the State. */
export const entryIntoForce: Question<EntryIntoForceRow, ReadonlyOf<typeof subjectSchema>> = {
  ...askedAs('entry-into-force'),
  row: bindingSchema,
  subject: subjectSchema,
  columns: (book) => [
    asKey(codeColumn),
    stateColumn,
    asKey(instrumentColumn),
    boundOnColumn,
    effectiveOnColumn,
    modeColumn,
    inForceOnColumn,
    columnAt('article'),
    becauseColumn,
    asAtColumn(book),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const records = chosenRecords(asked);
    return answer(asked, {
      title: { say: 'entry-into-force-title', group: groupOf(book, query.group), asOf },
      rows: chosenCells(asked).flatMap((cell) => {
        const interval = cell.history && intervalOn(cell.history, asOf);
        return interval ? [bindingRow(cell, interval, asked)] : [];
      }),
      // The day of a protocol rests on the record of its parent too.
      instruments: [
        ...new Set(records.flatMap(({ instrument: { id, parent } }) => [id, parent?.id ?? []].flat())),
      ],
      emptyBecause: { say: 'no-party' },
      subject: {
        generalEntryIntoForce: records.map((record) => ({
          instrument: record.instrument.id,
          inForceSince: record.instrument.inForceSince,
          computed: computedGeneralDay(book, record),
          rule: record.instrument.entryIntoForce.sentence,
        })),
      },
    });
  },
};

/** The row of a party. */
export function bindingRow(cell: Cell, interval: PartyInterval, asked: Asked): InReasons<EntryIntoForceRow> {
  const { book, asOf, today } = asked;
  const { state, record } = cell;
  const binding = bindingDayOf(book, record, state, interval);
  return {
    state: labelOf(state),
    instrument: record.instrument.id,
    boundOn: interval.consent.date,
    effectiveOn: interval.from,
    mode: actCell(cell, asOf).mode,
    ...binding,
    article: record.instrument.entryIntoForce.article,
    sentence: bindingReason({
      name: state.name,
      label: record.instrument.label,
      binding,
      generalDay: generalDay(book, record),
      asOf,
      hasLeft: interval.until !== null && interval.until <= today,
    }),
  };
}
