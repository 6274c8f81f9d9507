import type { Day } from '../domain/day.js';
import type { Statement, StatementKind, StatementWithdrawal } from '../domain/statement.js';
import { isWithin } from './article-asked.js';
import type { BookRecord } from './book.js';

/** What a withdrawal of whole articles ends; objections, notifications and communications are withdrawn otherwise. */
const withdrawable: ReadonlySet<StatementKind> = new Set([
  'reservation',
  'declaration',
  'interpretative-declaration',
  'reservation-and-declaration',
  'unclassified',
]);

/**
 * The day on which the whole of a statement was withdrawn, as the end notes of its State tell by a day: each article that
 * it names is in one that was withdrawn after it was made, and not in part. `null` where an article is left, and where
 * the statement or the notes name none: that one of several was withdrawn does not tell which. Where nothing is printed of
 * a participant but the mark of a note, it is what that note tells; of an end note itself, its last whole withdrawal.
 */
export function withdrawnOn(
  statement: Statement,
  { statements }: Pick<BookRecord, 'statements'>,
  asOf: Day,
): Day | null {
  if (statement.section === 'end-notes') return lastOf(wholeOf(statement, asOf).map(({ on }) => on));
  const { state, articles, madeOn, kind, notes, lines } = statement;
  if (state === null || !withdrawable.has(kind)) return null;
  const ofState = statements.flatMap(({ statement: one }) =>
    one.section === 'end-notes' && one.state === state ? one : [],
  );
  if (lines.length === 0 && statement.section === 'declarations') {
    const marked = ofState.filter(({ note }) => note !== null && notes.includes(note));
    const whole = marked.flatMap((note) => wholeOf(note, asOf));
    const isLeft = ({ on, articles: part }: StatementWithdrawal): boolean =>
      !whole.some(
        (one) =>
          one.on >= (on ?? '') &&
          (one.articles.length === 0 ||
            part.every((article) => one.articles.some((asked) => isWithin(article, asked)))),
      );
    const inPart = marked.flatMap(({ withdrawals }) => withdrawals.filter(({ isPartial }) => isPartial));
    return inPart.some(isLeft) ? null : lastOf(whole.map(({ on }) => on));
  }
  if (articles.length === 0) return null;
  const told = ofState
    .filter((note) => canHaveWithdrawn(note, kind))
    .flatMap((note) => wholeOf(note, asOf))
    .filter(({ on }) => on >= (madeOn ?? ''));
  const days = articles.map((article) =>
    told
      .filter((one) => one.articles.some((asked) => isWithin(article, asked)))
      .map(({ on }) => on)
      .toSorted()
      .at(0),
  );
  return days.includes(undefined) ? null : lastOf(days.flatMap((day) => day ?? []));
}

/**
 * Whether what a note calls withdrawn can be a text of this kind: that a reservation to article 14 was withdrawn ends no
 * declaration on article 14 that was made in its place (Morocco, IV-11, note 47).
 */
function canHaveWithdrawn({ rests, lines }: Statement, kind: StatementKind): boolean {
  const words = rests.flatMap(({ code, line, start, end }) =>
    code === 'kind' && line !== null ? (lines[line]?.text.slice(start, end) ?? []) : [],
  );
  const isReservation = words.some((one) => /\bres\w*[ai]tions?\b/i.test(one));
  const isDeclaration = words.some((one) => /\bdecl\w*ations?\b/i.test(one));
  if (!isReservation && !isDeclaration) return !words.some((one) => /\bobjections?\b/i.test(one));
  if (isReservation && isDeclaration) return true;
  if (kind === 'reservation') return isReservation;
  return kind === 'declaration' || kind === 'interpretative-declaration' ? isDeclaration : true;
}

/** The withdrawals that are whole and of a day that has come. */
function wholeOf(
  { withdrawals }: Statement,
  asOf: Day,
): readonly (StatementWithdrawal & { readonly on: Day })[] {
  return withdrawals.flatMap((one) => {
    const { on, isPartial } = one;
    return on !== null && on <= asOf && !isPartial ? [{ ...one, on }] : [];
  });
}

function lastOf(days: readonly Day[]): Day | null {
  return days.toSorted().at(-1) ?? null;
}
