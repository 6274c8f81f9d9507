import { z } from 'zod';
import { holdStates } from '../../ledger/entities/hold.entity.js';
import { readHolds, type HoldRecord } from '../../ledger/read-holds.js';
import { askedAs } from '../asked-as.js';
import { type Book } from '../book.js';
import { columnAt } from '../column-at.js';
import { evidenceSchema, evidenceOf } from '../evidence.js';
import { named } from '../named.js';
import { answer, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { instrumentColumn, printedDayColumn, sayWords, sha256Column } from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';

/** One page that was not believed. */
export const holdSchema = z
  .strictObject({
    id: part.ordinal,
    instrument: part.instrumentId,
    state: part.word(holdStates.map(({ id }) => id)),
    openedAt: part.moment,
    endedAt: part.moment.nullable(),
    /** Why it is held, a sentence each. */
    reasons: z.array(z.string()),
    decidedBy: z.string().nullable(),
    note: z.string().nullable(),
    acceptedAs: part
      .word(['withdrawal'])
      .nullable()
      .describe('withdrawal where a person said that acts which are gone from the page were withdrawn'),
    withdrawals: z
      .array(z.strictObject({ state: stateLabelSchema, effectiveOn: part.day }))
      .describe('who withdrew by the word of that person, and the day of effect'),
    evidence: evidenceSchema,
  })
  .register(named, { id: 'Hold' });

export type HoldRow = ReadonlyOf<typeof holdSchema>;

/** The pages that were not believed, in public. */
export const holds: Question<HoldRow> = {
  ...askedAs('holds'),
  isJournal: true,
  row: holdSchema,
  columns: () => [
    columnAt('id', {
      title: 'Hold',
      description: 'the number of the hold',
      type: 'integer',
      isKey: true,
    }),
    instrumentColumn,
    columnAt('state', {
      title: 'State of the hold',
      description: `how the hold stands: ${sayWords(holdStates)}`,
      type: 'string',
    }),
    columnAt('openedAt', {
      title: 'Held since',
      description: 'the moment at which the page was held, RFC 3339 in UTC',
      type: 'datetime',
    }),
    columnAt('endedAt', {
      title: 'Ended',
      description: 'the moment at which the hold ended, RFC 3339 in UTC; empty while it is open',
      type: 'datetime',
    }),
    columnAt('reasons', {
      title: 'Why',
      description: 'why the page was not believed, a sentence for each guard that refused it',
      type: 'string',
    }),
    columnAt('decidedBy', {
      title: 'Decided by',
      description: 'the person who accepted or rejected the page; empty where nobody did',
      type: 'string',
    }),
    columnAt('note', {
      title: 'Note',
      description: 'why that person decided so; empty where no note was left',
      type: 'string',
    }),
    columnAt('acceptedAs', {
      title: 'Accepted as',
      description:
        'withdrawal where that person said that acts which are gone from the page were withdrawn; otherwise empty',
      type: 'string',
    }),
    columnAt('withdrawals', {
      key: 'withdrew',
      title: 'Withdrew',
      description: 'the States that withdrew by the word of that person, by their codes; otherwise empty',
      type: 'string',
      cell: ({ withdrawals }) => withdrawals.map(({ state }) => state.code).join(' ') || null,
    }),
    columnAt('withdrawals', {
      key: 'withdrewOn',
      title: 'Withdrew on',
      description:
        'the day from which those withdrawals have effect, by the word of that person; otherwise empty',
      type: 'date',
      // A hold is accepted with one day.
      cell: ({ withdrawals: [first] }) => first?.effectiveOn ?? null,
    }),
    printedDayColumn,
    sha256Column,
  ],
  ask: async (asked) => {
    const { until = '9999' } = asked.query;
    const found = (await asked.ledger.read(readHolds(asked.askedAt))).filter(
      ({ hold }) => hold.openedAt <= until,
    );
    return answer(asked, {
      title: { say: 'holds-title' },
      rows: found.map((one) => holdRow(one, asked.book)),
      instruments: [...new Set(found.map(({ hold }) => hold.instrument))],
      emptyBecause: { say: 'no-hold', isUntil: asked.query.until !== undefined },
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
