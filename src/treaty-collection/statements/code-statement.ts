import type { Day } from '../../domain/day.js';
import type { MadeUpon, Span, Statement, StatementLine } from '../../domain/statement.js';
import type { Identify } from '../names-in-text.js';
import { nothing, rest, type Coded } from './coded.js';
import { dayOf, madeUponOf } from './coded-days.js';
import { kindOf } from './coded-kind.js';
import { aboutOf, opposesOf } from './coded-objection.js';
import { withdrawalsOf } from './coded-withdrawals.js';
import { namedArticles, type LastArticle } from './named-articles.js';
import { namedTerritories } from './named-territories.js';
import type { TreatyTitle } from './other-instrument.js';
import type { PrintedBlock } from './printed-block.js';
import type { StatementPart } from './split-block.js';

/** What is known where a statement is coded. */
export interface CodingFacts {
  readonly identify: Identify;
  readonly treaty: TreatyTitle | null;
  /** The day from which the participant is bound by the table; `null` where it is not, or not told. */
  readonly joinedOn: Day | null;
}

/** What the words of a statement say it is. */
export type Codes = Omit<Statement, 'section' | 'title' | 'name' | 'state' | 'note' | 'notes' | 'lines'>;

/** The articles that the lines name, and of what is made under an article that of the title. */
function articlesOf(
  { section, title }: PrintedBlock,
  lines: readonly StatementLine[],
  treaty: TreatyTitle | null,
): Coded<readonly string[]> {
  const last: LastArticle = { number: null };
  const [above = ''] = title.split('\n');
  const named = [
    ...(section === 'declarations' || section === 'objections' ? [] : namedArticles(above, treaty)).map(
      (one) => ({ ...one, line: null }),
    ),
    ...lines.flatMap(({ role, text }, line) =>
      role === 'day' ? [] : namedArticles(text, treaty, last).map((one) => ({ ...one, line })),
    ),
  ];
  const first = new Map(named.toReversed().map((one) => [one.value, one]));
  const value = [...new Set(named.map((one) => one.value))];
  return { value, rests: value.map((article) => rest('article', article, first.get(article) as Span)) };
}

function territoriesOf(
  { section }: PrintedBlock,
  lines: readonly StatementLine[],
  on: Day | null,
): Coded<Statement['territories']> {
  if (section !== 'territorial-application') return nothing([]);
  const named = lines.flatMap(({ role, text }, line) =>
    role === 'paragraph' ? namedTerritories(text).map((one) => ({ ...one, line })) : [],
  );
  return {
    value: named.map(({ name }) => ({ name, applies: true, on })),
    rests: named.map((one) => rest('territory', one.name, one)),
  };
}

/** The codes that the words of a statement give, and the day that is printed with it where it is not surely one. */
export function codeStatement(
  block: PrintedBlock,
  part: StatementPart,
  { identify, treaty, joinedOn }: CodingFacts,
): { readonly codes: Codes; readonly unreadableDay: string | null } {
  const { lines } = part;
  const isObjection = block.section === 'objections';
  const isTable = block.section === 'territorial-application';
  const day = dayOf(part, block.section);
  const byHeading = kindOf(block, part);
  // the day in a table of territories is that of the receipt of the notification
  const kind =
    isTable && byHeading.rests.length === 0 && day.rests[0] !== undefined
      ? {
          value: 'notification' as const,
          rests: [{ ...day.rests[0], code: 'kind' as const, value: 'notification' }],
        }
      : byHeading;
  const madeUpon = isTable ? nothing<readonly MadeUpon[]>([]) : madeUponOf(part, day, joinedOn);
  const articles = articlesOf(block, lines, treaty);
  const about = isObjection ? aboutOf(part, identify) : nothing<Statement['about']>([]);
  const opposes = isObjection ? opposesOf(lines) : nothing<boolean | null>(null);
  const withdrawals = withdrawalsOf(kind.value, part, day, treaty);
  const territories = territoriesOf(block, lines, day.value);
  return {
    codes: {
      kind: kind.value,
      madeUpon: madeUpon.value,
      madeOn: day.value,
      articles: articles.value,
      about: about.value,
      opposesEntryIntoForce: opposes.value,
      withdrawals: withdrawals.value,
      territories: territories.value,
      rests: [kind, madeUpon, day, articles, about, opposes, withdrawals, territories].flatMap(
        ({ rests }) => rests,
      ),
    },
    unreadableDay: day.unreadable,
  };
}
