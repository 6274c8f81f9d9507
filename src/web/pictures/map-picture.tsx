import { nameOf } from '../../domain/instrument-name.js';
import type { Answered } from '../../forms/answered.js';
import type { MatrixRow } from '../../status/questions/matrix.js';
import { chosenRecords } from '../../status/select.js';
import { english } from '../../wording/english.js';
import { colourIn, type Scheme } from '../style/palette.js';
import { joinedLooks } from './joined-looks.js';
import { looksByStanding, tilesOf, type ListedLook } from './listed-tiles.js';
import { pictureSheet } from './picture-sheet.js';
import { isOfKey, standingKeys } from './reservation-mark.js';
import { TileDrawing, tileMapSize, TileShape, TileText } from './tile-drawing.js';

/** A look of the map, and what it means. */
interface Key extends ListedLook {
  readonly meaning: string;
}

const size = 30;

/** The world of tiles as a picture: by standing under the one instrument asked for, or by how many of all are joined. */
export function mapPicture(answered: Answered<MatrixRow>, scheme: Scheme, scale: number): string {
  const { answer, asked, book } = answered;
  const chosen = chosenRecords(asked).map(({ instrument }) => instrument);
  const [only, ...others] = chosen;
  const isOfOne = only !== undefined && others.length === 0;
  const looks: ReadonlyMap<string, ListedLook> = isOfOne
    ? looksByStanding(
        answer.rows.flatMap(({ state, instruments }) => {
          const cell = instruments[only.id];
          return cell ? [{ state, ...cell }] : [];
        }),
      )
    : joinedLooks(answer.rows, asked);
  const counted = (isOfOne ? standingKeys : keysByGaps(chosen.length)).flatMap((key) => {
    const count = [...looks.values()].filter((one) => isOfKey(one, key)).length;
    return count === 0 ? [] : [{ ...key, count }];
  });
  const group = book.states.groupById(asked.query.group ?? '')?.name;
  const title = isOfOne
    ? `Who has joined ${english.say(nameOf(only))}`
    : `How many of the ${chosen.length} instruments each State has joined`;
  const { width, height } = tileMapSize(size);
  const map = <TileDrawing tiles={tilesOf(book, looks, 'left-out')} scheme={scheme} size={size} codes />;
  return pictureSheet(answered, {
    title: group === undefined ? title : `${title}: ${group}`,
    description: counted.map(({ meaning, count }) => `${meaning}: ${count}`).join(', '),
    width,
    height: height + 44,
    scheme,
    scale,
    children: (
      <>
        {map}
        {counted.map(({ look, sign, meaning, count }, index) => (
          <g transform={`translate(${(index * width) / counted.length} ${height + 12})`}>
            <TileShape look={look} scheme={scheme} size={22} />
            {sign && isOfOne && <TileText code={sign} look={look} scheme={scheme} size={22} />}
            <text x={28} y={15} font-size={14} fill={colourIn(scheme, 'ink')}>
              {meaning}: {count}
            </text>
          </g>
        ))}
      </>
    ),
  });
}

function keysByGaps(of: number): readonly Key[] {
  const counts = Array.from({ length: of + 1 }, (_, gaps) => ({
    look: `gaps-${gaps}`,
    meaning: gaps === 0 ? `all ${of}` : gaps === of ? 'none' : `${of - gaps} of ${of}`,
  }));
  return [...counts, { look: 'cannot-be-told', meaning: 'cannot be told' }];
}
