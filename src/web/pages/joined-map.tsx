import { isGap } from '../../domain/standing.js';
import type { Asked } from '../../status/question.js';
import type { MatrixRow } from '../../status/questions/matrix.js';
import { WorldMap, type MapEntry, type MapKey } from '../pictures/world-map.js';

/** The strongest colour there is on the map is for this many gaps, or more: more shades are not told apart. */
const most = 5;

/**
 * The world by how many of the instruments each State has joined: the fewer, the stronger the colour. Where one
 * standing cannot be told there is no number of gaps, and so no shade. What the colours say, the list says in numbers
 * (success criterion 1.4.1).
 */
export function JoinedMap({ rows, asked }: { readonly rows: readonly MatrixRow[]; readonly asked: Asked }) {
  const count = asked.book.instruments.length;
  const entries = rows.flatMap((row): MapEntry[] => {
    const state = asked.book.states.byCode(row.state.code);
    if (state === undefined || state.kind === 'organization') return [];
    const standings = Object.values(row.instruments).flatMap((cell) => cell?.standing ?? []);
    const untold = standings.filter((standing) => standing === 'cannot-be-told').length;
    const says = `party to ${row.partyTo} of ${count}`;
    if (untold > 0)
      return [{ state, look: 'cannot-be-told', says: `${says}; of ${untold} it cannot be told` }];
    return [{ state, look: lookOf(standings.filter(isGap).length), says }];
  });
  const counted = Array.from({ length: Math.min(most, count) + 1 }, (_, gaps): MapKey => ({
    look: lookOf(gaps),
    meaning: meaningOf(count - gaps, count),
  }));
  const keys = entries.some(({ look }) => look === 'cannot-be-told')
    ? [...counted, { look: 'cannot-be-told', meaning: 'cannot be told' }]
    : counted;
  return (
    <WorldMap
      id="joined"
      title={`To how many of the ${count} instruments each State is a party`}
      description="A world map; the fewer of the instruments a State has joined, the stronger its colour. The list of States says the same in numbers."
      entries={entries}
      keys={keys}
    />
  );
}

function lookOf(gaps: number): string {
  return `gaps-${Math.min(most, gaps)}`;
}

function meaningOf(joined: number, count: number): string {
  if (joined === count) return `all ${count}`;
  return joined === 0 ? 'none' : `${joined} of ${count}`;
}
