import type { Day } from '../../domain/day.js';
import { readHolds, type HoldRecord } from '../../ledger/read-holds.js';
import { holdStates, type HoldState } from '../../ledger/entities/hold.entity.js';
import { evidenceOf, type Book, type Evidence } from '../book.js';
import { untilParameter } from '../parameters/moment-parameters.js';
import { answer, type Question } from '../question.js';
import { labelOf, type StateLabel } from '../select.js';
import { instrumentColumn, printedDayColumn, sayWords, sha256Column } from '../shared-columns.js';

/** One page that was not believed. */
export interface HoldRow {
  readonly id: number;
  readonly instrument: string;
  readonly state: HoldState;
  readonly openedAt: string;
  readonly endedAt: string | null;
  /** Why it is held, a sentence each. */
  readonly reasons: readonly string[];
  readonly decidedBy: string | null;
  readonly note: string | null;
  /** What the person took for what is gone from the page; `null` where nothing was said of it. */
  readonly acceptedAs: 'withdrawal' | null;
  /** Who withdrew by that person's word, and the day of effect. */
  readonly withdrawals: readonly { readonly state: StateLabel; readonly effectiveOn: Day }[];
  readonly evidence: Evidence;
}

/** The pages that were not believed, in public. */
export const holds: Question<HoldRow> = {
  name: 'holds',
  path: '/holds',
  answers: 'which pages were fetched and not believed, why, and what became of them',
  parameters: [untilParameter],
  isJournal: true,
  columns: () => [
    {
      key: 'id',
      title: 'Hold',
      description: 'the number of the hold',
      type: 'integer',
      isKey: true,
      cell: ({ id }) => id,
    },
    instrumentColumn,
    {
      key: 'state',
      title: 'State of the hold',
      description: `how the hold stands: ${sayWords(holdStates)}`,
      type: 'string',
      cell: ({ state }) => state,
    },
    {
      key: 'openedAt',
      title: 'Held since',
      description: 'the moment at which the page was held, RFC 3339 in UTC',
      type: 'datetime',
      cell: ({ openedAt }) => openedAt,
    },
    {
      key: 'endedAt',
      title: 'Ended',
      description: 'the moment at which the hold ended, RFC 3339 in UTC; empty while it is open',
      type: 'datetime',
      cell: ({ endedAt }) => endedAt,
    },
    {
      key: 'reasons',
      title: 'Why',
      description: 'why the page was not believed, a sentence for each guard that refused it',
      type: 'string',
      cell: ({ reasons }) => reasons.join(' '),
    },
    {
      key: 'decidedBy',
      title: 'Decided by',
      description: 'the person who accepted or rejected the page; empty where nobody did',
      type: 'string',
      cell: ({ decidedBy }) => decidedBy,
    },
    {
      key: 'note',
      title: 'Note',
      description: 'why that person decided so; empty where no note was left',
      type: 'string',
      cell: ({ note }) => note,
    },
    {
      key: 'acceptedAs',
      title: 'Accepted as',
      description:
        'withdrawal where that person said that acts which are gone from the page were withdrawn; otherwise empty',
      type: 'string',
      cell: ({ acceptedAs }) => acceptedAs,
    },
    {
      key: 'withdrew',
      title: 'Withdrew',
      description: 'the States that withdrew by the word of that person, by their codes; otherwise empty',
      type: 'string',
      cell: ({ withdrawals }) => withdrawals.map(({ state }) => state.code).join(' ') || null,
    },
    {
      key: 'withdrewOn',
      title: 'Withdrew on',
      description:
        'the day from which those withdrawals have effect, by the word of that person; otherwise empty',
      type: 'date',
      // A hold is accepted with one day.
      cell: ({ withdrawals: [first] }) => first?.effectiveOn ?? null,
    },
    printedDayColumn,
    sha256Column,
  ],
  ask: async (asked) => {
    const { until = '9999' } = asked.query;
    const found = (await asked.ledger.read(readHolds(asked.askedAt))).filter(
      ({ hold }) => hold.openedAt <= until,
    );
    return answer(asked, {
      title: 'Pages that were fetched and not believed',
      rows: found.map((one) => holdRow(one, asked.book)),
      instruments: [...new Set(found.map(({ hold }) => hold.instrument))],
      emptyBecause:
        asked.query.until === undefined ? 'no page was ever held' : 'no page had been held by that moment',
    });
  },
};

function holdRow({ hold, snapshot, reasons, rulings }: HoldRecord, { states }: Book): HoldRow {
  const { id, instrument, openedAt, endedAt, decidedBy, note } = hold;
  return {
    id,
    instrument,
    state: hold.state,
    openedAt,
    endedAt,
    reasons: reasons.filter(({ level }) => level === 'error').map(({ message }) => message),
    decidedBy,
    note,
    acceptedAs: rulings.length > 0 ? 'withdrawal' : null,
    withdrawals: rulings.map(({ state: code, endedOn }) => {
      const state = states.byCode(code);
      return { state: state ? labelOf(state) : { code, name: code, group: null }, effectiveOn: endedOn };
    }),
    evidence: evidenceOf(snapshot),
  };
}
