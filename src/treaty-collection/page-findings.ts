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

/** So many findings of one kind are told of a page: who reads more of them learns nothing more. */
export const mostOfKind = 100;

/**
 * The findings of a page, of each kind the first hundred, and one more of that kind that says how many others there are;
 * it is an error where one of those is. So no kind is hidden by another.
 */
export function boundedFindings(findings: readonly Finding[]): readonly Finding[] {
  const byKind = new Map<string, Finding[]>();
  for (const finding of findings) {
    const ofKind = byKind.get(finding.name);
    if (ofKind) ofKind.push(finding);
    else byKind.set(finding.name, [finding]);
  }
  const more = new Map([...byKind].map(([name, ofKind]) => [name, new Set(ofKind.slice(mostOfKind))]));
  return [
    ...findings.filter((finding) => !more.get(finding.name)?.has(finding)),
    ...[...more].flatMap(([name, others]) => (others.size === 0 ? [] : [andMore(name, [...others])])),
  ];
}

function andMore(name: string, others: readonly Finding[]): Finding {
  const level = others.some((finding) => finding.level === 'error') ? 'error' : 'warning';
  return {
    level,
    name,
    message: `There ${others.length === 1 ? 'is 1 more finding' : `are ${others.length} more findings`} "${name}".`,
  };
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
