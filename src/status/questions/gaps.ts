import { z } from 'zod';
import { daysBetween, sayDay } from '../../domain/day.js';
import { isGap, type Standing } from '../../domain/standing.js';
import { columnAt } from '../column-at.js';
import { evidenceSchema } from '../evidence.js';
import { named } from '../named.js';
import { asOfParameter, groupParameter, instrumentParameter, standingParameter } from '../parameters.js';
import { knownAtParameter } from '../parameters/moment-parameters.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import { remarkOn } from '../remarks-on.js';
import * as part from '../row-parts.js';
import { chosenCells, chosenRecords, lastTold, sayGroup, sentenceOf, type Cell } from '../select.js';
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
  name: 'gaps',
  path: '/gaps',
  answers: 'which States that may join an instrument are not parties to it',
  parameters: [instrumentParameter, groupParameter, standingParameter, asOfParameter, knownAtParameter],
  row: gapSchema,
  columns: () => [
    asKey(codeColumn),
    stateColumn,
    groupColumn,
    asKey(instrumentColumn),
    standingColumn,
    emptyWhere('where the State is no signatory', signedOnColumn),
    columnAt('daysSinceSignature', {
      title: 'Days since signature',
      description:
        'days from the signature to the day asked about, or to the day of the record where that is the earlier; empty where the State is no signatory',
      type: 'integer',
    }),
    printedDayColumn,
    columnAt('evidence.url', {
      title: 'Page',
      description:
        "the address on which the row rests: the depositary's page, or the table of a gazette where no page was read yet",
      type: 'uri',
    }),
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

function gapRow(cell: Cell, asked: Asked): GapRow {
  const { state, record, history, standing } = cell;
  const { book, asOf } = asked;
  const signedOn = standing === 'signatory' ? (history?.signature?.date ?? null) : null;
  return {
    state: labelOf(state),
    instrument: record.instrument.id,
    standing,
    signedOn,
    daysSinceSignature: signedOn === null ? null : daysBetween(signedOn, lastTold(record, asOf)),
    evidence: record.evidence,
    sentence: sentenceOf(cell, asked),
    remark: remarkOn(book, { state: state.code, instrument: record.instrument.id, standing }, asOf),
  };
}

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const whoIs: Readonly<Record<Standing, string>> = {
  party: 'are parties',
  signatory: 'have signed and not joined',
  none: 'have neither signed nor joined',
  withdrawn: 'have ceased to be parties',
  'cannot-be-told': 'cannot be told',
};

/** What is shown, e.g. "States in African States that are not parties to CEDAW, as of 3 February 2026". */
function titleOf(asked: Asked): string {
  const { book, query, asOf } = asked;
  const what = or.format(chosenRecords(asked).map(({ instrument }) => instrument.label));
  const who = query.standing
    ? or.format(query.standing.map((standing) => whoIs[standing]))
    : 'are not parties';
  return `States${sayGroup(book, query.group)} that ${who}: ${what}, as of ${sayDay(asOf)}`;
}

function whyEmpty(asked: Asked): string {
  const records = chosenRecords(asked);
  if (records.every(({ asAt }) => asAt === null))
    return 'there is no record yet: nothing can be said until a sync succeeds';
  if (records.every(({ instrument }) => instrument.adopted.on > asked.asOf)) {
    return `the instrument was not yet adopted on ${sayDay(asked.asOf)}`;
  }
  // Not "every one is a party": some could not join, or of some it cannot be told, or the record is an old one.
  const standing = asked.query.standing ? 'of that standing' : 'one that was not a party';
  return `no State asked about that could join on that day is on record as ${standing}`;
}
