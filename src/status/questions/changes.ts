import { z } from 'zod';
import { changeKinds } from '../../domain/change.js';
import { readChanges } from '../../ledger/read-changes.js';
import { askedAs } from '../asked-as.js';
import { changedStatementSchema } from '../changed-statement.js';
import { columnAt, namedColumn } from '../column-at.js';
import { named } from '../named.js';
import { printedRowSchema } from '../printed-row.js';
import { answer, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { chosenRecords, chosenStates } from '../select.js';
import {
  codeColumn,
  columnOf,
  emptyWhere,
  happenedOnColumn,
  instrumentColumn,
  sentenceColumn,
  sha256Column,
  stateColumn,
} from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';
import { changeReason } from '../../domain/change-reason.js';
import type { InReasons } from '../said.js';
import { groupOf } from '../select.js';

/** One recorded difference between two pages. */
export const changeSchema = z
  .strictObject({
    id: part.ordinal,
    kind: part.word(changeKinds.map(({ kind }) => kind)),
    instrument: part.instrumentId,
    state: stateLabelSchema,
    before: printedRowSchema.nullable(),
    after: printedRowSchema.nullable(),
    statement: changedStatementSchema
      .describe('what was stated, before and after; absent where the change is of a row')
      .exactOptional(),
    happenedOn: part.day.nullable(),
    detectedAt: part.moment,
    run: part.ordinal.nullable(),
    /** Hashes of the page that shows the change, and of the one before it. */
    sha256: part.sha256,
    previousSha256: part.sha256,
    sentence: part.sentence,
  })
  .register(named, { id: 'Change' });

export type ChangeRow = ReadonlyOf<typeof changeSchema>;

/** What changed in the record, newest first. */
export const changes: Question<ChangeRow> = {
  ...askedAs('changes'),
  row: changeSchema,
  columns: () => [
    columnAt('detectedAt'),
    codeColumn,
    stateColumn,
    instrumentColumn,
    columnAt('kind', { name: 'changeKind' }),
    emptyWhere('nothingHappened', happenedOnColumn),
    sentenceColumn,
    columnOf(sha256Column, ({ sha256 }) => ({ evidence: { sha256 } })),
    columnAt('previousSha256'),
    namedColumn('changedStatement', {
      key: 'statement',
      cell: ({ statement }) => statement?.firstId ?? null,
      dataOnly: true,
    }),
    namedColumn('excerpt', {
      key: 'excerpt',
      cell: ({ statement }) => (statement?.after ?? statement?.before)?.excerpt ?? null,
      dataOnly: true,
    }),
  ],
  ask: async (wanted) => {
    const { book, query, ledger } = wanted;
    // What is cited up to a moment speaks of the members of a group on its day.
    const day = query.until?.slice(0, 10) ?? wanted.asOf;
    const asked = { ...wanted, asOf: day < wanted.asOf ? day : wanted.asOf };
    const records = new Map(chosenRecords(asked).map((record) => [record.instrument.id, record]));
    const states = new Map(chosenStates(asked).map((state) => [state.code, state]));
    // The ledger may have moved since the book was read: the answer is of the book's revision.
    const until = [query.until ?? '9999', book.knownUntil ?? ''].toSorted()[0] ?? '';
    const found = await ledger.read(readChanges(query.since, wanted.askedAt));
    const rows = found.flatMap(({ runId, state: code, ...change }): InReasons<ChangeRow>[] => {
      if (change.detectedAt > until) return [];
      const state = states.get(code);
      const instrument = records.get(change.instrument)?.instrument;
      if (!state || !instrument) return [];
      if (query.state && !query.state.includes(code)) return [];
      if (query.kind && !query.kind.includes(change.kind)) return [];
      const sentence = changeReason(change, state.name, instrument);
      return [{ ...change, run: runId, state: labelOf(state), sentence }];
    });
    return answer(asked, {
      title: { say: 'changes-title', group: groupOf(book, query.group), since: query.since ?? null },
      rows,
      instruments: [...records.keys()],
      emptyBecause: { say: 'no-change' },
    });
  },
};
