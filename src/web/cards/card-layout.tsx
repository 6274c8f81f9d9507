import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Answered } from '../../forms/answered.js';
import { sayAsOf } from '../pages/as-of.js';
import { capital } from '../../wording/capital.js';
import { colourIn } from '../style/palette.js';
import type { CardSaying } from './card-saying.js';
import { cardSize } from './card-size.js';
import { fitText, widthOf } from './text-width.js';

/** Where the parts of a card lie, in pixels. */
export const cardPlaces = { left: 64, right: 1136, bodyTop: 226, bodyBottom: 552 };

const colour = (name: string) => colourIn('light', name);

/** Text of a card, in one line. */
export function CardText({
  x,
  y,
  size,
  bold = false,
  fill = 'ink',
  anchor,
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  /** The name of its colour. */
  readonly fill?: string;
  readonly anchor?: 'end' | 'middle';
  readonly children: ComponentChildren;
}) {
  return (
    <text
      x={x}
      y={y}
      font-size={size}
      fill={colour(fill)}
      {...(bold && { 'font-weight': '700' })}
      {...(anchor && { 'text-anchor': anchor })}
    >
      {children}
    </text>
  );
}

/**
 * The picture that is shown where a page is shared: what it says, in words large enough for a telephone; something to see;
 * and the day of which it speaks, since it is kept by others for years. It is light in any scheme: the one of the place
 * where it will be shown is not known.
 */
export function cardSvg(
  { answer }: Pick<Answered, 'answer'>,
  { kicker, figure, headline, note }: CardSaying,
  body: ComponentChildren,
): string {
  const { left, right } = cardPlaces;
  const start = figure === null ? left : left + Math.ceil(widthOf(figure, 124)) + 26;
  const { size, lines } = fitHeadline(headline, right - start);
  // A second line makes room for what stands below it.
  const centre = lines.length > 1 && note !== null ? 124 : 140;
  const middle = centre - ((lines.length - 1) * size * 1.15) / 2;
  const isOld = isOldAnswer(answer);
  const days = `${capital(sayAsOf(answer))}${isOld ? ' (old)' : ''}`;
  const { size: small } = fitText(days, [25, 23, 21], 800, 1);
  return renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={cardSize.width}
      height={cardSize.height}
      viewBox={`0 0 ${cardSize.width} ${cardSize.height}`}
      font-family="Source Sans 3"
    >
      <rect width={cardSize.width} height={cardSize.height} fill={colour('paper')} />
      <rect width="14" height={cardSize.height} fill={colour('gap')} />
      <CardText x={left} y={62} size={26} fill="quiet">
        {kicker}
      </CardText>
      {figure !== null && (
        <CardText x={left} y={184} size={124} bold fill="gap">
          {figure}
        </CardText>
      )}
      {lines.map((line, index) => (
        <CardText x={start} y={Math.round(middle + size * 0.33 + index * size * 1.15)} size={size} bold>
          {line}
        </CardText>
      ))}
      {note !== null && (
        <CardText x={start} y={212} size={24} fill="quiet">
          {note}
        </CardText>
      )}
      {body}
      <path d={`M${left} 574H${right}`} stroke={colour('rule')} stroke-width="2" />
      <CardText x={left} y={608} size={small} bold={isOld} fill={isOld ? 'signatory' : 'ink'}>
        {days}
      </CardText>
      <CardText x={right} y={608} size={small} anchor="end" fill="quiet">
        Ratification Tracker
      </CardText>
    </svg>,
  );
}

/** In one line where that is large enough, else in two. */
function fitHeadline(headline: string, width: number): ReturnType<typeof fitText> {
  const inOne = fitText(headline, [56, 50, 44], width, 1);
  return inOne.lines.length === 1 && !inOne.lines[0]?.endsWith('…')
    ? inOne
    : fitText(headline, [46, 42, 38, 34, 30, 26], width, 2);
}

/** Whether a record is too old to speak of the day that was asked about. */
function isOldAnswer({ asOf, records }: Pick<Answered['answer'], 'asOf' | 'records'>): boolean {
  return records.some(({ stale, statusAsAt }) => stale && statusAsAt !== null && statusAsAt < asOf);
}
