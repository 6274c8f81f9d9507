import type { Asked } from '../../status/question.js';
import type { MatrixRow } from '../../status/questions/matrix.js';
import { WorldMap, type MapEntry, type MapKey } from '../pictures/world-map.js';

/** The strongest colour there is on the map is for this many missing, or more. */
const most = 5;

/** The world by how many of the instruments each State has joined: the fewer, the stronger the colour. */
export function MissingMap({ rows, asked }: { readonly rows: readonly MatrixRow[]; readonly asked: Asked }) {
  const count = asked.book.instruments.length;
  const entries = rows.flatMap((row): MapEntry[] => {
    const state = asked.book.states.byCode(row.state.code);
    if (state === undefined || state.kind === 'organization') return [];
    return [{ state, look: lookOf(count - row.partyTo), says: `party to ${row.partyTo} of ${count}` }];
  });
  const keys = Array.from({ length: Math.min(most, count) + 1 }, (_, missing): MapKey => ({
    look: lookOf(missing),
    meaning: meaningOf(count - missing, count),
  }));
  return (
    <WorldMap
      id="missing"
      title={`To how many of the ${count} instruments each State is a party`}
      description="A world map; the fewer of the instruments a State has joined, the stronger its colour. The list of States says the same in numbers."
      entries={entries}
      keys={keys}
    />
  );
}

function lookOf(missing: number): string {
  return `missing-${Math.min(most, missing)}`;
}

function meaningOf(joined: number, count: number): string {
  if (joined === count) return `all ${count}`;
  return joined === 0 ? 'none' : `${joined} of ${count}`;
}
