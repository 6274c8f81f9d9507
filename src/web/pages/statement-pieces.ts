import type { Rest, Span } from '../../domain/statement.js';
import { notificationPlaces } from '../../treaty-collection/notifications-in.js';

/** A piece of a line within which nothing begins and nothing ends. */
export interface Piece {
  readonly text: string;
  /** The codes that rest on it. */
  readonly rests: readonly Rest[];
  /** Whether it is what was searched for. */
  readonly isFound: boolean;
  /** Where the depositary notification can be read that it names. */
  readonly href: string | null;
}

/** What is marked in the lines of a statement. */
export interface Marked {
  readonly rests: readonly Rest[];
  /** What was searched for. */
  readonly found: readonly Span[];
  /** The depositary notifications that it names, and where they can be read. */
  readonly notifications: readonly { readonly notification: string; readonly url: string }[];
}

/** The part of a line that is shown, in UTF-16 code units; the end is not in it. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * A line of a statement, by its number, cut at every place where something that is marked begins or ends. Marks may lie
 * across each other, as the words "upon accession" are within a heading that says what it is; together the pieces are
 * the part of the line that is asked for, whatever the spans say: one that reaches beyond it marks what there is.
 */
export function piecesOf(
  text: string,
  line: number | null,
  { rests, found, notifications }: Marked,
  { from, to }: Window = { from: 0, to: text.length },
): readonly Piece[] {
  const links = linksIn(text, notifications);
  const here = <One extends Span>(spans: readonly One[]) => spans.filter((span) => span.line === line);
  const resting = here(rests);
  const sought = here(found);
  const cuts = [...resting, ...sought, ...links].flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([from, ...cuts, to])]
    .filter((place) => place >= from && place <= to)
    .toSorted((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? to;
    const covers = (span: Pick<Span, 'start' | 'end'>) => span.start <= start && span.end >= end;
    return {
      text: text.slice(start, end),
      rests: resting.filter(covers),
      isFound: sought.some(covers),
      href: links.find(covers)?.href ?? null,
    };
  });
}

function linksIn(text: string, notifications: Marked['notifications']) {
  return notificationPlaces(text).flatMap(({ notification, start, end }) => {
    const named = notifications.find((one) => one.notification === notification);
    return named ? [{ start, end, href: named.url }] : [];
  });
}
