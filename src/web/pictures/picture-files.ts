import type { Answered } from '../../forms/answered.js';
import type { Body } from '../../forms/form.js';
import type { Scheme } from '../style/palette.js';
import { pngOf } from './png-of.js';
import { themeOf } from '../theme.js';

/** A picture in one scheme, at so many pixels for each of its units. */
type Drawing<Row, Subject> = (answered: Answered<Row, Subject>, scheme: Scheme, scale: number) => string;

/** How a picture is had as PNG: with two pixels for each unit, as most screens have. */
const pngScale = 2;

/** The kinds of file in which a picture can be had, each with what makes it; light unless the other is asked for. */
export const pictureFiles = [
  {
    suffix: '.svg',
    mediaType: 'image/svg+xml; charset=utf-8',
    render:
      <Row, Subject>(draw: Drawing<Row, Subject>) =>
      (answered: Answered<Row, Subject>, on: readonly string[] = []): Body =>
        draw(answered, themeOf(on) ?? 'light', 1),
  },
  {
    suffix: '.png',
    mediaType: 'image/png',
    render:
      <Row, Subject>(draw: Drawing<Row, Subject>) =>
      async (answered: Answered<Row, Subject>, on: readonly string[] = []): Promise<Body> =>
        pngOf(draw(answered, themeOf(on) ?? 'light', pngScale)),
  },
] as const;
