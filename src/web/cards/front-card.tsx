import type { Answered } from '../../forms/answered.js';
import type { InstrumentRow } from '../../status/questions/instruments.js';
import { matrixRows } from '../../status/questions/matrix.js';
import { gapsIn } from '../../status/tally.js';
import { joinedLooks } from '../pictures/joined-looks.js';
import { pngOf } from '../pictures/png-of.js';
import { CardBars } from './card-bars.js';
import { cardSvg } from './card-layout.js';
import { CardMap } from './card-map.js';
import type { CardSaying } from './card-saying.js';
import { tilesOf } from '../pictures/listed-tiles.js';

/** The question that the tracker is for, and how many States are not parties to each instrument. */
export function frontSaying({ answer }: Pick<Answered<InstrumentRow>, 'answer'>): CardSaying {
  const counts = answer.rows
    .filter(({ evidence }) => evidence !== null)
    .map(({ label, states, mayJoin }) => `${label} ${gapsIn(states)} of ${mayJoin}`);
  return {
    kicker: 'The instruments of General Assembly resolution 61/180',
    figure: null,
    headline: 'Which States have not joined?',
    note: 'Not parties, of the States that may join:',
    ...(counts.length > 0 && { more: `not parties: ${counts.join(', ')}` }),
  };
}

/** The card of the front page: the question, the instruments in numbers, and the world by how many are joined. */
export async function frontCard(answered: Answered<InstrumentRow>): Promise<Buffer> {
  const { answer, asked, book } = answered;
  const bars = answer.rows
    .filter(({ evidence }) => evidence !== null)
    .map(({ label, states, mayJoin }) => ({
      label,
      figure: `${gapsIn(states)} of ${mayJoin}`,
      tally: states,
    }));
  return pngOf(
    cardSvg(
      answered,
      frontSaying(answered),
      <>
        <CardBars bars={bars} width={430} />
        <CardMap tiles={tilesOf(book, joinedLooks(matrixRows(asked), asked))} />
      </>,
    ),
  );
}
