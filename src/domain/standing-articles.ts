import type { Day } from './day.js';
import type { Statement } from './statement.js';

type Withdrawable = Pick<Statement, 'articles' | 'withdrawals'>;

/**
 * The articles of a statement that are not withdrawn by a day. A withdrawal without a day is one on any: the record tells
 * it, and does not tell that it was later.
 */
export function standingArticles({ articles, withdrawals }: Withdrawable, day: Day): readonly string[] {
  const withdrawn = withdrawals.filter(({ on }) => on === null || on <= day).flatMap((one) => one.articles);
  return articles.filter((article) => !withdrawn.some((one) => covers(one, article)));
}

/**
 * Whether all of a statement was withdrawn by a day: by a withdrawal that names no article and is not partial, or by
 * such ones that together name every article that it names.
 */
export function isWithdrawn(statement: Withdrawable, day: Day): boolean {
  const whole = statement.withdrawals.filter(({ on, isPartial }) => !isPartial && (on === null || on <= day));
  if (whole.some(({ articles }) => articles.length === 0)) return true;
  const { articles } = statement;
  return articles.length > 0 && standingArticles({ articles, withdrawals: whole }, day).length === 0;
}

/** Whether a provision is another one or holds it: `16` holds `16(1)(c)`, `1` does not. */
function covers(provision: string, article: string): boolean {
  return article === provision || article.startsWith(`${provision}(`);
}
