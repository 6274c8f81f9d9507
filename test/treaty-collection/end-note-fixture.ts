import { expect } from 'vitest';
import type { Statement } from '../../src/domain/statement.js';
import { readStatements } from '../../src/treaty-collection/statements/read-statements.js';
import { resolveName } from '../participations.js';

export const cedaw = 'Convention on the Elimination of All Forms of Discrimination against Women';

/** What note 1 tells, beside the names of those whom it marks in the table: each code rests on words. */
export function toldInNote(note: string, marked: readonly string[] = ['Denmark']): readonly Statement[] {
  const { statements, findings } = readStatements(
    {
      blocks: [],
      noteLines: new Map([[1, note]]),
      participants: marked.map((name) => ({ name, notes: [1] })),
      treaty: cedaw,
    },
    resolveName,
  );
  expect(findings).toEqual([]);
  for (const { lines, rests } of statements)
    for (const { line, start, end } of rests) expect(lines[line ?? -1]?.text.slice(start, end)).toMatch(/\S/);
  return statements;
}

export const notified = 'On 3 May 2001, the Government of Denmark notified the Secretary-General';
