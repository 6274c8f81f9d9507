import { isGap } from '../../domain/standing.js';
import type { Asked } from '../../status/question.js';
import type { MatrixRow } from '../../status/questions/matrix.js';
import { TileMap, type TileEntry, type TileKey } from '../pictures/tile-map.js';

/** The strongest colour there is on the map is for this many gaps, or more: more shades are not told apart. */
const most = 5;

/**
 * The world by how many of the instruments each State has joined: the fewer, the stronger the colour. Where one
 * standing cannot be told there is no number of gaps, and so no shade. What the shade says, the number on the tile says
 * (success criterion 1.4.1).
 */
export function JoinedMap({ rows, asked }: { readonly rows: readonly MatrixRow[]; readonly asked: Asked }) {
  const count = asked.book.instruments.length;
  const entries = rows.flatMap((row): TileEntry[] => {
    const state = asked.book.states.byCode(row.state.code);
    if (state === undefined || state.kind === 'organization') return [];
    const standings = Object.values(row.instruments).flatMap((cell) => cell?.standing ?? []);
    const untold = standings.filter((standing) => standing === 'cannot-be-told').length;
    const sign = String(row.partyTo);
    const says = `party to ${row.partyTo} of ${count}`;
    if (untold > 0)
      return [{ state, look: 'cannot-be-told', sign: '?', says: `${says}; of ${untold} it cannot be told` }];
    return [{ state, look: lookOf(standings.filter(isGap).length), sign, says }];
  });
  const counted = Array.from({ length: Math.min(most, count) + 1 }, (_, gaps): TileKey => ({
    look: lookOf(gaps),
    sign: String(count - gaps),
    meaning: meaningOf(count - gaps, count),
  }));
  const keys = entries.some(({ look }) => look === 'cannot-be-told')
    ? [...counted, { look: 'cannot-be-told', sign: '?', meaning: 'cannot be told' }]
    : counted;
  return (
    <TileMap
      id="joined"
      title={`To how many of the ${count} instruments each State is a party`}
      states={asked.book.states}
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
