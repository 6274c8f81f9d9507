/** Characters that look like nothing, or like another, by their Unicode names. */
const names: ReadonlyMap<string, string> = new Map([
  ['\u0000', 'NULL'],
  ['\u00a0', 'NO-BREAK SPACE'],
  ['\u00ad', 'SOFT HYPHEN'],
  ['\u2009', 'THIN SPACE'],
  ['\u200b', 'ZERO WIDTH SPACE'],
  ['\u200c', 'ZERO WIDTH NON-JOINER'],
  ['\u200d', 'ZERO WIDTH JOINER'],
  ['\u200e', 'LEFT-TO-RIGHT MARK'],
  ['\u200f', 'RIGHT-TO-LEFT MARK'],
  ['\u2010', 'HYPHEN'],
  ['\u2011', 'NON-BREAKING HYPHEN'],
  ['\u2012', 'FIGURE DASH'],
  ['\u2013', 'EN DASH'],
  ['\u2014', 'EM DASH'],
  ['\u202f', 'NARROW NO-BREAK SPACE'],
  ['\u2060', 'WORD JOINER'],
  ['\u2212', 'MINUS SIGN'],
  ['\ufeff', 'ZERO WIDTH NO-BREAK SPACE'],
  ['\ufffd', 'REPLACEMENT CHARACTER'],
]);

/** Other scripts have letters that look like Latin ones, the Cyrillic `а` (Unicode's UTS 39 calls them confusables). */
const scripts = ['Cyrillic', 'Greek', 'Armenian', 'Arabic', 'Hebrew', 'Han'].map((script) => ({
  script,
  has: new RegExp(String.raw`^\p{Script=${script}}$`, 'u'),
}));

/** Neither ASCII that shows nor a plain Latin letter nor a mark that looks like nothing else, such as `’` or `†`. */
const isUnusual = (character: string): boolean =>
  !/^[ -~]$/.test(character) &&
  (/^[\p{C}\p{Z}\p{Pd}\p{M}\p{N}\u2212]$/u.test(character) ||
    (/^\p{L}$/u.test(character) && !/^\p{Script=Latin}$/u.test(character)) ||
    character.normalize('NFKC') !== character);

function nameOf(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = names.get(character);
  if (name !== undefined) return `${code} ${name}`;
  const script = scripts.find(({ has }) => has.test(character))?.script;
  if (script !== undefined) return `${code}, ${script}`;
  const plain = character.normalize('NFKC');
  return /^[!-~]+$/.test(plain) ? `${code}, a form of ${plain}` : code;
}

/** A text that is all in another script would be named letter by letter. */
const mostNamed = 3;

/**
 * The characters of a text that cannot be seen or are easily taken for others, e.g. `U+2011 NON-BREAKING HYPHEN`, in
 * the order of the text, each once, and no more than three; none for most texts.
 */
export function unusualCharacters(text: string): readonly string[] {
  return [...new Set(text)].filter(isUnusual).slice(0, mostNamed).map(nameOf);
}
