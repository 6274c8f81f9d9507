import { sharedValues, type RecordCheck } from './record-check.js';
import type { StatesRecord } from './states-record.js';

/** A file whose entries are each of one State. */
interface FileOfStates<Entry extends { readonly code: string }> {
  readonly file: RecordCheck['file'];
  readonly entries: (record: StatesRecord) => readonly Entry[];
  /** What tells an entry whose code is of no State. */
  readonly say: (entry: Entry) => string;
}

/** What must hold of such a file: no State has two entries, and nothing but a State has one. */
export function onceForState<Entry extends { readonly code: string }>({
  file,
  entries,
  say,
}: FileOfStates<Entry>): readonly RecordCheck[] {
  return [
    {
      file,
      expected: 'each State once in the file',
      breaches: (record) => sharedValues(entries(record).map(({ code }) => [code, code])),
    },
    {
      file,
      expected: 'a State that states.json has',
      breaches: (record) => {
        const known = new Set(record.states.map(({ code }) => code));
        return entries(record)
          .filter(({ code }) => !known.has(code))
          .map((entry) => ({ entry: entry.code, found: say(entry) }));
      },
    },
  ];
}

/** The same of a file in which no State may be absent. */
export function onceForEachState<Entry extends { readonly code: string }>(
  given: FileOfStates<Entry>,
): readonly RecordCheck[] {
  const { file, entries } = given;
  return [
    ...onceForState(given),
    {
      file,
      expected: 'an entry for each State of states.json',
      breaches: (record) => {
        const present = new Set(entries(record).map(({ code }) => code));
        return record.states
          .filter(({ code }) => !present.has(code))
          .map(({ code }) => ({ entry: code, found: 'none' }));
      },
    },
  ];
}
