import { standings } from '../../domain/standing.js';
import type { Answered } from '../../forms/answered.js';
import type { ProfileRow } from '../../status/questions/state.js';
import { pngOf } from '../pictures/png-of.js';
import { TileShape } from '../pictures/tile-drawing.js';
import { cardPlaces, cardSvg, CardText } from './card-layout.js';
import type { CardSaying } from './card-saying.js';

const titles = new Map(standings.map(({ id, title }) => [id, title]));

/** The State, and to how many of the instruments that it may join it is a party. */
export function stateSaying({ answer, asked }: Pick<Answered<ProfileRow>, 'answer' | 'asked'>): CardSaying {
  const { states } = asked.book;
  const state = states.byCode(asked.query.code ?? '');
  if (state === undefined) throw new Error('the card of a State was asked for without a code that exists');
  const joined = answer.rows.filter(({ standing }) => standing === 'party').length;
  const untold = answer.rows.filter(({ standing }) => standing === 'cannot-be-told').length;
  const group = state.group === null ? undefined : states.groupById(state.group)?.name;
  return {
    kicker: group ?? 'Who has joined',
    figure: null,
    headline: state.name,
    note:
      answer.emptyBecause === null
        ? `Party to ${joined} of the ${answer.total} instruments that it may join${untold > 0 ? `; of ${untold} it cannot be told` : ''}`
        : `Nothing is listed: ${answer.emptyBecause}`,
  };
}

/** The card of a State: how it stands under each instrument. */
export async function stateCard(answered: Answered<ProfileRow>): Promise<Buffer> {
  const { left, right, bodyTop, bodyBottom } = cardPlaces;
  const { rows } = answered.answer;
  const step = Math.min(64, (bodyBottom - bodyTop - 6) / Math.max(rows.length, 1));
  const side = Math.round(step * 0.7);
  const size = Math.min(32, Math.round(step * 0.52));
  const body = rows.map(({ label, standing }, index) => (
    <g transform={`translate(0 ${bodyTop + 16 + index * step})`}>
      <g transform={`translate(${left} 0)`}>
        <TileShape look={standing} scheme="light" size={side} />
      </g>
      <CardText x={left + 64} y={Math.round(side / 2 + size * 0.33)} size={size}>
        {label}
      </CardText>
      <CardText x={right} y={Math.round(side / 2 + size * 0.33)} size={size} bold anchor="end">
        {titles.get(standing)}
      </CardText>
    </g>
  ));
  return pngOf(cardSvg(answered, stateSaying(answered), body));
}
