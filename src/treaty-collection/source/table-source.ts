import type { Act } from '../../domain/act.js';
import type { Identify } from '../names-in-text.js';
import type { PrintedParticipant, StatusPage } from '../status-page.js';
import type { Source, SourceColumn } from './source.js';
import { tableCopy } from './table-copy.js';
import { textCopy, type TextRow } from './text-copy.js';

const columns: readonly SourceColumn[] = [
  { title: 'Participant', role: 'name' },
  { title: 'Signature', role: 'signature' },
  { title: 'Consent to be bound', role: 'consent' },
];

/** A committed table: its rows as a table, and the file as it is written below. */
export function tableSource(bytes: Buffer, page: StatusPage, resolve: Identify): Source {
  const cells = page.participants.map(({ name, signature, consent }) => [
    name,
    sayAct(signature),
    sayAct(consent),
  ]);
  const states = page.participants.map(({ name }) => resolve(name));
  const rows = cells.map((row, index) => ({ state: states[index] ?? null, cells: row }));
  const text = bytes.toString('utf8');
  return {
    page,
    columns,
    cells,
    copy: `${tableCopy(columns, rows)}\n${textCopy(text, writtenRows(text, page.participants, resolve))}`,
  };
}

/** A day with its letter, as the file has them. */
function sayAct(act: Act | null): string {
  return act === null ? '' : `${act.date} ${act.code}`.trim();
}

/** The lines that are a participant each, as committed files have them; a row that has no line of its own is none of them. */
function writtenRows(
  text: string,
  participants: readonly Pick<PrintedParticipant, 'name'>[],
  resolve: Identify,
): readonly TextRow[] {
  const known = new Set(participants.map(({ name }) => name));
  return [...text.matchAll(/^[ \t]*(\{.*\}),?[ \t]*\r?$/gm)].flatMap((line) => {
    const [, written = ''] = line;
    const name = nameIn(written);
    if (name === null || !known.has(name)) return [];
    const start = line.index + line[0].indexOf(written);
    return { state: resolve(name), start, end: start + written.length };
  });
}

function nameIn(written: string): string | null {
  try {
    const { name } = JSON.parse(written) as { readonly name?: unknown };
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}
