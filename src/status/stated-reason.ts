import type { Day } from '../domain/day.js';
import { allOf, type List } from '../domain/reason.js';
import type { Standing } from '../domain/standing.js';
import { inOrder, type StatementCounts } from './statements-of.js';

/** What a State stated, one kind of texts after another. */
type StatedPart =
  | {
      readonly say: 'with-reservations';
      readonly areSeveral: boolean;
      readonly articles: List<string> | null;
      readonly count: number;
      readonly isWithdrawnInPart: boolean;
      /** Whether some of their headings say declarations too. */
      readonly isMixed: boolean;
    }
  | { readonly say: 'with-declarations' | 'with-unclassified'; readonly count: number };

/** What stands beside a standing: "party, with reservations to articles 2, 9 and 16". */
export type StatedReason =
  | StatedPart
  | { readonly say: 'statements-not-read' }
  | {
      readonly say: 'stated';
      readonly standing: Standing;
      /** The day that is spoken of, where it is past. */
      readonly on: Day | null;
      /** The day of a record that is too old to speak of the day asked about. */
      readonly oldAsAt: Day | null;
      readonly parts: List<StatedPart> | null;
    };

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
  if (counts === null) return { say: 'statements-not-read' };
  const on = asOf < today ? asOf : null;
  return { say: 'stated', standing, on, oldAsAt, parts: statedParts(counts) };
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
