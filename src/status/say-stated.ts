import type { Day } from '../domain/day.js';
import { allOf, type List } from '../domain/reason.js';
import type { Standing } from '../domain/standing.js';
import type { StatedPart, StatedReason } from './stated-reason.js';
import { inOrder, type StatementCounts } from './statements-of.js';

/** Of which day it is said. */
interface Spoken {
  readonly standing: Standing;
  readonly asOf: Day;
  readonly today: Day;
  readonly oldAsAt: Day | null;
}

/** What is said of the statements of a State under an instrument; of `null`, that they were never read. */
export function statedReason(
  counts: StatementCounts | null,
  { standing, asOf, today, oldAsAt }: Spoken,
): StatedReason {
  if (counts === null) return { say: 'stated-not-read' };
  const on = asOf < today ? asOf : null;
  const withdrew = counts.withdrawals > 0;
  return { say: 'stated', standing, on, oldAsAt, parts: statedParts(counts), withdrew };
}

/** The same without the standing; `null` where there is nothing to say. */
export function statedParts(counts: StatementCounts | null): List<StatedPart> | null {
  return counts && allOf(partsOf(counts));
}

function partsOf(counts: StatementCounts): readonly StatedPart[] {
  const { reservations, reservationArticles, declarations, mixed, unclassified } = counts;
  const { areSeveral, isWithdrawnInPart } = counts;
  const articles = inOrder(reservationArticles.map((article) => article.replace(/\(.*/, '')));
  const alone = declarations - mixed;
  return [
    ...(reservations > 0
      ? [
          {
            say: 'with-reservations',
            areSeveral: areSeveral || articles.length > 1,
            articles: allOf(articles),
            count: articles.length,
            isWithdrawnInPart,
            isMixed: mixed > 0,
          } as const,
        ]
      : []),
    ...(alone > 0 ? [{ say: 'with-declarations', count: alone } as const] : []),
    ...(unclassified > 0 ? [{ say: 'with-unclassified', count: unclassified } as const] : []),
  ];
}
