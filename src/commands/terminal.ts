/** What the place can show to which a table is printed. */
export interface Terminal {
  /** How many letters a line has; `null` where nobody reads lines of a width, as in a pipe or a file. */
  readonly width: number | null;
  readonly hasColours: boolean;
  /** Whether it shows signs beyond plain letters. */
  readonly hasSigns: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What a stream can show, by what it is and by what the environment says of it (`NO_COLOR`, `FORCE_COLOR`). */
export function terminalOf(
  { isTTY = false, columns }: Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>>,
  environment: Environment,
): Terminal {
  return {
    width: isTTY && columns ? columns : null,
    hasColours: wantsColours(isTTY, environment),
    hasSigns: isTTY && speaksUnicode(environment),
  };
}

/**
 * As Node itself reads them, `FORCE_COLOR` goes before `NO_COLOR`: https://no-color.org, https://force-color.org. An
 * empty `NO_COLOR` says nothing ("when present and not an empty string").
 */
function wantsColours(isTTY: boolean, { FORCE_COLOR, NO_COLOR, TERM }: Environment): boolean {
  if (FORCE_COLOR !== undefined) return !['0', 'false'].includes(FORCE_COLOR);
  return isTTY && !NO_COLOR && TERM !== 'dumb';
}

/** The console of a Linux machine has no such signs; elsewhere the locale tells, the first of these that is set. */
function speaksUnicode({ LC_ALL, LC_CTYPE, LANG, TERM }: Environment): boolean {
  if (TERM === 'linux' || TERM === 'dumb') return false;
  return process.platform === 'win32' || /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '');
}
