/** Characters that count one, as ranges of code points; every other one counts two. */
const light = [
  [0, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
] as const;

const webAddress = /https?:\/\/\S+/g;

/** What an address counts, however long it is: it is shortened where it is posted. */
const addressLength = 23;

/**
 * The length of a post as X counts it (its "weighted" count, `twitter-text` configuration 3, with a limit of 280): an
 * address counts 23 whatever its length, a character of Chinese, Japanese or Korean 2, a Latin one 1. Mastodon counts
 * addresses alike and every other character as one, so that what fits there is never shorter.
 */
export function postLength(text: string): number {
  const addresses = text.match(webAddress)?.length ?? 0;
  const others = [...text.replace(webAddress, '').normalize('NFC')];
  return others.reduce((sum, sign) => sum + weightOf(sign.codePointAt(0) ?? 0), addresses * addressLength);
}

function weightOf(code: number): number {
  return light.some(([from, to]) => from <= code && code <= to) ? 1 : 2;
}
