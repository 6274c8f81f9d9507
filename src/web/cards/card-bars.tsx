import { standings, type Standing } from '../../domain/standing.js';
import { colourIn } from '../style/palette.js';
import { cardPlaces, CardText } from './card-layout.js';

/** A line of a card: so many of so many, and how all of them stand. */
export interface CardBar {
  readonly label: string;
  /** What stands behind it, in bold: so many of so many. */
  readonly figure: string;
  readonly tally: Readonly<Record<Standing, number>>;
}

const looks: Readonly<Record<Standing, string>> = {
  party: 'held',
  signatory: 'half',
  none: 'gap',
  withdrawn: 'withdrawn',
  'cannot-be-told': 'untold',
};

/** Bars below each other, each as long as all of its States. */
export function CardBars({ bars, width }: { readonly bars: readonly CardBar[]; readonly width: number }) {
  const { left, bodyTop, bodyBottom } = cardPlaces;
  const step = Math.min(66, (bodyBottom - bodyTop) / Math.max(bars.length, 1));
  const size = Math.min(28, Math.round(step * 0.42));
  return (
    <>
      {bars.map(({ label, figure, tally }, index) => {
        const y = bodyTop + 8 + index * step;
        return (
          <g>
            <CardText x={left} y={y + size} size={size}>
              {label}
            </CardText>
            <CardText x={left + width} y={y + size} size={size} bold anchor="end">
              {figure}
            </CardText>
            <Bar tally={tally} x={left} y={y + size + 8} width={width} height={Math.round(step * 0.2)} />
          </g>
        );
      })}
    </>
  );
}

/** A part ends where all before it add up to: widths that are each rounded would leave a gap at the end. */
function Bar({
  tally,
  x,
  y,
  width,
  height,
}: Pick<CardBar, 'tally'> & Readonly<Record<'x' | 'y' | 'width' | 'height', number>>) {
  const total = standings.reduce((sum, { id }) => sum + tally[id], 0);
  let reached = 0;
  return (
    <>
      {standings.map(({ id }) => {
        const start = Math.round(reached);
        reached += total === 0 ? 0 : (tally[id] / total) * width;
        return (
          Math.round(reached) > start && (
            <rect
              x={x + start}
              y={y}
              width={Math.round(reached) - start}
              height={height}
              fill={colourIn('light', looks[id])}
            />
          )
        );
      })}
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        fill="none"
        stroke={colourIn('light', 'edge')}
      />
    </>
  );
}
