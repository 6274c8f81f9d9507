import { foldName } from '../../states/fold-name.js';
import type { Identify } from '../names-in-text.js';
import type { ParticipantRow } from '../parse-participants.js';
import type { PrintedBlock } from './printed-block.js';
import { seenText } from './seen-text.js';

/** Where names are marked with the numbers of end notes. */
export interface MarkedParts {
  readonly participants: readonly (Pick<ParticipantRow, 'name' | 'notes'> &
    Partial<Pick<ParticipantRow, 'allNotes'>>)[];
  readonly blocks: readonly PrintedBlock[];
}

/** A participant that is marked with an end note. */
export interface Marked {
  /** As printed where it is marked first: the table of participants before the sections. */
  readonly name: string;
  readonly state: string | null;
}

/** One name for each participant, however it is written: its code, or else its folded name. */
const keyOf = ({ name, state }: Marked): string => state ?? foldName(name);

/**
 * Who is marked with which end note, each once: in the table of participants, at the name that stands above a text, or
 * in a line of that text. A note that is marked nowhere, or at the treaty itself, is not in it.
 */
export function endNoteMarks(
  { participants, blocks }: MarkedParts,
  identify: Identify,
): ReadonlyMap<number, readonly Marked[]> {
  const found = new Map<number, Map<string, Marked>>();
  const mark = (printed: string, notes: Iterable<number>): void => {
    const name = seenText(printed);
    if (name === '') return;
    let marked: Marked | undefined;
    for (const note of notes) {
      marked ??= { name, state: identify(name) };
      const before = found.get(note) ?? new Map<string, Marked>();
      found.set(note, before);
      const key = keyOf(marked);
      if (!before.has(key)) before.set(key, marked);
    }
  };
  for (const { name, notes, allNotes = notes } of participants) mark(name, allNotes);
  for (const { name, notes, lines } of blocks) mark(name, [...notes, ...lines.flatMap((line) => line.notes)]);
  return new Map([...found].map(([note, marked]) => [note, [...marked.values()]]));
}
