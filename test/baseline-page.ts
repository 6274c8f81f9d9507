import type { Participation } from '../src/domain/act.js';
import { declaredInstruments } from '../src/instruments/instruments.js';
import { baselineRows } from './participations.js';
import {
  inOrder,
  statusPageHtml,
  type FixtureRow,
  type StatusPageFixture,
} from './treaty-collection/status-page-fixture.js';

const columns = [
  'Participant',
  'Signature',
  'Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d), Formal confirmation(c)',
];

const cellOf = (act: Participation['consent']): string => {
  if (act === null) return '';
  const text = act.code === '' ? act.date : `${act.date} ${act.code}`;
  return act.withdrawn ? `[${text}]` : text;
};

/** A row of the record as a page prints it. */
function printedRowOf({ name, signature, consent }: Participation): FixtureRow {
  return { name, cells: [cellOf(signature), cellOf(consent)] };
}

/** What a test makes different on a page. */
export interface PageAlterations extends Omit<StatusPageFixture, 'rows' | 'reference'> {
  /** Alters the rows of the record. */
  readonly rows?: (rows: readonly FixtureRow[]) => readonly FixtureRow[];
}

/** How the depositary numbers a treaty on its page where that is not plain from the reference. */
const numbering: Readonly<Record<string, string>> = {
  'XVIII-12-a': '12. a',
  'IV-11-c': '11. c',
};

/** The page of an instrument as it would stand on a day, with the rows of the committed table that was the newest then. */
export function baselinePage(instrument: string, alterations: PageAlterations = {}): string {
  const { rows = (same) => same, ...rest } = alterations;
  const { reference, title, inForceSince } = declaredInstruments().find(({ id }) => id === instrument)!;
  return statusPageHtml({
    reference,
    title,
    ...(numbering[reference] && { numbering: numbering[reference] }),
    entryIntoForce: inForceSince ?? '',
    columns,
    ...rest,
    rows: rows(baselineRows(instrument, rest.statusAsAt ?? undefined).map(printedRowOf)),
  });
}

/** Rows in which one State's cells are others, and its footnotes where some are given. */
export const withCells =
  (name: string, cells: readonly [signature: string, consent: string], notes?: readonly number[]) =>
  (rows: readonly FixtureRow[]): readonly FixtureRow[] => {
    if (!rows.some((row) => row.name === name)) throw new Error(`no row of ${name}`);
    return rows.map((row) => (row.name === name ? { ...row, cells, ...(notes && { notes }) } : row));
  };

/** Rows without those of some States. */
export const without =
  (...names: readonly string[]) =>
  (rows: readonly FixtureRow[]): readonly FixtureRow[] =>
    rows.filter(({ name }) => !names.includes(name));

/** Rows with some more, each in its place. */
export const withRows =
  (...more: readonly FixtureRow[]) =>
  (rows: readonly FixtureRow[]): readonly FixtureRow[] =>
    inOrder([...rows, ...more]);

/** The pages of the five instruments as they would stand on a day, by their references. */
export function fivePages(statusAsAt = '2026-02-03'): Readonly<Record<string, string>> {
  return Object.fromEntries(
    declaredInstruments().map(({ id, reference }) => [reference, baselinePage(id, { statusAsAt })]),
  );
}
