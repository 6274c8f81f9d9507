import { standings } from '../../domain/standing.js';
import type { Book } from '../../status/book.js';
import type { ParticipantRow } from '../../status/questions/instrument.js';
import { WorldMap, type MapEntry } from '../pictures/world-map.js';

const titles = new Map(standings.map(({ id, title }) => [id, title]));

/** The world by the standing of each State under one instrument; the European Union has no place of its own on it. */
export function StandingMap({
  rows,
  label,
  book,
}: {
  readonly rows: readonly Pick<ParticipantRow, 'state' | 'standing'>[];
  readonly label: string;
  readonly book: Book;
}) {
  const entries = rows.flatMap(({ state: { code }, standing }): MapEntry[] => {
    const state = book.states.byCode(code);
    if (state === undefined || state.kind === 'organization') return [];
    return [{ state, look: standing, says: titles.get(standing)?.toLowerCase() ?? standing }];
  });
  return (
    <WorldMap
      id="standing"
      title={`Who has joined ${label}`}
      description={`A world map of the standing of each State under ${label}. The table of participants says the same in words.`}
      entries={entries}
      keys={standings
        .filter(({ id }) => entries.some(({ look }) => look === id))
        .map(({ id, title }) => ({ look: id, meaning: title }))}
    />
  );
}
