import type { StatementLine } from '../../domain/statement.js';
import { daysInText } from '../days-in-text.js';
import { namedArticles, type NamedArticle } from './named-articles.js';
import type { TreatyTitle } from './other-instrument.js';

/** A withdrawal of a part that the text of a statement reports, and where. */
export interface ReportedWithdrawal {
  readonly line: number;
  readonly on: { readonly day: string; readonly start: number; readonly end: number };
  /** What it withdraws; in the rest the statement stands. */
  readonly articles: readonly NamedArticle[];
}

const reported =
  /^["“]?On [^.;]{0,160}?\b(?:notified|informed)\b[^.;]{0,120}?\b(?:withdraws?|withdrew|withdrawal of|withdrawing)\b(?<what>[^.;]{0,260})/;
/** "which shall continue to apply in respect of articles 13 (a) and 16" names what is not withdrawn. */
const remains = /\bcontinue\w* to apply\b|\bremain\w*\b|\bexcept\b/i;

/**
 * The withdrawal of a part that the depositary reports in the text of a statement itself: "On 23 November 2015, the
 * Government of the Democratic People's Republic of Korea notified the Secretary-General of its decision to withdraw
 * the reservations to paragraph (f) of article 2"; `null` where it reports none, or names no article.
 */
export function reportedWithdrawal(
  lines: readonly StatementLine[],
  treaty: TreatyTitle | null,
): ReportedWithdrawal | null {
  for (const [line, { role, text }] of lines.entries()) {
    const found = role === 'paragraph' ? reported.exec(text) : null;
    const what = found?.groups?.what ?? '';
    const [first] = found === null ? [] : daysInText(found[0]);
    if (found === null || !first?.day || remains.test(what)) continue;
    const from = found[0].length - what.length;
    const named = namedArticles(text.slice(0, found[0].length), treaty).filter(({ start }) => start >= from);
    if (named.length > 0)
      return { line, on: { day: first.day, start: first.start, end: first.end }, articles: named };
  }
  return null;
}
