import { z } from 'zod';
import { daysBetween } from '../../domain/day.js';
import { isGap, type Standing } from '../../domain/standing.js';
import { askedAs } from '../asked-as.js';
import { columnAt } from '../column-at.js';
import { evidenceSchema } from '../evidence.js';
import { named } from '../named.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import { remarkOn } from '../remarks-on.js';
import * as part from '../row-parts.js';
import { chosenCells, chosenRecords, lastTold, sentenceOf, type Cell } from '../select.js';
import {
  asKey,
  codeColumn,
  emptyWhere,
  groupColumn,
  instrumentColumn,
  originColumn,
  printedDayColumn,
  remarkColumn,
  sentenceColumn,
  sha256Column,
  signedOnColumn,
  standingColumn,
  stateColumn,
} from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';
import { untoldWarnings } from '../untold-warnings.js';
import type { InReasons } from '../said.js';
import type { Reason } from '../said.js';
import { groupOf } from '../select.js';

/** A State that may join an instrument and is not a party. */
const gapSchema = z
  .strictObject({
    state: stateLabelSchema,
    instrument: part.instrumentId,
    standing: part.standing,
    signedOn: part.day.nullable(),
    daysSinceSignature: z.int().nullable(),
    evidence: evidenceSchema.nullable(),
    sentence: part.sentence,
    remark: part.remark,
  })
  .register(named, { id: 'Gap' });

export type GapRow = ReadonlyOf<typeof gapSchema>;

/** Which States have not joined: the question that the tracker is for. */
export const gaps: Question<GapRow> = {
  ...askedAs('gaps'),
  row: gapSchema,
  columns: () => [
    asKey(codeColumn),
    stateColumn,
    groupColumn,
    asKey(instrumentColumn),
    standingColumn,
    emptyWhere('notSignatory', signedOnColumn),
    columnAt('daysSinceSignature'),
    printedDayColumn,
    columnAt('evidence.url'),
    sha256Column,
    { ...originColumn, dataOnly: true },
    { ...sentenceColumn, dataOnly: true },
    { ...remarkColumn, dataOnly: true },
  ],
  ask: (asked) => {
    const { query } = asked;
    const records = chosenRecords(asked);
    // What cannot be told is no row, and is told in a warning.
    const isWanted = (standing: Standing) =>
      standing === 'cannot-be-told' || (isGap(standing) && (query.standing?.includes(standing) ?? true));
    const cells = chosenCells(asked, isWanted);
    const rows = cells.filter(({ untold }) => untold === null).map((cell) => gapRow(cell, asked));
    return answer(asked, {
      title: titleOf(asked),
      rows,
      instruments: records.map(({ instrument }) => instrument.id),
      emptyBecause: whyEmpty(asked),
      warnings: untoldWarnings(cells, asked),
    });
  },
};

function gapRow(cell: Cell, asked: Asked): InReasons<GapRow> {
  const { state, record, history, standing } = cell;
  const { book, asOf } = asked;
  const signedOn = standing === 'signatory' ? (history?.signature?.date ?? null) : null;
  return {
    state: labelOf(state),
    instrument: record.instrument.id,
    standing,
    signedOn,
    daysSinceSignature: signedOn === null ? null : daysBetween(signedOn, lastTold(record, asOf)),
    evidence: record.evidenceOf(state.code),
    sentence: sentenceOf(cell, asked),
    remark: remarkOn(book, { state: state.code, instrument: record.instrument.id, standing }, asOf),
  };
}

/** What is shown, e.g. "States in the Group of African States that are not parties: CEDAW, as of 3 February 2026". */
function titleOf(asked: Asked): Reason {
  const { book, query, asOf } = asked;
  const standings = query.standing?.map((standing) => ({ say: 'states-of-standing', standing }) as const);
  return {
    say: 'gaps-title',
    standings: standings ? { or: standings } : null,
    labels: { or: chosenRecords(asked).map(({ instrument }) => instrument.label) },
    group: groupOf(book, query.group),
    asOf,
  };
}

function whyEmpty(asked: Asked): Reason {
  const { query, asOf } = asked;
  const records = chosenRecords(asked);
  if (records.every(({ asAt }) => asAt === null)) return { say: 'no-record-yet' };
  if (records.every(({ instrument }) => instrument.adopted.on > asOf))
    return { say: 'not-yet-adopted', asOf };
  // Not "every one is a party": some could not join, or of some it cannot be told, or the record is an old one.
  return { say: 'no-gap', isOfStanding: query.standing !== undefined };
}
