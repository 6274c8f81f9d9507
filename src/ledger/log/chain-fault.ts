import { lineHash, type LogLine } from './log-line.js';

/** What is wrong with a log: the first line that is bad. */
export interface LogFault {
  /** The number of the line, which is its revision. */
  readonly line: number;
  /** One line that names it. */
  readonly message: string;
}

/**
 * Why a line cannot stand behind another, or behind none, or `null` where it can: a line that was altered has another
 * hash, one that was moved another number, and one whose hash was made anew is not the one that the next line names.
 */
export function chainFault(line: LogLine, before: LogLine | undefined): string | null {
  if (lineHash(line) !== line.hash) return 'was altered: its hash is not that of what it says';
  const number = (before?.revision ?? 0) + 1;
  if (line.revision !== number)
    return `is of revision ${line.revision}, expected ${number}: a line was taken out, put in or exchanged`;
  if (line.previous !== (before?.hash ?? null))
    return 'does not name the hash of the line before: one of the two was rewritten, put in or exchanged';
  return null;
}
