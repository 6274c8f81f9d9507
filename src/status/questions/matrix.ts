import { z } from 'zod';
import { consentByLetter } from '../../domain/consent.js';
import type { Day } from '../../domain/day.js';
import { askedAs } from '../asked-as.js';
import { asAtColumns, ofInstrument } from '../as-at-columns.js';
import type { Book } from '../book.js';
import { namedColumn } from '../column-at.js';
import { named } from '../named.js';
import { answer, type Column, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { cellOf, chosenRecords, chosenStates, untoldCells, type Cell } from '../select.js';
import { asKey, codeColumn, groupColumn, partyToColumn, stateColumn } from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';
import { reservationsShape } from '../counts-shape.js';
import { asPrintedWarnings } from '../as-printed-warnings.js';
import { statementsOf } from '../statements-of.js';
import { untoldWarnings } from '../untold-warnings.js';
import { groupOf } from '../select.js';

/** The properties of a cell of the matrix: one State's acts under one instrument. */
export const cellShape = {
  standing: part.standing,
  signedOn: part.day.nullable(),
  /** The day of the act by which it consented; of a succession, that of its notification, which may be a later one. */
  boundOn: part.day.nullable(),
  effectiveOn: part.day
    .nullable()
    .describe('the first day as a party by that act: of a succession the day of the succession of States'),
  mode: part.mode.nullable().describe('how it consented to be bound'),
};

const matrixCellSchema = z.strictObject({ ...cellShape, ...reservationsShape });

export type MatrixCell = ReadonlyOf<typeof matrixCellSchema>;

/** A cell without what was stated beside its acts. */
export type ActCell = ReadonlyOf<z.ZodObject<typeof cellShape>>;

/** One State and its standing under each instrument. */
export const matrixRowSchema = z
  .strictObject({
    state: stateLabelSchema,
    instruments: z
      .record(z.string(), matrixCellSchema.nullable())
      .describe("by the instrument's id; null where the State may not join it"),
    /** To how many of the instruments asked for it is a party. */
    partyTo: part.count,
  })
  .register(named, { id: 'MatrixRow' });

export type MatrixRow = ReadonlyOf<typeof matrixRowSchema>;

/** A cell of the matrix, with how many reservations stand beside the acts. */
export function matrixCell(cell: Cell, asOf: Day): MatrixCell {
  const stated = statementsOf({ record: cell.record, state: cell.state.code, asOf });
  return { ...actCell(cell, asOf), reservations: stated?.reservations ?? null };
}

/** The acts of a cell: those after the day asked about are left out; of several times as a party the last tells. */
export function actCell({ history, standing }: Cell, asOf: Day): ActCell {
  const signedOn = history?.signature?.date ?? null;
  const interval = history?.intervals.findLast(({ from }) => from <= asOf);
  return {
    standing,
    signedOn: signedOn !== null && signedOn <= asOf ? signedOn : null,
    boundOn: interval?.consent.date ?? null,
    effectiveOn: interval?.from ?? null,
    mode: interval ? (consentByLetter(interval.consent.code)?.mode ?? null) : null,
  };
}

/** How a State stands under each instrument: a column for each of them. */
export function standingColumns({ instruments }: Book): readonly Column<MatrixRow>[] {
  return instruments.map((instrument) =>
    namedColumn('standingUnder', {
      key: instrument.id,
      of: ofInstrument(instrument),
      cell: (row: MatrixRow) => row.instruments[instrument.id]?.standing ?? null,
    }),
  );
}

/** How many reservations a State made under each instrument: a column for each of them. */
function reservationColumns({ instruments }: Book): readonly Column<MatrixRow>[] {
  return instruments.map((instrument) =>
    namedColumn('reservationsUnder', {
      key: `${instrument.id}Reservations`,
      of: ofInstrument(instrument),
      dataOnly: true,
      cell: (row: MatrixRow) => row.instruments[instrument.id]?.reservations ?? null,
    }),
  );
}

/** Every State against every instrument. */
export const matrix: Question<MatrixRow> = {
  ...askedAs('matrix'),
  row: matrixRowSchema,
  columns: (book) => [
    asKey(codeColumn),
    stateColumn,
    groupColumn,
    ...standingColumns(book),
    partyToColumn,
    ...reservationColumns(book),
    ...asAtColumns(book),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    return answer(asked, {
      title: { say: 'matrix-title', group: groupOf(book, query.group), asOf },
      rows: matrixRows(asked),
      warnings: [
        ...untoldWarnings(untoldCells(asked), asked),
        ...asPrintedWarnings(chosenRecords(asked), asked),
      ],
      instruments: chosenRecords(asked).map(({ instrument }) => instrument.id),
      emptyBecause: { say: 'none-may-join' },
    });
  },
};

/** The rows of the matrix: the States that may join at least one of the instruments asked for. */
export function matrixRows(asked: Asked): readonly MatrixRow[] {
  const { asOf } = asked;
  const records = chosenRecords(asked).filter(({ asAt }) => asAt !== null);
  return chosenStates(asked)
    .map((state): MatrixRow => {
      const cells = records.map((record) => {
        const cell = cellOf(record, state, asOf);
        return [record.instrument.id, cell && matrixCell(cell, asOf)] as const;
      });
      return {
        state: labelOf(state),
        instruments: Object.fromEntries(cells),
        partyTo: cells.filter(([, cell]) => cell?.standing === 'party').length,
      };
    })
    .filter(({ instruments }) => Object.values(instruments).some((cell) => cell !== null));
}
