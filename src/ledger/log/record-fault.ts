import { canonicalJson } from './canonical-json.js';
import { chainFault, type LogFault } from './chain-fault.js';
import type { LineFacts, LogLine } from './log-line.js';

/**
 * The first line of the log that does not follow the one before, or does not say what the ledger says of its revision;
 * `null` where there is none. Both are given oldest first.
 */
export function recordFault(lines: readonly LogLine[], facts: readonly LineFacts[]): LogFault | null {
  for (let index = 0; index < Math.max(lines.length, facts.length); index++) {
    const fault = faultAt(lines[index], lines[index - 1], facts[index]);
    if (fault !== null) return { line: index + 1, message: `line ${index + 1} of the log ${fault}` };
  }
  return null;
}

function faultAt(
  line: LogLine | undefined,
  before: LogLine | undefined,
  facts: LineFacts | undefined,
): string | null {
  if (line === undefined) return 'is not there, though the record has its revision: its end was cut off';
  const broken = chainFault(line, before);
  if (broken !== null) return broken;
  if (facts === undefined) return 'is of a revision that the record does not have: it was put in';
  const { record, statements, ...told } = facts;
  if (
    !isSame(told, {
      revision: line.revision,
      at: line.at,
      instrument: line.instrument,
      snapshots: line.snapshots,
    })
  )
    return 'does not name the snapshots that the ledger has of that revision: they were exchanged';
  if (record !== line.record)
    return 'is not of the rows that the ledger has of that revision: they were altered beside the log';
  // A line of a time before says nothing of them.
  if (line.statements !== undefined && statements !== line.statements)
    return 'is not of the statements that the ledger has of that revision: they were altered beside the log';
  return null;
}

function isSame(one: object, other: object): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
