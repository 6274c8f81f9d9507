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

/** How gladly a thing is accepted: what the narrowest range that holds it says; 0 where none does. */
export function qualityOf(ranges: readonly AcceptRange[], name: string): number {
  const wider = name.includes('/') ? [name, `${name.split('/')[0]}/*`, '*/*'] : [name, '*'];
  for (const range of wider) {
    const found = ranges.find((one) => one.name === range);
    if (found) return found.quality;
  }
  return 0;
}
