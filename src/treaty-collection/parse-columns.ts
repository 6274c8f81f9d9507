import type { Finding } from '../domain/finding.js';
import { elementText } from './element-text.js';
import type { TableRow } from './find-participants-table.js';
import { errorFinding, quote, warningFinding } from './page-findings.js';
import { parseLegend, type LegendEntry } from './parse-legend.js';

/** What a column of the participants table is for. */
export type ColumnRole = 'name' | 'signature' | 'consent' | 'other';

/** A column: its title as printed without footnote marks, its role, and its own legend of letters. */
export interface Column {
  readonly title: string;
  readonly role: ColumnRole;
  readonly legend: readonly LegendEntry[];
}

const nameTitle = /^(participants?|states?|part(y|ies)|contracting part(y|ies))$/i;
/** The longest title seen has some 250 characters (VI-18); a longer one is no title, and gets no legend. */
const longestTitle = 1_000;
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
  const titles = header.cells.map(elementText);
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
  return { columns, findings: columnFindings(columns, signatures) };
}

function columnFindings(columns: readonly Column[], signatures: number): readonly Finding[] {
  const findings: Finding[] = [];
  const unexpected = (what: string): void => {
    findings.push(
      errorFinding(
        'columns-not-as-expected',
        `${what} The columns are ${columns.map(({ title }) => quote(title)).join(', ')}.`,
      ),
    );
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
  for (const column of columns) findings.push(...legendFindings(column));
  return findings;
}

/** A header that gives one letter two meanings, or a known act a letter that is not its own, cannot explain its cells. */
function legendFindings({ title, role, legend }: Column): readonly Finding[] {
  if (role === 'name') return [];
  if (role === 'other')
    return legend.some(isBinding)
      ? [
          warningFinding(
            'binding-act-in-another-column',
            `The column ${quote(title)} names acts that bind, but only the last column is read as consent.`,
          ),
        ]
      : [];
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  for (const entry of legend) {
    const meaning = `in the column ${quote(title)}`;
    const before = seen.get(entry.letter);
    if (before !== undefined) {
      const letter = entry.letter === '' ? 'an act without a letter' : `the letter "${entry.letter}"`;
      findings.push(
        errorFinding(
          'legend-not-understood',
          `${letter} means both ${quote(before)} and ${quote(entry.title)} ${meaning}.`,
        ),
      );
    } else if (/[()]/.test(entry.title))
      findings.push(
        errorFinding(
          'legend-not-understood',
          `${quote(entry.title)} ${meaning} is not a title with a letter in brackets.`,
        ),
      );
    else if (entry.consent && entry.letter !== '' && entry.letter !== entry.consent.letter)
      findings.push(
        errorFinding(
          'legend-not-understood',
          `${quote(entry.title)} has the letter "${entry.letter}" ${meaning}; "${entry.consent.letter}" was expected.`,
        ),
      );
    else if (!entry.consent)
      findings.push(
        warningFinding(
          'unknown-act',
          `${quote(entry.title)} ${meaning} is an act that the reader does not know.`,
        ),
      );
    seen.set(entry.letter, entry.title);
  }
  return findings;
}
