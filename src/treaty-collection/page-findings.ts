import type { Finding } from '../domain/finding.js';

/** Something for which the page must not be believed. */
export function errorFinding(name: string, message: string): Finding {
  return { level: 'error', name, message };
}

/** Something to tell and record; the page may be believed. */
export function warningFinding(name: string, message: string): Finding {
  return { level: 'warning', name, message };
}

const longestQuote = 80;

/** Text of the page in quotation marks, cut where it is long: a hostile cell must not fill the record. */
export function quote(text: string): string {
  return text.length > longestQuote ? `"${text.slice(0, longestQuote)}…"` : `"${text}"`;
}
