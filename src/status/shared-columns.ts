import type { ConsentMode } from '../domain/consent.js';
import type { Day } from '../domain/day.js';
import { standings, type Standing } from '../domain/standing.js';
import { columnAt, namedColumn } from './column-at.js';
import type { EmptyWhere } from './column-table.js';
import type { Evidence } from './evidence.js';
import type { Column } from './question.js';
import type { StateLabel } from './state-label.js';
import type { StatementColumns } from './counts-shape.js';
import type { Tally } from './tally.js';

/** A column as part of what tells one row from all others. */
export function asKey<Row>(column: Column<Row>): Column<Row> {
  return { ...column, isKey: true };
}

/** A column that is empty in some rows of one table. */
export function emptyWhere<Row>(where: EmptyWhere, column: Column<Row>): Column<Row> {
  return { ...column, emptyWhere: where };
}

/** A column of rows in each of which lies what the column is of. */
export function columnOf<Row, Inner>(column: Column<Inner>, inner: (row: Row) => Inner): Column<Row> {
  const { cell, shown, ...rest } = column;
  return {
    ...rest,
    cell: (row) => cell(inner(row)),
    ...(shown && { shown: (row: Row) => shown(inner(row)) }),
  };
}

type OfState = { readonly state: StateLabel | null };

export const codeColumn: Column<OfState> = columnAt('state.code');

export const stateColumn: Column<OfState> = columnAt('state.name', { key: 'state', name: 'state' });

export const groupColumn: Column<OfState> = columnAt('state.group');

export const instrumentColumn: Column<{ readonly instrument: string }> = columnAt('instrument');

export const standingColumn: Column<{ readonly standing: Standing | null }> = columnAt('standing');

export const signedOnColumn: Column<{ readonly signedOn: Day | null }> = columnAt('signedOn');

export const boundOnColumn: Column<{ readonly boundOn: Day | null }> = columnAt('boundOn');

export const effectiveOnColumn: Column<{ readonly effectiveOn: Day | null }> = columnAt('effectiveOn');

export const modeColumn: Column<{ readonly mode: ConsentMode | null }> = columnAt('mode');

export const inForceOnColumn: Column<{ readonly inForceOn: Day | null }> = columnAt('inForceOn');

export const becauseColumn: Column<{ readonly because: string }> = columnAt('because');

export const happenedOnColumn: Column<{ readonly happenedOn: Day | null }> = columnAt('happenedOn');

export const partyToColumn: Column<{ readonly partyTo: number }> = columnAt('partyTo');

export const sentenceColumn: Column<{ readonly sentence: string }> = columnAt('sentence');

export const remarkColumn: Column<{ readonly remark: string | null }> = columnAt('remark');

type OfEvidence<Key extends keyof Evidence> = { readonly evidence: Pick<Evidence, Key> | null };

export const printedDayColumn: Column<OfEvidence<'statusAsAt'>> = columnAt('evidence.statusAsAt');

export const sha256Column: Column<OfEvidence<'sha256'>> = columnAt('evidence.sha256');

export const originColumn: Column<OfEvidence<'origin'>> = columnAt('evidence.origin');

/** How many States are of each standing. */
export const countColumns: readonly Column<{ readonly states: Tally }>[] = standings.map(({ id }) =>
  namedColumn(id, { key: id, cell: ({ states }) => states[id] }),
);

/**
 * What stands beside a standing, in numbers of texts. Who reads a page is told of reservations alone, and of their
 * articles with them: among two hundred rows most have none.
 */
export const statementColumns: readonly Column<StatementColumns>[] = [
  columnAt('reservations', { shown: sayReservations }),
  columnAt('reservationArticles', { dataOnly: true }),
  columnAt('declarations', { dataOnly: true }),
  columnAt('mixed', { dataOnly: true }),
  columnAt('unclassified', { dataOnly: true }),
  columnAt('objections', { key: 'objectionsReceived', name: 'objectionsReceived', dataOnly: true }),
];

function sayReservations({ reservations, reservationArticles }: StatementColumns): string | null {
  if (reservations === null || reservations === 0) return null;
  const articles = reservationArticles ?? [];
  return articles.length === 0 ? String(reservations) : `${reservations}: ${articles.join(', ')}`;
}
