import { colourIn, type Scheme } from '../style/palette.js';
import { tileColumns, tileRows } from '../style/tile-places.js';
import type { Tile } from '../../states/tile.js';

/** A tile that is drawn: where, in which look, and what it prints beside its code. */
export interface DrawnTile {
  readonly tile: Tile;
  readonly look: string;
  readonly sign?: string | undefined;
}

/** How tiles are drawn. */
export interface TileStyle {
  readonly scheme: Scheme;
  /** The length of a side of a tile with the gap behind it. */
  readonly size: number;
  /** Whether codes are printed: below some 24 pixels nobody can read them. */
  readonly codes?: boolean;
}

/** How wide and high the world of tiles is. */
export function tileMapSize(size: number): { readonly width: number; readonly height: number } {
  return { width: tileColumns * size, height: tileRows * size };
}

/** The world of tiles as shapes of SVG, in the looks that it has on a page. */
export function TileDrawing({ tiles, ...style }: TileStyle & { readonly tiles: readonly DrawnTile[] }) {
  const { size } = style;
  return (
    <>
      {tiles.map(({ tile, look, sign }) => (
        <g transform={`translate(${tile.column * size} ${tile.row * size})`}>
          <TileShape look={look} {...style} />
          {style.codes && <TileText code={tile.code} look={look} sign={sign} {...style} />}
        </g>
      ))}
    </>
  );
}

/** One tile: its standing is told by its form as well as by its colour (WCAG 2.2, success criterion 1.4.1). */
export function TileShape({ look, scheme, size }: { readonly look: string } & TileStyle) {
  const colour = (name: string) => colourIn(scheme, name);
  const gap = Math.max(1, Math.round(size / 12));
  const [side, middle] = [size - gap, (size - gap) / 2];
  const thin = Math.max(0.5, size / 28);
  const square = (fill: string, edge?: string) => (
    <rect
      x={edge ? round(thin / 2) : 0}
      y={edge ? round(thin / 2) : 0}
      width={round(edge ? side - thin : side)}
      height={round(edge ? side - thin : side)}
      rx={round(size / 14)}
      fill={fill}
      {...(edge && { stroke: edge, 'stroke-width': round(thin) })}
    />
  );
  if (look === 'party') return square(colour('held'), colour('edge'));
  if (look === 'signatory') return <circle cx={middle} cy={middle} r={round(middle)} fill={colour('half')} />;
  if (look === 'none') return square(colour('gap'));
  if (look === 'withdrawn')
    return (
      <>
        {square(colour('paper'), colour('gap'))}
        <path d={`M0 ${side}L${side} 0`} stroke={colour('gap')} stroke-width={round(size / 10)} />
      </>
    );
  if (look === 'cannot-be-told')
    return (
      <circle
        cx={middle}
        cy={middle}
        r={round(middle - size / 20)}
        fill={colour('paper')}
        stroke={colour('quiet')}
        stroke-width={round(size / 12)}
        stroke-dasharray={`${round(size / 12)} ${round(size / 9)}`}
      />
    );
  if (look === 'gaps-0') return square(colour('gaps-0'), colour('edge'));
  if (look.startsWith('gaps-')) return square(colour(look));
  // Of which a picture says nothing: it is there, so that the world is seen.
  return square(colour('tint'), colour('rule'));
}

const onGrounds: Readonly<Record<string, string>> = {
  party: 'on-held',
  signatory: 'on-half',
  none: 'on-gap',
};

/** The code of a tile, and what it prints beside it. */
export function TileText({
  code,
  look,
  sign,
  scheme,
  size,
}: { readonly code: string } & Pick<DrawnTile, 'look' | 'sign'> & TileStyle) {
  const ground =
    onGrounds[look] ?? (look.startsWith('gaps-') ? `on-${look}` : look === 'outside' ? 'quiet' : 'ink');
  const middle = round(size * 0.46);
  return (
    <g fill={colourIn(scheme, ground)} font-size={round(size * 0.33)} text-anchor="middle">
      <text x={middle} y={round(size * (sign ? 0.4 : 0.57))}>
        {code}
      </text>
      {sign && (
        <text x={middle} y={round(size * 0.76)} font-weight="700">
          {sign}
        </text>
      )}
    </g>
  );
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
