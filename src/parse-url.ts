/**
 * The address that a text is, or is when it is read beside another, or `null`. Not by `URL.canParse`, which Node 20 answers
 * wrongly once it is called often: the way that V8 then takes hands it the bytes of a text in Latin-1 as if they were
 * UTF-8, so that `https://münchen.example` is none.
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
