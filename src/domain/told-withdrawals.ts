import type { Day } from './day.js';
import { participantOf } from './placed-statement.js';
import { textOfStatement, type Statement, type StatementWithdrawal } from './statement.js';

/** A withdrawal of which an end note tells that did not tell it before. */
interface ToldWithdrawal extends StatementWithdrawal {
  readonly note: Statement;
}

/** What end notes newly tell of withdrawals, by participant. */
export class ToldWithdrawals {
  readonly #told = new Map<string, ToldWithdrawal[]>();
  readonly #explaining = new Set<Statement>();

  /** Takes the end notes of a page, and those on record; where there are none on record, nothing is told newly. */
  constructor(known: readonly Statement[], printed: readonly Statement[]) {
    const isNote = ({ section }: Statement) => section === 'end-notes';
    const before = known.filter(isNote);
    if (before.length === 0) return;
    const keys = (note: Statement) => note.withdrawals.map((one) => keyOf(note, one));
    const toldBefore = new Set(before.flatMap(keys));
    for (const note of printed.filter(isNote))
      for (const withdrawal of note.withdrawals) {
        if (toldBefore.has(keyOf(note, withdrawal))) continue;
        const participant = participantOf(note);
        const told = this.#told.get(participant) ?? [];
        this.#told.set(participant, [...told, { ...withdrawal, note }]);
      }
  }

  /** The withdrawal by which a statement that is no longer printed was withdrawn; `null` where no note tells of one. */
  of(statement: Statement): { readonly on: Day | null } | null {
    const found = this.#told
      .get(participantOf(statement))
      ?.find((told) => isAbout(told.note, statement) && isWholly(told, statement));
    if (found) this.#explaining.add(found.note);
    return found ?? null;
  }

  /** The day of a withdrawal that is told of a statement and was not; `null` where there is none, or it has no day. */
  ofPart(before: Statement, after: Statement): Day | null {
    const was = new Set(before.withdrawals.map((one) => keyOf(before, one)));
    const days = after.withdrawals.flatMap((one) => (was.has(keyOf(before, one)) ? [] : (one.on ?? [])));
    const on = days.toSorted().at(-1) ?? null;
    for (const { note, on: told } of this.#told.get(participantOf(after)) ?? [])
      if (on !== null && told === on && isAbout(note, after)) this.#explaining.add(note);
    return on;
  }

  /** Whether an end note says no more than what was told of the statement that it is about. */
  explains(note: Statement): boolean {
    return this.#explaining.has(note);
  }
}

function keyOf(note: Statement, { on, articles, isPartial }: StatementWithdrawal): string {
  return JSON.stringify([participantOf(note), on, articles, isPartial]);
}

const speaksOfObjection = /\bobjections?\b/i;

/** What is withdrawn is a reservation, a declaration or an objection: a notification is replaced by another. */
function isAbout(note: Statement, { section }: Statement): boolean {
  if (section === 'objections') return speaksOfObjection.test(textOfStatement(note));
  return section === 'declarations' || section === 'declarations-under-article';
}

/** Whether a withdrawal leaves nothing of a statement, as far as the articles that both name tell. */
function isWholly({ articles, isPartial }: StatementWithdrawal, statement: Statement): boolean {
  const withdrawn = new Set(articles.map(numberOf));
  const named = statement.articles.map(numberOf);
  if (articles.length === 0) return !isPartial;
  if (named.length === 0) return !isPartial;
  return isPartial
    ? named.every((article) => withdrawn.has(article))
    : named.some((article) => withdrawn.has(article));
}

/** The number of the article of a provision, e.g. `16` of `16(1)(c)`: a note may name the article alone. */
function numberOf(article: string): string {
  return article.split('(')[0] ?? article;
}
