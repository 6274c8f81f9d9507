import { TileDrawing, TileShape, tileMapSize, type DrawnTile } from '../pictures/tile-drawing.js';
import { cardPlaces, CardText } from './card-layout.js';

const size = 18;

/** The world of tiles at the right of a card. */
export function CardMap({ tiles }: { readonly tiles: readonly DrawnTile[] }) {
  const { width, height } = tileMapSize(size);
  const { right, bodyTop, bodyBottom } = cardPlaces;
  return (
    <g transform={`translate(${right - width} ${Math.round((bodyTop + bodyBottom - height) / 2) + 6})`}>
      <TileDrawing tiles={tiles} scheme="light" size={size} />
    </g>
  );
}

/** A look of the map, what it means, and how many States have it. */
export interface CardKey {
  readonly look: string;
  readonly meaning: string;
  readonly count: number;
}

/** What the looks of the map mean, at the left of a card. */
export function CardKeys({ keys }: { readonly keys: readonly CardKey[] }) {
  const { left, bodyTop, bodyBottom } = cardPlaces;
  const step = Math.min(58, (bodyBottom - bodyTop - 10) / Math.max(keys.length, 1));
  return (
    <>
      {keys.map(({ look, meaning, count }, index) => {
        const y = bodyTop + 34 + index * step;
        return (
          <g transform={`translate(${left} ${y})`}>
            <TileShape look={look} scheme="light" size={36} />
            <CardText x={52} y={26} size={28} bold>
              {count}
            </CardText>
            <CardText x={124} y={26} size={28}>
              {meaning}
            </CardText>
          </g>
        );
      })}
    </>
  );
}
