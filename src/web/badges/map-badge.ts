import type { Answered } from '../../forms/answered.js';
import type { InstrumentSubject, ParticipantRow } from '../../status/questions/instrument.js';
import { gapsIn } from '../../status/tally.js';
import { looksByStanding, tilesOf } from '../pictures/listed-tiles.js';
import { tileMapSvg } from '../pictures/tile-map-svg.js';
import { sayAsOf } from '../pages/as-of.js';

/** The length of a side of a tile: small enough for a line of badges, and each State can still be seen. */
const size = 6;

/**
 * The world by standing under one instrument, as small as a badge: no codes can be read at this size, and what the picture
 * shows is said in words to who hears it, with the day of an old record.
 */
export function mapBadge({
  answer,
  book,
}: Pick<Answered<ParticipantRow, InstrumentSubject>, 'answer' | 'book'>): string {
  const { label, states, mayJoin } = answer.subject.instrument;
  return tileMapSvg({
    tiles: tilesOf(book, looksByStanding(answer.rows), 'left-out'),
    title: `${label}: of ${mayJoin} States ${states.party} parties, ${gapsIn(states)} not, ${sayAsOf(answer)}`,
    scheme: 'light',
    size,
    // What it says stands in a line of its own.
  }).replace('</title>', '</title>\n');
}
