/** Whoever objects, or is objected to: a State by its code, or as printed where no present State is known by the name. */
export interface Named {
  readonly code: string | null;
  readonly name: string;
}

/** An objection of one to a statement of another. */
export interface ObjectionPair {
  readonly by: Named;
  readonly to: Named;
  /** Whether it opposes the entry into force between the two; `null` where it does not say. */
  readonly opposes: boolean | null;
}

/** How often one objected to another. */
export interface ObjectionCell {
  readonly to: Named;
  readonly objections: number;
  /** How many of them oppose the entry into force between the two. */
  readonly opposing: number;
}

/** Who objected to whom, and how often. */
export interface ObjectionTally {
  /** To whom, by name. */
  readonly columns: readonly Named[];
  /** Who, by name, each with a cell for each of the columns; `null` where it did not object to that one. */
  readonly rows: readonly { readonly by: Named; readonly cells: readonly (ObjectionCell | null)[] }[];
}

/** Counts pairs; only who objected, and to whom somebody did, is in it. */
export function tallyObjections(pairs: readonly ObjectionPair[]): ObjectionTally {
  const columns = namesOf(pairs.map(({ to }) => to));
  const rows = namesOf(pairs.map(({ by }) => by)).map((by) => {
    const own = pairs.filter((pair) => keyOf(pair.by) === keyOf(by));
    return { by, cells: columns.map((to) => cellOf(own, to)) };
  });
  return { columns, rows };
}

function cellOf(own: readonly ObjectionPair[], to: Named): ObjectionCell | null {
  const those = own.filter((pair) => keyOf(pair.to) === keyOf(to));
  if (those.length === 0) return null;
  return { to, objections: those.length, opposing: those.filter(({ opposes }) => opposes === true).length };
}

/** Each once, in the order of their names. */
function namesOf(all: readonly Named[]): readonly Named[] {
  const names = new Map(all.map((one) => [keyOf(one), one]));
  return [...names.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

function keyOf({ code, name }: Named): string {
  return code ?? name;
}
