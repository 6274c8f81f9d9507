import type { StatesRecord } from './states-record.js';

/** One place at which a check fails. */
export interface Breach {
  /** The entry, or the entries, by code or id. */
  readonly entry: string;
  readonly found: string;
}

/** Something that must hold of a whole record, beyond the form of each entry. */
export interface RecordCheck<CheckedRecord = StatesRecord> {
  readonly file:
    | 'states.json'
    | 'groups.json'
    | 'state-names.json'
    | 'aliases.json'
    | 'tiles.json'
    | 'successions.json'
    | 'former-participants.json';
  /** What must hold, so that a message can say "expected …". */
  readonly expected: string;
  /** Where it does not hold; empty where all is well. */
  readonly breaches: (record: CheckedRecord) => readonly Breach[];
}

/** The values borne more than once, each with its bearers; `null` is no value. */
export function sharedValues(pairs: readonly (readonly [bearer: string, value: string | null])[]): Breach[] {
  const bearers = new Map<string, string[]>();
  for (const [bearer, value] of pairs) {
    if (value !== null) bearers.set(value, [...(bearers.get(value) ?? []), bearer]);
  }
  return [...bearers]
    .filter(([, by]) => by.length > 1)
    .map(([value, by]) => ({
      entry: [...new Set(by)].join(' and '),
      found: `"${value}" ${by.length} times`,
    }));
}
