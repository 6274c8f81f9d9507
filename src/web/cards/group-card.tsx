import type { Answered } from '../../forms/answered.js';
import type { GroupSubject } from '../../status/questions/group.js';
import type { MatrixRow } from '../../status/questions/matrix.js';
import { gapsIn } from '../../status/tally.js';
import { joinedLooks } from '../pictures/joined-looks.js';
import { pngOf } from '../pictures/png-of.js';
import { CardBars } from './card-bars.js';
import { cardSvg } from './card-layout.js';
import { CardMap } from './card-map.js';
import type { CardSaying } from './card-saying.js';
import { tilesOf } from '../pictures/listed-tiles.js';

/** The group, and how many members it has. */
export function groupSaying({ answer }: Pick<Answered<MatrixRow, GroupSubject>, 'answer'>): CardSaying {
  const { name, members, instruments } = answer.subject.group;
  const counts = instruments.map(
    ({ instrument, states, members: own }) => `${instrument} ${gapsIn(states)} of ${own}`,
  );
  return {
    kicker: 'Who of a group has not joined',
    figure: null,
    headline: name,
    note: `${members.length} ${members.length === 1 ? 'member' : 'members'}; not parties, of those that may join:`,
    ...(counts.length > 0 && { more: `not parties: ${counts.join(', ')}` }),
  };
}

/** The card of a group: how many of its members are not parties to each instrument, and where they are. */
export async function groupCard(answered: Answered<MatrixRow, GroupSubject>): Promise<Buffer> {
  const { answer, asked, book } = answered;
  const bars = answer.subject.group.instruments.map(({ instrument, states, members }) => ({
    label: book.records.get(instrument)?.instrument.label ?? instrument,
    figure: `${gapsIn(states)} of ${members}`,
    tally: states,
  }));
  return pngOf(
    cardSvg(
      answered,
      groupSaying(answered),
      <>
        <CardBars bars={bars} width={430} />
        <CardMap tiles={tilesOf(book, joinedLooks(answer.rows, asked))} />
      </>,
    ),
  );
}
