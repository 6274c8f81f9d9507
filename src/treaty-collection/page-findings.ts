import type { Finding } from '../domain/finding.js';
import { unusualCharacters } from './unusual-characters.js';

/** Something for which the page must not be believed. */
export function errorFinding(name: string, message: string): Finding {
  return { level: 'error', name, message };
}

/** Something to tell and record; the page may be believed. */
export function warningFinding(name: string, message: string): Finding {
  return { level: 'warning', name, message };
}

/** So many findings of one page are told: who reads more of them learns nothing more of the page. */
export const mostFindings = 2_000;

/** The findings of a page, or the first two thousand of them and one that says how many more there are; it is an error where one of those is. */
export function boundedFindings(findings: readonly Finding[]): readonly Finding[] {
  const more = findings.slice(mostFindings);
  if (more.length === 0) return findings;
  const level = more.some((finding) => finding.level === 'error') ? 'error' : 'warning';
  const message = `The page has ${more.length} further findings, which are not told one by one.`;
  return [...findings.slice(0, mostFindings), { level, name: 'too-many-findings', message }];
}

const longestQuote = 80;

/**
 * Text of the page in quotation marks, cut where it is long: a hostile cell must not fill the record. Characters that
 * cannot be seen, or look like others, are named after it: `"Guinea-Bissau" (with U+2011 NON-BREAKING HYPHEN)`.
 */
export function quote(text: string): string {
  const shown = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  const unusual = unusualCharacters(shown.slice(0, longestQuote));
  return unusual.length === 0 ? `"${shown}"` : `"${shown}" (with ${unusual.join(', ')})`;
}
