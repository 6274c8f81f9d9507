import { renderToString } from 'preact-render-to-string';
import { colourIn } from '../style/palette.js';
import { TileDrawing, tileMapSize, type DrawnTile, type TileStyle } from './tile-drawing.js';

/** The world of tiles by itself, in any size down to that of a badge: a picture that loads nothing. */
export function tileMapSvg({
  tiles,
  title,
  ...style
}: TileStyle & { readonly tiles: readonly DrawnTile[]; readonly title: string }): string {
  const { width, height } = tileMapSize(style.size);
  return renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
      font-family="sans-serif"
    >
      <title>{title}</title>
      <rect width={width} height={height} fill={colourIn(style.scheme, 'paper')} />
      <TileDrawing tiles={tiles} {...style} />
    </svg>,
  );
}
