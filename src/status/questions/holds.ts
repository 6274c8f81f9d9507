import { z } from 'zod';
import { holdStates } from '../../ledger/entities/hold.entity.js';
import { readHolds, type HoldRecord } from '../../ledger/read-holds.js';
import { askedAs } from '../asked-as.js';
import { type Book } from '../book.js';
import { columnAt } from '../column-at.js';
import { evidenceSchema, evidenceOf } from '../evidence.js';
import { named } from '../named.js';
import { answer, type Question } from '../question.js';
import { printedRowSchema } from '../printed-row.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { instrumentColumn, printedDayColumn, sha256Column } from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';

/** One page, or one row of a page, that was not believed. */
export const holdSchema = z
  .strictObject({
    id: part.ordinal,
    instrument: part.instrumentId,
    kind: part
      .word(['page', 'row'])
      .describe('row where one row waits for a second look, and the rest of its page was recorded'),
    participant: stateLabelSchema
      .nullable()
      .describe('the State whose row waits; null where a page is held as a whole'),
    printed: printedRowSchema
      .nullable()
      .describe('what the page prints in that row, and the record does not say'),
    state: part.word(holdStates.map(({ id }) => id)),
    openedAt: part.moment,
    endedAt: part.moment.nullable(),
    /** Why it is held, a sentence each; of a row also what would confirm it. */
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

/** The pages and rows that were not believed, in public. */
export const holds: Question<HoldRow> = {
  ...askedAs('holds'),
  isJournal: true,
  row: holdSchema,
  columns: () => [
    columnAt('id', { name: 'hold', isKey: true }),
    instrumentColumn,
    columnAt('kind', { name: 'heldKind' }),
    columnAt('participant.code', { key: 'participant', name: 'heldParticipant' }),
    columnAt('state', { name: 'holdState' }),
    columnAt('openedAt'),
    columnAt('endedAt', { name: 'holdEndedAt' }),
    columnAt('reasons', { cell: ({ reasons }) => reasons.join('; ') || null }),
    columnAt('decidedBy'),
    columnAt('note'),
    columnAt('acceptedAs'),
    columnAt('withdrawals', {
      key: 'withdrew',
      name: 'withdrew',
      cell: ({ withdrawals }) => withdrawals.map(({ state }) => state.code).join(' ') || null,
    }),
    columnAt('withdrawals', {
      key: 'withdrewOn',
      name: 'withdrewOn', // A hold is accepted with one day.
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

function holdRow({ hold, snapshot, reading, reasons, rulings }: HoldRecord, { states }: Book): HoldRow {
  const { id, instrument, participant, openedAt, endedAt, decidedBy, note } = hold;
  const label = (code: string) => {
    const state = states.byCode(code);
    return state ? labelOf(state) : { code, name: code, group: null };
  };
  return {
    id,
    instrument,
    kind: participant === null ? 'page' : 'row',
    participant: participant === null ? null : label(participant),
    printed: reading,
    state: hold.state,
    openedAt,
    endedAt,
    reasons: reasons
      .filter(({ level }) => level === 'error' || participant !== null)
      .map(({ message }) => message),
    decidedBy,
    note,
    acceptedAs: rulings.length > 0 ? 'withdrawal' : null,
    withdrawals: rulings.map(({ state, endedOn }) => ({ state: label(state), effectiveOn: endedOn })),
    evidence: evidenceOf(snapshot),
  };
}
