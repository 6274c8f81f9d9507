import type { ObjectionRow } from './questions/objections.js';
import type { StateLabel } from './state-label.js';

/** A State at the head of a line or column of the matrix. */
export interface MatrixHead {
  /** `null` for one that is no present State. */
  readonly state: StateLabel | null;
  readonly name: string;
  /** How many objections stand in its line or column. */
  readonly objections: number;
}

/** What one State objected to in what another declared. */
export interface ObjectionCell {
  /** The numbers of its texts. */
  readonly texts: readonly number[];
  /** Whether one of them opposes entry into force; `null` where none says anything of it. */
  readonly opposesEntryIntoForce: boolean | null;
}

/** Who objected to whose declarations: a line for each State that objected, a column for each that is objected to. */
export interface ObjectionMatrix {
  readonly columns: readonly MatrixHead[];
  readonly lines: readonly (MatrixHead & { readonly cells: readonly (ObjectionCell | null)[] })[];
}

type Row = Pick<ObjectionRow, 'id' | 'state' | 'name' | 'to' | 'toName' | 'opposesEntryIntoForce'>;

/**
 * The matrix of some objections, its heads in the order of their names. An objection that does not tell whose text it is
 * about stands in no column, and is left out.
 */
export function objectionMatrix(rows: readonly Row[]): ObjectionMatrix {
  const told = rows.filter(({ to, toName }) => to !== null || toName !== null);
  const columns = headsOf(told, objectedTo);
  const lines = headsOf(told, objecting);
  const texts = grouped(told, (row) => `${keyOf(objecting(row))} ${keyOf(objectedTo(row))}`);
  return {
    columns,
    lines: lines.map((line) => ({
      ...line,
      cells: columns.map((column) => cellOf(texts.get(`${keyOf(line)} ${keyOf(column)}`) ?? [])),
    })),
  };
}

type Named = Pick<MatrixHead, 'state' | 'name'>;

function objecting({ state, name }: Row): Named {
  return { state, name: state?.name ?? name };
}

function objectedTo({ to, toName }: Row): Named {
  return { state: to, name: to?.name ?? toName ?? '' };
}

function keyOf({ state, name }: Named): string {
  return JSON.stringify(state?.code ?? { name });
}

function grouped(rows: readonly Row[], keyIn: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyIn(row));
    if (group) group.push(row);
    else groups.set(keyIn(row), [row]);
  }
  return groups;
}

/** As British English orders names, whatever the locale of the machine. */
const collator = new Intl.Collator('en-GB');

function headsOf(rows: readonly Row[], named: (row: Row) => Named): readonly MatrixHead[] {
  const byKey = grouped(rows, (row) => keyOf(named(row)));
  return [...byKey.values()]
    .map((of) => ({ ...named(of[0]!), objections: of.length }))
    .toSorted((a, b) => collator.compare(a.name, b.name));
}

function cellOf(rows: readonly Row[]): ObjectionCell | null {
  if (rows.length === 0) return null;
  const said = rows.map(({ opposesEntryIntoForce }) => opposesEntryIntoForce);
  return {
    texts: [...new Set(rows.map(({ id }) => id))],
    opposesEntryIntoForce: said.includes(true) ? true : said.includes(false) ? false : null,
  };
}
