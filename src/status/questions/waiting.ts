import { z } from 'zod';
import { daysBetween, yearsBetween } from '../../domain/day.js';
import { medianOf } from '../../domain/momentum.js';
import { askedAs } from '../asked-as.js';
import { asAtColumn } from '../as-at-columns.js';
import { columnAt } from '../column-at.js';
import { named } from '../named.js';
import type { Asked } from '../question.js';
import { answer, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { chosenCells, chosenRecords, lastTold, sentenceOf, type Cell } from '../select.js';
import {
  asKey,
  codeColumn,
  groupColumn,
  instrumentColumn,
  sentenceColumn,
  signedOnColumn,
  stateColumn,
} from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';
import { untoldWarnings } from '../untold-warnings.js';
import type { InReasons } from '../said.js';
import { groupOf } from '../select.js';

/** A signature that has not been followed by consent to be bound. */
const waitSchema = z
  .strictObject({
    /** 1 for the one that waits longest; equal waits share a rank. */
    rank: z.int().min(1),
    state: stateLabelSchema,
    instrument: part.instrumentId,
    signedOn: part.day,
    days: z.int(),
    years: z.int(),
    sentence: part.sentence,
  })
  .register(named, { id: 'Wait' });

export type WaitingRow = ReadonlyOf<typeof waitSchema>;

/** How many wait, and how long. */
const waitsSchema = z.strictObject({
  waiting: part.count,
  longestDays: z.int().nullable(),
  medianDays: z.number().nullable(),
});

type WaitingTally = ReadonlyOf<typeof waitsSchema>;

const subjectSchema = z.strictObject({
  waiting: waitsSchema.extend({
    byInstrument: z.record(z.string(), waitsSchema),
    byGroup: z.record(z.string(), waitsSchema),
  }),
});

export type WaitingSubject = ReadonlyOf<typeof subjectSchema>;

/** Which signatures wait, and for how long. */
export const waiting: Question<WaitingRow, WaitingSubject> = {
  ...askedAs('waiting'),
  row: waitSchema,
  subject: subjectSchema,
  columns: (book) => [
    columnAt('rank'),
    asKey(codeColumn),
    stateColumn,
    groupColumn,
    asKey(instrumentColumn),
    signedOnColumn,
    columnAt('days', { name: 'daysWaited' }),
    columnAt('years', { name: 'yearsWaited' }),
    sentenceColumn,
    asAtColumn(book),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const records = chosenRecords(asked);
    const cells = chosenCells(asked, (standing) => standing === 'signatory' || standing === 'cannot-be-told');
    const rows = ranked(waitingRows(cells, asked));
    const tallies = (keyOf: (row: InReasons<WaitingRow>) => string | null) =>
      Object.fromEntries(
        [...new Set(rows.flatMap((row) => keyOf(row) ?? []))].map((key) => [
          key,
          tallyOf(rows.filter((row) => keyOf(row) === key)),
        ]),
      );
    return answer(asked, {
      title: { say: 'waiting-title', group: groupOf(book, query.group), asOf },
      rows,
      instruments: records.map(({ instrument }) => instrument.id),
      emptyBecause: { say: 'none-waits' },
      warnings: untoldWarnings(cells, asked),
      subject: {
        waiting: {
          ...tallyOf(rows),
          byInstrument: tallies(({ instrument }) => instrument),
          byGroup: tallies(({ state }) => state.group),
        },
      },
    });
  },
};

function waitingRows(cells: readonly Cell[], asked: Asked): readonly Omit<InReasons<WaitingRow>, 'rank'>[] {
  const { asOf } = asked;
  return cells.flatMap((cell) => {
    const signedOn = cell.history?.signature?.date;
    if (cell.standing !== 'signatory' || signedOn === undefined) return [];
    // One that joined and left again keeps its signature, and does not wait for the first time.
    if (cell.history?.intervals.some(({ from }) => from <= asOf)) return [];
    const until = lastTold(cell.record, asOf);
    return [
      {
        state: labelOf(cell.state),
        instrument: cell.record.instrument.id,
        signedOn,
        days: daysBetween(signedOn, until),
        years: yearsBetween(signedOn, until),
        sentence: sentenceOf(cell, asked),
      },
    ];
  });
}

/** As in a race: whoever shares a rank leaves the next ones out, so that a rank says how many wait longer. */
function ranked(rows: readonly Omit<InReasons<WaitingRow>, 'rank'>[]): readonly InReasons<WaitingRow>[] {
  const longestFirst = rows.toSorted((a, b) => b.days - a.days);
  return longestFirst.map((row) => ({
    rank: longestFirst.findIndex(({ days }) => days === row.days) + 1,
    ...row,
  }));
}

function tallyOf(rows: readonly Pick<WaitingRow, 'days'>[]): WaitingTally {
  const days = rows.map((row) => row.days);
  return {
    waiting: days.length,
    longestDays: days.length === 0 ? null : Math.max(...days),
    medianDays: medianOf(days),
  };
}
