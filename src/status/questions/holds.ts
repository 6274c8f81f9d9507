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
import { instrumentColumn, printedDayColumn, sha256Column } from '../shared-columns.js';
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
    columnAt('id', { name: 'hold', isKey: true }),
    instrumentColumn,
    columnAt('state', { name: 'holdState' }),
    columnAt('openedAt'),
    columnAt('endedAt', { name: 'holdEndedAt' }),
    columnAt('reasons'),
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
