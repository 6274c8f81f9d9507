import type { StatementKind } from '../../domain/statement.js';
import { nothing, rest, type Coded } from './coded.js';
import { correctedText } from './corrected-words.js';
import { headingKind } from './heading-kind.js';
import type { PrintedBlock } from './printed-block.js';
import type { StatementPart } from './split-block.js';

/** What the title of a section says where no heading does; two of them say nothing of one text. */
function kindByTitle({ section, title }: Pick<PrintedBlock, 'section' | 'title'>): Coded<StatementKind> {
  const { text } = correctedText(title.split('\n')[0] ?? '', [
    'objections',
    'declarations',
    'notifications',
    'reservations',
  ]);
  const said = headingKind(text);
  const kind = said?.kind === 'reservation-and-declaration' ? 'unclassified' : said?.kind;
  if (said !== null && kind !== undefined && kind !== 'unclassified')
    return { value: kind, rests: [rest('kind', kind, { line: null, start: 0, end: said.length })] };
  if (section === 'objections') return nothing('objection');
  return nothing(section === 'notifications' ? 'notification' : 'unclassified');
}

/** What a statement is by its heading or, where it has none that says so, by the title of its section. */
export function kindOf(block: PrintedBlock, { lines, markers }: StatementPart): Coded<StatementKind> {
  const marker = markers.findLast(({ heading }) => heading !== null && heading.kind !== null);
  const heading = marker?.heading;
  if (marker === undefined || !heading?.kind) return kindByTitle(block);
  const { kind, start, end } = heading;
  return { value: kind, rests: [rest('kind', kind, { line: lines.indexOf(marker.line), start, end })] };
}
