import { z } from 'zod';
import type { Day } from '../../domain/day.js';
import { formerStandingAsOf } from '../../domain/former-participant.js';
import { askedAs } from '../asked-as.js';
import { asAtColumn } from '../as-at-columns.js';
import type { BookRecord } from '../book.js';
import { named } from '../named.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { sentenceOf } from '../select.js';
import {
  asKey,
  boundOnColumn,
  codeColumn,
  columnOf,
  effectiveOnColumn,
  groupColumn,
  modeColumn,
  signedOnColumn,
  standingColumn,
  stateColumn,
  statementColumns,
} from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';
import { untoldWarnings } from '../untold-warnings.js';
import { cellsOf, instrumentRow, instrumentShape } from './instruments.js';
import { cellShape, actCell } from './matrix.js';
import { said } from '../said.js';
import { statementShape, statementColumnsOf } from '../counts-shape.js';
import { asPrintedWarnings } from '../as-printed-warnings.js';
import { statementsOf } from '../statements-of.js';

/** One State under the instrument. */
const participantSchema = z
  .strictObject({ state: stateLabelSchema, ...cellShape, sentence: part.sentence, ...statementShape })
  .register(named, { id: 'Participant' });

export type ParticipantRow = ReadonlyOf<typeof participantSchema>;

/** A participant that acted by the day asked about and is no more today. */
const formerSchema = z.strictObject({
  name: z.string(),
  standing: part.word(['party', 'signatory']).nullable().describe('null where it was no more'),
  signedOn: part.day.nullable(),
  boundOn: part.day.nullable(),
  endedOn: part.day.describe('the first day on which it was no longer there'),
  became: z.string().describe('what became of it, in a sentence'),
});

export type FormerRow = ReadonlyOf<typeof formerSchema>;

const subjectSchema = z.strictObject({
  instrument: z.strictObject({
    ...instrumentShape,
    shortTitle: z.string(),
    parent: part.instrumentId.nullable().describe('the instrument to which a party must be a party too'),
    formerParticipants: z
      .array(formerSchema)
      .describe('participants that acted by the day asked about and are no more today'),
    rules: z.strictObject({
      openTo: said,
      signature: said.nullable().describe('until when it can be signed; null where that is not declared'),
      consentBy: z.array(part.mode),
      consentArticle: z.string(),
      entryIntoForce: said,
      withdrawal: said,
    }),
  }),
});

export type InstrumentSubject = ReadonlyOf<typeof subjectSchema>;

/**
 * Whoever acted by then and is no more: the depositary's totals count them, and the States of today do not show them.
 */
function formerRows(record: BookRecord, { book, asOf }: Asked): readonly FormerRow[] {
  const byThen = (day: Day | null) => (day !== null && day <= asOf ? day : null);
  return book.states.former.flatMap(({ acts, ...former }): readonly FormerRow[] => {
    const act = acts.find(({ instrument: id }) => id === record.instrument.id);
    const [signedOn, boundOn] = [byThen(act?.signature ?? null), byThen(act?.consent ?? null)];
    if (signedOn === null && boundOn === null) return [];
    const standing = formerStandingAsOf({ ...former, acts }, record.instrument, asOf);
    const { name, endedOn, became } = former;
    return [{ name, standing: standing === 'none' ? null : standing, signedOn, boundOn, endedOn, became }];
  });
}

/** One instrument: its facts and rules, and how every State that may join it stands. */
export const instrument: Question<ParticipantRow, InstrumentSubject> = {
  ...askedAs('instrument'),
  row: participantSchema,
  subject: subjectSchema,
  columns: (book, { id } = {}) => [
    asKey(codeColumn),
    stateColumn,
    groupColumn,
    standingColumn,
    signedOnColumn,
    boundOnColumn,
    effectiveOnColumn,
    modeColumn,
    ...statementColumns,
    ...(id === undefined ? [] : [columnOf(asAtColumn(book), () => ({ instrument: id }))]),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const record = book.records.get(query.id ?? '');
    if (record === undefined)
      throw new Error(`the question "instrument" was asked without an id that exists`);
    const { id, title, shortTitle, openTo, signature, consentBy, consentArticle, parent } = record.instrument;
    const { entryIntoForce, withdrawal } = record.instrument;
    const rules = {
      openTo: openTo.sentence,
      signature: signature?.sentence ?? null,
      consentBy,
      consentArticle,
      entryIntoForce: entryIntoForce.sentence,
      withdrawal: withdrawal.sentence,
    };
    const cells = record.asAt === null ? [] : cellsOf(record, asked);
    return answer(asked, {
      title: { say: 'title-of-one', name: title, asOf },
      rows: cells.map((cell) => ({
        state: labelOf(cell.state),
        ...actCell(cell, asOf),
        sentence: sentenceOf(cell, asked),
        ...statementColumnsOf(statementsOf({ record: cell.record, state: cell.state.code, asOf })),
      })),
      instruments: [id],
      emptyBecause:
        record.asAt === null ? { say: 'no-record-of-instrument-yet' } : { say: 'not-yet-adopted', asOf },
      warnings: [...untoldWarnings(cells, asked), ...asPrintedWarnings([record], asked)],
      subject: {
        instrument: {
          ...instrumentRow(record, asked),
          shortTitle,
          parent: parent?.id ?? null,
          rules,
          formerParticipants: formerRows(record, asked),
        },
      },
    });
  },
};
