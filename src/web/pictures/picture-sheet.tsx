import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { capital } from '../../wording/capital.js';
import type { Answered } from '../../forms/answered.js';
import { sayAsOf } from '../pages/as-of.js';
import { colourIn, type Scheme } from '../style/palette.js';

/** What a picture shows, and how large it is, in its own units. */
export interface PictureSheet {
  readonly title: string;
  /** What is to be seen, for who does not see it. */
  readonly description: string;
  readonly width: number;
  /** The height of what is shown, without its title and its foot. */
  readonly height: number;
  readonly scheme: Scheme;
  /** How many pixels a unit has. */
  readonly scale: number;
  readonly children: ComponentChildren;
}

const head = 50;
const foot = 44;
const margin = 16;

/**
 * A picture by itself: it loads nothing and runs nothing, has colours of its own, and says in itself of which day it is
 * and whence, since it will be shown where nothing else does. The font is whatever the reader has.
 */
export function pictureSheet(
  { answer, book }: Pick<Answered, 'answer' | 'book'>,
  { title, description, width, height, scheme, scale, children }: PictureSheet,
): string {
  const [wide, high] = [width + 2 * margin, height + head + foot];
  const colour = (name: string) => colourIn(scheme, name);
  const picture = renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={wide * scale}
      height={high * scale}
      viewBox={`0 0 ${wide} ${high}`}
      font-family="sans-serif"
      role="img"
      aria-labelledby="title desc"
    >
      <title id="title">{title}</title>
      <desc id="desc">{description}</desc>
      <rect width={wide} height={high} fill={colour('paper')} />
      <text x={margin} y={32} font-size={20} font-weight="700" fill={colour('ink')}>
        {title}
      </text>
      <g transform={`translate(${margin} ${head})`}>
        {answer.emptyBecause === null ? (
          children
        ) : (
          <text y={24} font-size={15} fill={colour('ink')}>
            Nothing is listed: {answer.emptyBecause}.
          </text>
        )}
      </g>
      <text x={margin} y={high - 26} font-size={12} fill={colour('ink')}>
        {capital(sayAsOf(answer))}
      </text>
      <text x={margin} y={high - 10} font-size={12} fill={colour('quiet')}>
        {sayWhence({ answer, book })}
      </text>
    </svg>,
  );
  // What it is of stands in a line of its own.
  return `${picture.replace('><title', '>\n<title')}\n`;
}

/** Who says it: a gazette is named beside the depositary where a record is that of one. */
function sayWhence({ answer, book }: Pick<Answered, 'answer' | 'book'>): string {
  const isOfGazette = answer.records.some(
    ({ instrument }) => book.records.get(instrument)?.evidence?.origin === 'gazette',
  );
  return `Ratification Tracker, from the pages of the depositary${isOfGazette ? ' and a gazette' : ''}`;
}
