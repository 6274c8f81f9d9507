import { sayDay, type Day } from '../../domain/day.js';
import { formerStandingAsOf } from '../../domain/former-participant.js';
import { asAtColumn } from '../as-at-columns.js';
import type { BookRecord } from '../book.js';
import { asOfParameter, idParameter } from '../parameters.js';
import { knownAtParameter } from '../parameters/moment-parameters.js';
import { answer, type Asked, type Question } from '../question.js';
import { labelOf, sentenceOf, type StateLabel } from '../select.js';
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
} from '../shared-columns.js';
import { untoldWarnings } from '../untold-warnings.js';
import { cellsOf, instrumentRow } from './instruments.js';
import { matrixCell, type MatrixCell } from './matrix.js';

/** One State under the instrument. */
export interface ParticipantRow extends MatrixCell {
  readonly state: StateLabel;
  readonly sentence: string;
}

/** A participant that acted by the day asked about and is no more today. */
export interface FormerRow {
  readonly name: string;
  /** What it was on that day; `null` where it was no more. */
  readonly standing: 'party' | 'signatory' | null;
  readonly signedOn: Day | null;
  readonly boundOn: Day | null;
  /** The first day on which it was no longer there. */
  readonly endedOn: Day;
  /** What became of it, in a sentence. */
  readonly became: string;
}

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
    effectiveOnColumn,
    modeColumn,
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
      warnings: untoldWarnings(cells, asked),
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
