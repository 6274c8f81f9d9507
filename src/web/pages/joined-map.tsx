import type { Asked } from '../../status/question.js';
import type { MatrixRow } from '../../status/questions/matrix.js';
import { joinedLooks, lookOfGaps, mostShades } from '../pictures/joined-looks.js';
import { TileMap, type TileEntry, type TileKey } from '../pictures/tile-map.js';

/**
 * The world by how many of the instruments each State has joined: the fewer, the stronger the colour. Where one
 * standing cannot be told there is no number of gaps, and so no shade. What the shade says, the number on the tile says
 * (success criterion 1.4.1).
 */
export function JoinedMap({ rows, asked }: { readonly rows: readonly MatrixRow[]; readonly asked: Asked }) {
  const count = asked.book.instruments.length;
  const entries = [...joinedLooks(rows, asked)].flatMap(
    ([code, { joined, untold, ...shown }]): TileEntry[] => {
      const state = asked.book.states.byCode(code);
      if (state === undefined) return [];
      const says = `party to ${joined} of ${count}`;
      return [{ state, ...shown, says: untold > 0 ? `${says}; of ${untold} it cannot be told` : says }];
    },
  );
  const counted = Array.from({ length: Math.min(mostShades, count) + 1 }, (_, gaps): TileKey => ({
    look: lookOfGaps(gaps),
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

function meaningOf(joined: number, count: number): string {
  if (joined === count) return `all ${count}`;
  return joined === 0 ? 'none' : `${joined} of ${count}`;
}
