import { standings } from '../../domain/standing.js';
import type { Answered } from '../../forms/answered.js';
import type { GapRow } from '../../status/questions/gaps.js';
import { chosenRecords } from '../../status/select.js';
import { gapHeading } from '../pages/gap-heading.js';
import { sayCount } from '../pages/say-count.js';
import { pngOf } from '../pictures/png-of.js';
import { cardSvg } from './card-layout.js';
import { CardKeys, CardMap, type CardKey } from './card-map.js';
import type { CardSaying } from './card-saying.js';
import { looksByStanding, tilesOf, type ListedLook } from '../pictures/listed-tiles.js';

/** How long the list is, and of what. */
export function gapsSaying({ answer, asked }: Pick<Answered<GapRow>, 'answer' | 'asked'>): CardSaying {
  const states = new Set(answer.rows.map(({ state }) => state.code)).size;
  const heading = gapHeading(asked.query, asked.book);
  return {
    kicker: 'Gap list',
    figure: String(answer.total),
    headline: sayListed(heading, answer.total, states),
    note: answer.emptyBecause === null ? null : `Nothing is listed: ${answer.emptyBecause}`,
  };
}

/** What the number is of: it may be of gaps, of which one State has several, and "one States" is none. */
function sayListed(heading: string, total: number, states: number): string {
  return states === total && total !== 1 ? heading : `${sayCount(total, states)}: ${heading}`;
}

/** The card of a gap list: how long it is, and where its States are. */
export async function gapsCard(answered: Answered<GapRow>): Promise<Buffer> {
  const { answer, asked, book } = answered;
  const isOfOne = chosenRecords(asked).length === 1;
  const listed = isOfOne ? looksByStanding(answer.rows) : looksByCount(answer.rows);
  const keys = isOfOne ? keysByStanding(answer.rows) : keysByCount(listed);
  return pngOf(
    cardSvg(
      answered,
      gapsSaying(answered),
      <>
        <CardKeys keys={keys} />
        <CardMap tiles={tilesOf(book, listed)} />
      </>,
    ),
  );
}

/** The more often a State is in the list, the stronger its colour. */
function looksByCount(rows: readonly GapRow[]): ReadonlyMap<string, ListedLook> {
  const times = new Map<string, number>();
  for (const { state } of rows) times.set(state.code, (times.get(state.code) ?? 0) + 1);
  return new Map([...times].map(([code, count]) => [code, { look: `gaps-${Math.min(5, count)}` }]));
}

function keysByStanding(rows: readonly GapRow[]): readonly CardKey[] {
  return standings
    .map(({ id, title }) => ({
      look: id as string,
      meaning: title,
      count: rows.filter(({ standing }) => standing === id).length,
    }))
    .filter(({ count }) => count > 0);
}

function keysByCount(listed: ReadonlyMap<string, ListedLook>): readonly CardKey[] {
  const looks = [...listed.values()].map(({ look }) => look);
  return [...new Set(looks)].toSorted().map((look) => {
    const times = Number(look.slice('gaps-'.length));
    return {
      look,
      meaning: times === 1 ? 'listed once' : `listed ${times} times${times === 5 ? ' or more' : ''}`,
      count: looks.filter((other) => other === look).length,
    };
  });
}
