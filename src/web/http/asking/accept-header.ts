/** One thing that a reader accepts, and how gladly: from 0, not at all, to 1. */
export interface AcceptRange {
  readonly name: string;
  readonly quality: number;
}

/** What an `Accept…` header lists (RFC 9110, section 12.4.2), without parameters; what is not understood is left out. */
export function rangesOf(header: string): readonly AcceptRange[] {
  return header.split(',').flatMap((part) => {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    if (name === '') return [];
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    const quality = weight === undefined ? 1 : Number(weight.slice(2));
    return Number.isNaN(quality) ? [] : [{ name, quality: Math.min(1, Math.max(0, quality)) }];
  });
}

/** How a thing is accepted: as the narrowest range that holds it says. */
export interface Acceptance {
  readonly quality: number;
  /** How wide that range is: 0 where it names the thing itself. */
  readonly breadth: number;
  /** Its place in the header. */
  readonly place: number;
}

const refused: Acceptance = { quality: 0, breadth: Infinity, place: Infinity };

/** How a thing is accepted; with quality 0 where no range holds it. */
export function acceptanceOf(ranges: readonly AcceptRange[], name: string): Acceptance {
  const wider = name.includes('/') ? [name, `${name.split('/')[0]}/*`, '*/*'] : [name, '*'];
  for (const [breadth, range] of wider.entries()) {
    const place = ranges.findIndex((one) => one.name === range);
    const found = ranges[place];
    if (found) return { quality: found.quality, breadth, place };
  }
  return refused;
}

/** The order of preference: what is liked better, then what was named more closely, then what was named earlier. */
export function compareAcceptance(a: Acceptance, b: Acceptance): number {
  return b.quality - a.quality || a.breadth - b.breadth || a.place - b.place;
}
