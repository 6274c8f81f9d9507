import {
  inOrder,
  type FixtureRow,
  type StatusPageFixture,
} from '../treaty-collection/status-page-fixture.js';

const columns = ['Participant', 'Signature', 'Ratification, Acceptance(A), Accession(a), Succession(d)'];

/** Rows of the record: nine parties, two signatories. */
export const recorded: readonly FixtureRow[] = [
  { name: 'Albania', cells: ['', '1994-05-11 a'] },
  { name: 'Belgium', cells: ['1980-07-17', '1985-07-10'] },
  { name: 'Denmark', cells: ['1980-07-17', '1983-04-21'] },
  { name: 'Finland', cells: ['1980-07-17', '1986-09-04'] },
  { name: 'Germany', cells: ['1980-07-17', '1985-07-10'] },
  { name: 'Kenya', cells: ['', '1984-03-09 a'] },
  { name: 'Norway', cells: ['1980-07-17', '1981-05-21'] },
  { name: 'Palau', cells: ['2011-09-20', ''] },
  { name: 'Poland', cells: ['1980-05-29', '1980-07-30'] },
  { name: 'United States of America', cells: ['1980-07-17', ''] },
  { name: 'Zambia', cells: ['1980-07-17', '1985-06-21'] },
];

/** The page of the record, and the good page of a month later: Palau has ratified. */
export const recordPage: StatusPageFixture = { columns, rows: recorded, statusAsAt: '2026-01-03' };
export const goodPage: StatusPageFixture = {
  ...recordPage,
  rows: cells({ Palau: ['2011-09-20', '2026-02-01'] }),
  statusAsAt: '2026-02-03',
};

/** The rows of the record with other cells for some States; `null` leaves a row out. */
export function cells(
  other: Readonly<Record<string, readonly [string, string] | null>>,
): readonly FixtureRow[] {
  const altered = recorded.flatMap((row) => {
    const given = other[row.name];
    if (given === null) return [];
    return given === undefined ? row : { ...row, cells: given };
  });
  const known = new Set(recorded.map(({ name }) => name));
  const more = Object.entries(other).flatMap(([name, given]) =>
    known.has(name) || given === null ? [] : { name, cells: given },
  );
  return inOrder([...altered, ...more]);
}

/** The rows with other names in their places. */
export function named(
  rows: readonly FixtureRow[],
  names: Readonly<Record<string, string>>,
): readonly FixtureRow[] {
  return rows.map((row) => ({ ...row, name: names[row.name] ?? row.name }));
}

/** The rows with the end note of its withdrawal beside each that is in brackets. */
export function noted(rows: readonly FixtureRow[]): Pick<StatusPageFixture, 'rows' | 'notes'> {
  const left = rows.filter((row) => row.cells.some((cell) => cell.startsWith('[')));
  return {
    rows: rows.map((row) => (left.includes(row) ? { ...row, notes: [10 + left.indexOf(row)] } : row)),
    notes: Object.fromEntries(
      left.map(({ name }, index) => [
        10 + index,
        `On 12 January 2025, the Government of ${name} denounced the Convention with effect from 12 January 2026.`,
      ]),
    ),
  };
}
