import type { Finding } from '../domain/finding.js';
import { errorFinding, quote, warningFinding } from './page-findings.js';
import type { Column } from './column.js';
import type { LegendEntry } from './parse-legend.js';

/**
 * Letters that have meant one act on every page; the others (`P`, `p`, `s`, `n`) are the header's to say. A header that
 * gives one of these another meaning was garbled: `Acceptance(a)` would make of every accession an acceptance.
 */
const fixedLetters: ReadonlyMap<string, readonly string[]> = new Map([
  ['A', ['acceptance']],
  ['AA', ['approval']],
  ['a', ['accession']],
  ['d', ['succession', 'succession-to-signature']],
  ['c', ['formal-confirmation']],
]);

/** What is wrong with one entry, given the one before it with the same letter. */
function checkEntry(entry: LegendEntry, before: LegendEntry | undefined, column: string): Finding | null {
  const { title, letter, consent } = entry;
  const where = `in the column ${quote(column)}`;
  if (/[()]/.test(title))
    return errorFinding(
      'legend-not-understood',
      `${quote(title)} ${where} is not a title with a letter in brackets.`,
    );
  const meanings = fixedLetters.get(letter);
  if (consent && meanings && !meanings.includes(consent.mode))
    return errorFinding(
      'legend-not-understood',
      `${quote(title)} has the letter "${letter}" ${where}, which means ${meanings.join(' or ')} on every other page.`,
    );
  if (before) {
    const doubled = `${letter === '' ? 'An act without a letter' : `The letter "${letter}"`} means both ${quote(before.title)} and ${quote(title)} ${where}.`;
    return before.consent?.binds && consent?.binds
      ? warningFinding('legend-ambiguous', doubled)
      : errorFinding('legend-not-understood', doubled);
  }
  return consent
    ? null
    : warningFinding('unknown-act', `${quote(title)} ${where} is an act that the reader does not know.`);
}

/**
 * A header must explain its cells: one meaning for each letter, and for a known letter the known one. Columns
 * between signature and consent may say what they like, but acts that bind are not expected there.
 */
export function checkLegend({ title, role, legend }: Column): readonly Finding[] {
  if (role === 'name') return [];
  if (role === 'other')
    return legend.some(({ consent }) => consent?.binds)
      ? [
          warningFinding(
            'binding-act-in-another-column',
            `The column ${quote(title)} names acts that bind, but only the last column is read as consent.`,
          ),
        ]
      : [];
  const seen = new Map<string, LegendEntry>();
  return legend.flatMap((entry) => {
    const finding = checkEntry(entry, seen.get(entry.letter), title);
    seen.set(entry.letter, entry);
    return finding ?? [];
  });
}
