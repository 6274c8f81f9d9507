import { foldedText } from './folded-text.js';
import { foldedStatement, participantOf, shelfOf, type PlacedStatement } from './placed-statement.js';
import { textOfStatement } from './statement.js';
import { countWords, likeness, type CountedWords } from './text-likeness.js';

/** Two that are one text: on record, and on the page. */
export type StatementPair<Known extends PlacedStatement> = readonly [Known, PlacedStatement];

/** Whose text is on record and on the page, and whose on one of them alone. */
export interface MatchedStatements<Known extends PlacedStatement> {
  readonly pairs: readonly StatementPair<Known>[];
  readonly gone: readonly Known[];
  readonly made: readonly PlacedStatement[];
}

/** So like are two texts at least that are versions of one. */
const leastLike = 0.5;

/** So many words are compared with those of other texts for a page: past it, what is left over is new or gone. */
const mostComparisons = 1_000_000;

/** Among so many of one text it is looked for where one of them moved from. */
const mostAlike = 100;

/** A text this short may be that of any statement. */
const leastTelling = 20;

/**
 * Finds for each statement on record the one on a page that is a version of the same text: within a section and a
 * participant the one with the same text, then that of the same occasion (heading, day, and what it is about), then the
 * one most like it. What moved to another section, or from a name that was not known, is found by its text.
 */
export function matchStatements<Known extends PlacedStatement>(
  known: readonly Known[],
  printed: readonly PlacedStatement[],
): MatchedStatements<Known> {
  const matching = new Matching(known, printed);
  // As nearly all are, which spares folding them.
  matching.inOrder(({ statement }) => `${shelfOf(statement)} ${textOfStatement(statement)}`);
  matching.inOrder(({ statement }) => `${shelfOf(statement)} ${foldedStatement(statement)}`);
  matching.single(occasionOf);
  matching.byLikeness();
  matching.moved();
  return matching.result();
}

/** What is not matched yet; each step takes away what it matches. */
class Matching<Known extends PlacedStatement> {
  readonly #pairs: StatementPair<Known>[] = [];
  readonly #known: Set<Known>;
  readonly #printed: Set<PlacedStatement>;

  constructor(known: readonly Known[], printed: readonly PlacedStatement[]) {
    // As the page has them, and not as they came to be known: of two that say the same, one may be a later version.
    this.#known = new Set(known.toSorted((a, b) => a.position - b.position));
    this.#printed = new Set(printed);
  }

  /** Those of one key, the first with the first. */
  inOrder(keyOf: (one: PlacedStatement) => string): void {
    const printed = grouped(this.#printed, keyOf);
    for (const [key, known] of grouped(this.#known, keyOf))
      for (const [index, one] of known.entries()) this.#pair(one, printed.get(key)?.[index]);
  }

  /** Those whose key is the only one of its kind on both sides; `null` is no key. */
  single(keyOf: (one: PlacedStatement) => string | null): void {
    const printed = grouped(this.#printed, keyOf);
    for (const [key, [known, ...others]] of grouped(this.#known, keyOf)) {
      const [one, ...more] = printed.get(key) ?? [];
      if (known && others.length === 0 && more.length === 0) this.#pair(known, one);
    }
  }

  /** Those of one section and participant whose texts are most like each other. */
  byLikeness(): void {
    const printed = grouped(this.#printed, ({ statement }) => shelfOf(statement));
    let left = mostComparisons;
    for (const [shelf, known] of grouped(this.#known, ({ statement }) => shelfOf(statement))) {
      const others = (printed.get(shelf) ?? []).map(counted);
      const ours = others.length === 0 ? [] : known.map(counted);
      // Two texts are compared by the words of the one that has fewer.
      const comparisons = wordsOf(ours) * others.length;
      if (comparisons > left) continue;
      left -= comparisons;
      const likes = ours.flatMap(([one, words]) =>
        others.flatMap(([other, otherWords]) => {
          const like = likeness(words, otherWords);
          return like < leastLike ? [] : [{ one, other, like }];
        }),
      );
      for (const { one, other } of likes.toSorted((a, b) => b.like - a.like))
        if (this.#known.has(one) && this.#printed.has(other)) this.#pair(one, other);
    }
  }

  /** Those of one text that stand elsewhere now: in another section, or under a name that was not known. */
  moved(): void {
    const textOf = ({ statement }: PlacedStatement) => {
      const text = foldedStatement(statement);
      return text.length < leastTelling ? null : text;
    };
    const printed = grouped(this.#printed, textOf);
    for (const [text, known] of grouped(this.#known, textOf)) {
      const others = (printed.get(text) ?? []).slice(0, mostAlike);
      for (const one of known)
        this.#pair(
          one,
          others.find((other) => this.#printed.has(other) && isMoved(one, other)),
        );
    }
  }

  result(): MatchedStatements<Known> {
    return { pairs: this.#pairs, gone: [...this.#known], made: [...this.#printed] };
  }

  #pair(known: Known, printed: PlacedStatement | undefined): void {
    if (printed === undefined) return;
    this.#pairs.push([known, printed]);
    this.#known.delete(known);
    this.#printed.delete(printed);
  }
}

/** On which occasion a statement was made; `null` where it does not say: two headings alone are not one occasion. */
function occasionOf({ statement }: PlacedStatement): string | null {
  const { section, madeOn, about, lines } = statement;
  if (section === 'end-notes' || (madeOn === null && about.length === 0)) return null;
  const headings = lines.flatMap(({ role, text }) => (role === 'heading' ? foldedText(text) : []));
  const others = about.map(({ name, state }) => state ?? foldedText(name));
  return JSON.stringify([shelfOf(statement), headings, madeOn, others]);
}

/** Whether one text stands in two places as that of one participant: two States may state the same in the same words. */
function isMoved({ statement: was }: PlacedStatement, { statement: is }: PlacedStatement): boolean {
  if (was.section === is.section) return was.state === null;
  return participantOf(was) === participantOf(is);
}

function counted<One extends PlacedStatement>(one: One): readonly [One, CountedWords] {
  return [one, countWords(foldedStatement(one.statement))];
}

function wordsOf(all: readonly (readonly [PlacedStatement, CountedWords])[]): number {
  return all.reduce((sum, [, words]) => sum + words.size + 1, 0);
}

function grouped<One>(all: Iterable<One>, keyOf: (one: One) => string | null): ReadonlyMap<string, One[]> {
  const found = new Map<string, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === null) continue;
    const before = found.get(key);
    if (before) before.push(one);
    else found.set(key, [one]);
  }
  return found;
}
