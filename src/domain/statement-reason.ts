import type { Day } from './day.js';
import { allOf, type List } from './reason.js';
import type { StatementKind, StatementSection } from './statement.js';
import type { ChangedStatement, StatementChangeKind, StatementSummary } from './statement-change.js';

/** A statement, as it is named in a sentence about it. */
interface NamedStatement {
  /** Whether it is an end note on the State, or tells of territories; else it is what its kind says. */
  readonly place: 'note' | 'territories' | 'text';
  readonly statement: StatementKind;
  readonly madeOn: Day | null;
  readonly articles: List<string> | null;
  readonly articleCount: number;
  /** Of an objection or a communication: whose statements it is about, as printed, and what these are. */
  readonly about: List<string> | null;
  readonly ofWhat: 'reservation' | 'declaration' | 'reservation-and-declaration' | 'statement';
  readonly isOfSeveral: boolean;
}

/** What its new words say otherwise: the articles that it names, where they are others, and its kind, where it is another. */
interface ReadOtherwise {
  readonly namesOthers: boolean;
  readonly articlesNow: List<string> | null;
  readonly articleCountNow: number;
  readonly isNow: StatementKind | null;
}

/** What is said of each kind of change of a statement, beside of whom and of which instrument it is. */
export type StatementTold =
  | (NamedStatement & { readonly say: 'statement-made'; readonly on: Day | null; readonly isNew: boolean })
  | (NamedStatement & ReadOtherwise & { readonly say: 'statement-altered'; readonly on: Day | null })
  | (NamedStatement & { readonly say: 'statement-withdrawn' | 'statement-gone'; readonly on: Day | null });

/** What is told of a change of a statement. */
interface ToldStatement {
  readonly happenedOn: Day | null;
  readonly statement?: Pick<ChangedStatement, 'before' | 'after'>;
}

/**
 * A change of a statement, as it is said. What was made has the day that stands with it, and is told as printed now where
 * that is not known to be news in the world.
 */
export function statementTold(
  kind: StatementChangeKind,
  { statement, happenedOn }: ToldStatement,
): StatementTold {
  const { before = null, after = null } = statement ?? {};
  if (kind === 'statement-made')
    return {
      say: kind,
      ...named(after),
      on: happenedOn ?? after?.madeOn ?? null,
      isNew: happenedOn !== null,
    };
  const was = named(before ?? after);
  if (kind !== 'statement-altered') return { say: kind, ...was, on: happenedOn };
  const is = named(after ?? before);
  return {
    say: kind,
    ...was,
    on: happenedOn,
    namesOthers: JSON.stringify(was.articles) !== JSON.stringify(is.articles),
    articlesNow: is.articles,
    articleCountNow: is.articleCount,
    isNow: is.statement === was.statement ? null : is.statement,
  };
}

const places: Partial<Readonly<Record<StatementSection, NamedStatement['place']>>> = {
  'end-notes': 'note',
  'territorial-application': 'territories',
};

function named(summary: StatementSummary | null): NamedStatement {
  const { section = 'declarations', kind = 'unclassified', madeOn = null, articles = [] } = summary ?? {};
  const isAboutOthers = kind === 'objection' || kind === 'communication';
  const about = isAboutOthers ? (summary?.about ?? []) : [];
  const [ofWhat = null, ...others] = new Set(about.map((one) => one.kind));
  return {
    place: places[section] ?? 'text',
    statement: kind,
    madeOn,
    articles: allOf(articles),
    articleCount: articles.length,
    about: allOf([...new Set(about.map(({ name }) => name))]),
    ofWhat: others.length > 0 || ofWhat === null ? 'statement' : ofWhat,
    isOfSeveral: about.length > 1,
  };
}
