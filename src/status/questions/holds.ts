import { readHolds, type HoldRecord } from '../../ledger/read-holds.js';
import type { HoldState } from '../../ledger/entities/hold.entity.js';
import { evidenceOf, type Evidence } from '../book.js';
import { untilParameter } from '../parameters/moment-parameters.js';
import { answer, type Question } from '../question.js';

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
  readonly evidence: Evidence;
}

/** The pages that were not believed, in public. */
export const holds: Question<HoldRow> = {
  name: 'holds',
  path: '/holds',
  answers: 'which pages were fetched and not believed, why, and what became of them',
  parameters: [untilParameter],
  columns: () => [
    { key: 'id', title: 'Hold', type: 'integer', isKey: true, cell: ({ id }) => id },
    { key: 'instrument', title: 'Instrument', type: 'string', cell: ({ instrument }) => instrument },
    { key: 'state', title: 'State of the hold', type: 'string', cell: ({ state }) => state },
    { key: 'openedAt', title: 'Held since', type: 'datetime', cell: ({ openedAt }) => openedAt },
    { key: 'endedAt', title: 'Ended', type: 'datetime', cell: ({ endedAt }) => endedAt },
    { key: 'reasons', title: 'Why', type: 'string', cell: ({ reasons }) => reasons.join(' ') },
    { key: 'decidedBy', title: 'Decided by', type: 'string', cell: ({ decidedBy }) => decidedBy },
    { key: 'note', title: 'Note', type: 'string', cell: ({ note }) => note },
    { key: 'statusAsAt', title: 'Page as at', type: 'date', cell: ({ evidence }) => evidence.statusAsAt },
    { key: 'sha256', title: 'SHA-256 of the page', type: 'string', cell: ({ evidence }) => evidence.sha256 },
  ],
  ask: async (asked) => {
    const { until = '9999' } = asked.query;
    const found = (await asked.ledger.read(readHolds())).filter(({ hold }) => hold.openedAt <= until);
    return answer(asked, {
      title: 'Pages that were fetched and not believed',
      rows: found.map(holdRow),
      instruments: [...new Set(found.map(({ hold }) => hold.instrument))],
      emptyBecause: 'no page was ever held',
    });
  },
};

function holdRow({ hold, snapshot, reasons }: HoldRecord): HoldRow {
  const { id, instrument, state, openedAt, endedAt, decidedBy, note } = hold;
  return {
    id,
    instrument,
    state,
    openedAt,
    endedAt,
    reasons: reasons.filter(({ level }) => level === 'error').map(({ message }) => message),
    decidedBy,
    note,
    evidence: evidenceOf(snapshot),
  };
}
