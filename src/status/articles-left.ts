import type { Day } from '../domain/day.js';
import type { Statement } from '../domain/statement.js';
import type { RecordedStatement } from '../ledger/declaration-row.js';
import { isWithin } from './article-asked.js';
import { withdrawnOn } from './withdrawn-on.js';

/** A statement, and all of the same State: its end notes tell what was withdrawn of it. */
interface Stated {
  readonly statement: Statement;
  readonly own: readonly RecordedStatement[];
  readonly asOf: Day;
}

/** The articles of a statement that were not withdrawn by a day, as its own words and the end notes tell. */
export function articlesLeft({ statement, own, asOf }: Stated): readonly string[] {
  const withdrawn = statement.withdrawals.filter(isBy(asOf)).flatMap(({ articles }) => articles);
  return statement.articles
    .filter((article) => !withdrawn.some((one) => isWithin(article, one)))
    .filter(
      (article) => withdrawnOn({ ...statement, articles: [article] }, { statements: own }, asOf) === null,
    );
}

/**
 * Whether all of a statement was withdrawn by a day: as its own words tell, by a withdrawal that names no article and is
 * not partial; or article by article.
 */
export function isLeft({ statement, own, asOf }: Stated): boolean {
  const { articles, withdrawals } = statement;
  const whole = withdrawals.filter(isBy(asOf)).filter(({ isPartial }) => !isPartial);
  if (whole.some((one) => one.articles.length === 0)) return false;
  const left = articlesLeft({ statement: { ...statement, withdrawals: whole }, own, asOf });
  return articles.length === 0 || left.length > 0;
}

/** Whether something was told by a day: what has no day is told as of any. */
export function isBy(asOf: Day) {
  return ({ on }: { readonly on: Day | null }): boolean => on === null || on <= asOf;
}
