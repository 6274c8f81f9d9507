import { sayDay } from '../../domain/day.js';
import { asAtColumn } from '../as-at-columns.js';
import { asOfParameter, idParameter } from '../parameters.js';
import { knownAtParameter } from '../parameters/moment-parameters.js';
import { answer, type Question } from '../question.js';
import { labelOf, sentenceOf, type StateLabel } from '../select.js';
import {
  asKey,
  boundOnColumn,
  codeColumn,
  columnOf,
  groupColumn,
  modeColumn,
  signedOnColumn,
  standingColumn,
  stateColumn,
} from '../shared-columns.js';
import { cellsOf, instrumentRow } from './instruments.js';
import { matrixCell, type MatrixCell } from './matrix.js';

/** One State under the instrument. */
export interface ParticipantRow extends MatrixCell {
  readonly state: StateLabel;
  readonly sentence: string;
}

/** One instrument: its facts and rules, and how every State that may join it stands. */
export const instrument: Question<ParticipantRow> = {
  name: 'instrument',
  path: '/instruments/:id',
  answers:
    'one instrument: its facts, its rules with their articles, and the standing of every State that may join it',
  parameters: [idParameter, asOfParameter, knownAtParameter],
  columns: (book, { id } = {}) => [
    asKey(codeColumn),
    stateColumn,
    groupColumn,
    standingColumn,
    signedOnColumn,
    boundOnColumn,
    modeColumn,
    ...(id === undefined ? [] : [columnOf(asAtColumn(book), () => ({ instrument: id }))]),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const record = book.records.get(query.id ?? '');
    if (record === undefined)
      throw new Error(`the question "instrument" was asked without an id that exists`);
    const { id, title, shortTitle, openTo, consentBy, consentArticle, parent, entryIntoForce, withdrawal } =
      record.instrument;
    const rules = {
      openTo: openTo.sentence,
      consentBy,
      consentArticle,
      entryIntoForce: entryIntoForce.sentence,
      withdrawal: withdrawal.sentence,
    };
    const cells = record.asAt === null ? [] : cellsOf(record, asked);
    return answer(asked, {
      title: `${title}, as of ${sayDay(asOf)}`,
      rows: cells.map((cell) => ({
        state: labelOf(cell.state),
        ...matrixCell(cell, asOf),
        sentence: sentenceOf(cell, asked),
      })),
      instruments: [id],
      emptyBecause:
        record.asAt === null
          ? 'there is no record of the instrument yet: nothing can be said until a sync succeeds'
          : `the instrument was not yet adopted on ${sayDay(asOf)}`,
      subject: { instrument: { ...instrumentRow(record, asked), shortTitle, parent, rules } },
    });
  },
};
