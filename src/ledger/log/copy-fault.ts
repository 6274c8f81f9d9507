import { chainFault, type LogFault } from './chain-fault.js';
import type { KeptLog } from './kept-log.js';
import { logLineSchema, type LogLine } from './log-line.js';

/** The first line of a copy that is bad in itself, or is not the same in today's log; `null` where it is a beginning of it. */
export function copyFault({ name, rows, total }: KeptLog, today: readonly LogLine[]): LogFault | null {
  const at = (line: number, fault: string): LogFault => ({
    line,
    message: `line ${line} of ${name} ${fault}`,
  });
  let before: LogLine | undefined;
  for (const [index, row] of rows.entries()) {
    const number = index + 1;
    const { data: line } = logLineSchema.safeParse(row);
    if (line === undefined) return at(number, 'is no line of a log: it was altered');
    const broken = chainFault(line, before);
    if (broken !== null) return at(number, broken);
    const now = today[index];
    if (now === undefined)
      return at(number, `is not in the log of today, which ends before it: the end of that was cut off`);
    if (now.hash !== line.hash)
      return at(
        number,
        `is another one in the log of today: one of the two was rewritten, or the file is of another tracker`,
      );
    before = line;
  }
  if (total !== undefined && total !== rows.length)
    return at(
      rows.length + 1,
      `is not there, though the file says that it has ${String(total)}: it was cut off`,
    );
  return null;
}

/** Whether a copy is good in itself from its first line, which is another one, and rests on no page that today's log names. */
export function isOfAnother({ rows }: KeptLog, today: readonly LogLine[]): boolean {
  const [first, ...others] = rows.map((row) => logLineSchema.safeParse(row).data);
  if (first === undefined || chainFault(first, undefined) !== null || first.hash === today[0]?.hash)
    return false;
  const known = new Set(today.flatMap(({ snapshots }) => snapshots.map(({ sha256 }) => sha256)));
  const named = [first, ...others].flatMap((line) => line?.snapshots ?? []);
  return !named.some(({ sha256 }) => known.has(sha256));
}
