/** Letters and signs that count one; every other character counts two. */
const light = /[\u0000-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]/u;

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
  return others.reduce((sum, sign) => sum + (light.test(sign) ? 1 : 2), addresses * addressLength);
}
