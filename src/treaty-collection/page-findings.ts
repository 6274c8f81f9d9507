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

/** So many findings are told of a page, and as many are recorded: who reads more of them learns nothing more. */
export const mostFindings = 100;

/**
 * The findings of a page; where they are too many, the first of each kind, as many of one as of another, and one more of
 * that kind that says how many others there are; it is an error where one of those is. So no kind is hidden by another.
 */
export function boundedFindings(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostFindings) return findings;
  const byKind = new Map<string, Finding[]>();
  for (const finding of findings) {
    const ofKind = byKind.get(finding.name);
    if (ofKind) ofKind.push(finding);
    else byKind.set(finding.name, [finding]);
  }
  const told = Math.max(1, Math.floor(mostFindings / byKind.size) - 1);
  const others = new Map([...byKind].map(([name, ofKind]) => [name, new Set(ofKind.slice(told))]));
  return [
    ...findings.filter((finding) => !others.get(finding.name)?.has(finding)),
    ...[...others].flatMap(([name, left]) => (left.size === 0 ? [] : [andMore(name, [...left])])),
  ];
}

function andMore(name: string, others: readonly Finding[]): Finding {
  const level = others.some((finding) => finding.level === 'error') ? 'error' : 'warning';
  const count = others.reduce((sum, { message }) => sum + Number(more.exec(message)?.[1] ?? 1), 0);
  return {
    level,
    name,
    message: `There ${count === 1 ? 'is 1 more finding' : `are ${count} more findings`} "${name}".`,
  };
}

/** What was bounded is bounded again where the guards have looked at it: such a line stands for as many as it says. */
const more = /^There (?:is|are) (\d+) more findings? "[\w-]+"\.$/;

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
