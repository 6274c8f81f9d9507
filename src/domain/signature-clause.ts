import { addSpan, type Day } from './day.js';

/** The clause, to be said. */
export interface SignatureRule {
  readonly say: 'open-for-signature';
  readonly openUntil: Day | null;
  readonly article: string;
  readonly accessionArticle: string;
}

/**
 * Until when an instrument could be signed: it decides who can still do so, and it says itself. To urge a State to sign
 * what has closed would be to urge the impossible; it accedes, by one act (Vienna Convention on the Law of Treaties,
 * article 15).
 */
export interface SignatureClause {
  /** The last day on which it could be signed; `null` where it stays open. */
  readonly openUntil: Day | null;
  /** The article by which it is open for signature, e.g. `article 36(1)`. */
  readonly article: string;
  /** The article by which a State accedes without having signed, e.g. `article 36(4)`. */
  readonly accessionArticle: string;
  /** The last day on which nobody could accede yet; `null` where who has not signed could accede from the first day on. */
  readonly noAccessionUntil: Day | null;
  readonly sentence: SignatureRule;
}

/** An instrument that stays open for signature: CEDAW art. 25, OPSC art. 13. */
export function openForSignature(article: string, accessionArticle: string): SignatureClause {
  return clauseOf(null, article, accessionArticle, null);
}

/** One whose signature has closed, and to which States could accede all the while: UNTOC art. 36, its protocol art. 16. */
export function openForSignatureUntil(
  openUntil: Day,
  article: string,
  accessionArticle: string,
): SignatureClause {
  return clauseOf(openUntil, article, accessionArticle, null);
}

/** One to which nobody could accede before its signature had closed: Supplementary Convention art. 11(2). */
export function openForSignatureThenAccession(
  openUntil: Day,
  article: string,
  accessionArticle: string,
): SignatureClause {
  return clauseOf(openUntil, article, accessionArticle, openUntil);
}

function clauseOf(
  openUntil: Day | null,
  article: string,
  accessionArticle: string,
  noAccessionUntil: Day | null,
): SignatureClause {
  const facts = { openUntil, article, accessionArticle };
  return { ...facts, noAccessionUntil, sentence: { say: 'open-for-signature', ...facts } };
}

/** Whether a State that had not signed by a day could no longer do so; "until 12 December 2002" has that day in it. */
export function isClosedForSignature({ openUntil }: SignatureClause, day: Day): boolean {
  return openUntil !== null && openUntil < day;
}

/** The first day on which a State could accede that asks on a day: that day itself, or the one after signature closed. */
export function firstAccession({ noAccessionUntil }: SignatureClause, day: Day): Day {
  return noAccessionUntil !== null && day <= noAccessionUntil ? addSpan(noAccessionUntil, { days: 1 }) : day;
}
