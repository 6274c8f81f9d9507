import { sayDay, type Day } from './day.js';

/** Until when an instrument could be signed: it decides who can still do so, and it says itself in a sentence. */
export interface SignatureClause {
  /** The last day on which it could be signed; `null` where it stays open. */
  readonly openUntil: Day | null;
  /** The article by which it is open for signature, e.g. `article 36(1)`. */
  readonly article: string;
  /** The article by which a State accedes without having signed, e.g. `article 36(4)`. */
  readonly accessionArticle: string;
  readonly sentence: string;
}

/** An instrument that stays open for signature: CEDAW art. 25, OPSC art. 13. */
export function openForSignature(article: string, accessionArticle: string): SignatureClause {
  return {
    openUntil: null,
    article,
    accessionArticle,
    sentence: `Open for signature without limit of time (${article}); a State may also accede without having signed (${accessionArticle}).`,
  };
}

/** One whose signature has closed: UNTOC art. 36, its protocol art. 16, Supplementary Convention art. 11. */
export function openForSignatureUntil(
  openUntil: Day,
  article: string,
  accessionArticle: string,
): SignatureClause {
  return {
    openUntil,
    article,
    accessionArticle,
    sentence: `Open for signature until ${sayDay(openUntil)} (${article}); a State that had not signed by then can only accede (${accessionArticle}).`,
  };
}

/** Whether a State that had not signed by a day could no longer do so. */
export function isClosedForSignature({ openUntil }: SignatureClause, day: Day): boolean {
  return openUntil !== null && openUntil < day;
}
