import type { Finding } from '../domain/finding.js';
import { checkLegend } from './check-legend.js';
import { splitText } from './element-text.js';
import { errorFinding, quote } from './page-findings.js';
import { parseLegend, type LegendEntry } from './parse-legend.js';
import type { Column } from './column.js';
import type { SplitText } from './split-raised.js';
import type { TableRow } from './table-row.js';

const nameTitle = /^(participants?|states?|part(y|ies)|contracting part(y|ies))$/i;
/** The longest title seen has some 250 characters (VI-18); a longer one is no title, and gets no legend. */
const longestTitle = 1_000;
/** So many columns are named where they are not as expected; real tables have up to six. */
const mostNamed = 8;
const isPlainSignature = (entry: LegendEntry): boolean => entry.consent?.mode === 'signature';
const isBinding = (entry: LegendEntry): boolean => entry.consent?.binds === true;
/** `Signature`, `Signature, Succession to signature(d)`, `Signature, Definitive signature(s)`. */
const isSignatureColumn = (legend: readonly LegendEntry[]): boolean => legend.some(isPlainSignature);

/**
 * The columns: the first names the participant, the last is the act that binds, and between them may stand the
 * signature and columns of other acts (`Provisional application(n)`). Some tables have no signature column.
 */
export function parseColumns(header: TableRow): {
  readonly columns: readonly Column[];
  readonly findings: readonly Finding[];
} {
  const cells = header.cells.map((cell) => splitText(cell, false));
  const titles = cells.map(({ text }) => text);
  const last = titles.length - 1;
  let signatures = 0;
  const columns = titles.map((title, index): Column => {
    const legend = index === 0 || title.length > longestTitle ? [] : parseLegend(title);
    if (index === 0) return { title, role: 'name', legend };
    const signs = isSignatureColumn(legend);
    if (signs) signatures++;
    // a table that ends with the signature has no column of consent: a signature must never be taken for it
    if (signs && !legend.some(isBinding) && signatures === 1) return { title, role: 'signature', legend };
    if (index === last) return { title, role: 'consent', legend };
    return { title, role: signs && signatures === 1 ? 'signature' : 'other', legend };
  });
  return { columns, findings: [...cells.flatMap(raisedFindings), ...columnFindings(columns, signatures)] };
}

/** In a header only the letter of an act may be raised, in its brackets; what another raised word means is not known. */
function raisedFindings({ text, raised }: SplitText): readonly Finding[] {
  return raised
    .filter((word) => !/^\([A-Za-z]{1,3}\)$/.test(word))
    .map((word) =>
      errorFinding(
        'legend-not-understood',
        `${quote(word)} is raised in the column ${quote(text)}; the number of a footnote was expected, or a letter in brackets.`,
      ),
    );
}

function columnFindings(columns: readonly Column[], signatures: number): readonly Finding[] {
  const findings: Finding[] = [];
  const named = columns.slice(0, mostNamed).map(({ title }) => quote(title));
  if (columns.length > mostNamed) named.push(`and ${columns.length - mostNamed} more`);
  const unexpected = (what: string): void => {
    findings.push(errorFinding('columns-not-as-expected', `${what} The columns are ${named.join(', ')}.`));
  };
  const last = columns.at(-1);
  if (columns.length < 2) unexpected('The participants table has fewer than two columns.');
  if (!nameTitle.test(columns[0]?.title ?? '')) unexpected('The first column is not titled "Participant".');
  if (last && last.role !== 'consent') unexpected('The last column is no column of consent to be bound.');
  if (last?.role === 'consent' && !last.legend.some(isBinding))
    unexpected('The last column names no act that binds.');
  if (last?.role === 'consent' && isSignatureColumn(last.legend))
    unexpected('The last column mixes signature with consent.');
  if (signatures > 1) unexpected('There is more than one signature column.');
  for (const column of columns) findings.push(...checkLegend(column));
  return findings;
}
