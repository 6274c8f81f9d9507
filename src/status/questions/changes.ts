import { changeKinds, type Change } from '../../domain/change.js';
import { sayDay } from '../../domain/day.js';
import { sayChange } from '../../domain/say-change.js';
import { readChanges } from '../../ledger/read-changes.js';
import { groupParameter, instrumentParameter } from '../parameters.js';
import { changeKindParameter, sinceParameter, stateParameter } from '../parameters/journal-parameters.js';
import { untilParameter } from '../parameters/moment-parameters.js';
import { answer, type Question } from '../question.js';
import { chosenRecords, chosenStates, labelOf, sayGroup, type StateLabel } from '../select.js';
import {
  codeColumn,
  columnOf,
  emptyWhere,
  happenedOnColumn,
  instrumentColumn,
  sayWords,
  sentenceColumn,
  sha256Column,
  stateColumn,
} from '../shared-columns.js';

/** One recorded difference between two pages. */
export interface ChangeRow extends Omit<Change, 'state'> {
  readonly id: number;
  readonly state: StateLabel;
  /** RFC 3339 in UTC. */
  readonly detectedAt: string;
  readonly run: number | null;
  /** Hashes of the page that shows the change, and of the one before it. */
  readonly sha256: string;
  readonly previousSha256: string;
  readonly sentence: string;
}

/** What changed in the record, newest first. */
export const changes: Question<ChangeRow> = {
  name: 'changes',
  path: '/changes',
  answers: 'what changed in the record, and between which two pages, newest first',
  parameters: [
    instrumentParameter,
    groupParameter,
    stateParameter,
    changeKindParameter,
    sinceParameter,
    untilParameter,
  ],
  columns: () => [
    {
      key: 'detectedAt',
      title: 'Detected',
      description: 'the moment at which the tracker met the page that shows the change, RFC 3339 in UTC',
      type: 'datetime',
      cell: ({ detectedAt }) => detectedAt,
    },
    codeColumn,
    stateColumn,
    instrumentColumn,
    {
      key: 'kind',
      title: 'What',
      description: `what changed: ${sayWords(changeKinds)}`,
      type: 'string',
      cell: ({ kind }) => kind,
    },
    emptyWhere('where that is not known, and where nothing happened, as for a correction', happenedOnColumn),
    sentenceColumn,
    columnOf(sha256Column, ({ sha256 }) => ({ evidence: { sha256 } })),
    {
      key: 'previousSha256',
      title: 'SHA-256 of what was read before',
      description:
        'the SHA-256 of the bytes that were read before, in hexadecimal: the change is between the two',
      type: 'string',
      cell: ({ previousSha256 }) => previousSha256,
    },
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
    const rows = found.flatMap(({ runId, state: code, ...change }): ChangeRow[] => {
      if (change.detectedAt > until) return [];
      const state = states.get(code);
      const instrument = records.get(change.instrument)?.instrument;
      if (!state || !instrument) return [];
      if (query.state && !query.state.includes(code)) return [];
      if (query.kind && !query.kind.includes(change.kind)) return [];
      const sentence = sayChange(change, state.name, instrument);
      return [{ ...change, run: runId, state: labelOf(state), sentence }];
    });
    const since = query.since === undefined ? '' : ` since ${sayDay(query.since)}`;
    return answer(asked, {
      title: `Changes of the record${sayGroup(book, query.group)}${since}`,
      rows,
      instruments: [...records.keys()],
      emptyBecause: 'no change was recorded that matches',
    });
  },
};
