import { standings } from '../../domain/standing.js';
import type { Book } from '../../status/book.js';
import type { ParticipantRow } from '../../status/questions/instrument.js';
import { TileMap, type TileEntry } from '../pictures/tile-map.js';

const titles = new Map(standings.map(({ id, title }) => [id, title]));

/** The world by the standing of each participant that may join one instrument, the European Union among them where it may. */
export function StandingMap({
  rows,
  label,
  book,
}: {
  readonly rows: readonly Pick<ParticipantRow, 'state' | 'standing'>[];
  readonly label: string;
  readonly book: Book;
}) {
  const entries = rows.flatMap(({ state: { code }, standing }): TileEntry[] => {
    const state = book.states.byCode(code);
    if (state === undefined) return [];
    return [{ state, look: standing, says: titles.get(standing)?.toLowerCase() ?? standing }];
  });
  return (
    <TileMap
      id="standing"
      title={`Who has joined ${label}`}
      states={book.states}
      entries={entries}
      keys={standings
        .filter(({ id }) => entries.some(({ look }) => look === id))
        .map(({ id, title }) => ({ look: id, meaning: title }))}
    />
  );
}
