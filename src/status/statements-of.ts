import type { Day } from '../domain/day.js';
import type { Statement, StatementKind } from '../domain/statement.js';
import { articlesLeft, isBy, isLeft } from './articles-left.js';
import type { BookRecord } from './book.js';
import { isStatedBy } from './stated-on.js';
import { statementsRead } from './statements-read.js';
import { territoriesOf, type TerritoryTold } from './territories-of.js';

/** What stands beside the standing of a State under an instrument, in numbers of texts as printed. */
export interface StatementCounts {
  /** Under a heading that says reservation, alone or with declarations. */
  readonly reservations: number;
  /** The provisions that these name, each once, in the order of their numbers: `9(2)`, `16`. */
  readonly reservationArticles: readonly string[];
  /** Under a heading that says declaration, interpretative ones and those with reservations among them. */
  readonly declarations: number;
  /** Under headings that say both: they are among the reservations and among the declarations. */
  readonly mixed: number;
  /** Among declarations and reservations, under no heading that says which of them it is. */
  readonly unclassified: number;
  readonly notifications: number;
  readonly objectionsMade: number;
  /** Objections of others that name the State. */
  readonly objections: number;
  /** Texts that tell of a withdrawal by the State, whole or in part. */
  readonly withdrawals: number;
  /** Whether the reservations are several: as texts, or by the word of their heading. */
  readonly areSeveral: boolean;
  /** Whether one of them is told to be withdrawn in part. */
  readonly isWithdrawnInPart: boolean;
  readonly territories: readonly TerritoryTold[];
}

/** Of whom it is asked, and of which day. */
export interface StatementsAsked {
  readonly record: Pick<BookRecord, 'statements' | 'readBy' | 'statementsByState' | 'histories'>;
  /** Alpha-3. */
  readonly state: string;
  readonly asOf: Day;
}

const numbers = new Intl.Collator('en', { numeric: true });

/**
 * What a State stated under an instrument by a day, as the record has it; `null` where statements were never read from
 * the depositary. A text that was withdrawn is printed no more: of what stood on earlier days the record tells only what
 * is left.
 */
export function statementsOf({ record, state, asOf }: StatementsAsked): StatementCounts | null {
  if (!statementsRead(record)) return null;
  const { own = [], objectionsTo = [] } = record.statementsByState.get(state) ?? {};
  const texts = own.map(({ statement }) => statement);
  const made = texts.filter((text) => isText(text) && isStatedBy(text, record, asOf));
  const standing = made.filter((statement) => isLeft({ statement, own, asOf }));
  const reservations = standing.filter(isOf('reservation', 'reservation-and-declaration'));
  const partial = made.filter(isOf('partial-withdrawal'));
  return {
    reservations: reservations.length,
    reservationArticles: inOrder(reservations.flatMap((statement) => articlesLeft({ statement, own, asOf }))),
    declarations: standing.filter(
      isOf('declaration', 'interpretative-declaration', 'reservation-and-declaration'),
    ).length,
    mixed: standing.filter(isOf('reservation-and-declaration')).length,
    unclassified: standing.filter(isUnclassified).length,
    notifications: standing.filter(isOf('notification')).length,
    objectionsMade: standing.filter(isOf('objection')).length,
    objections: objectionsTo.filter(({ statement }) => isStatedBy(statement, record, asOf)).length,
    withdrawals: texts.filter((text) => tellsWithdrawal(text, asOf)).length,
    areSeveral: reservations.length > 1 || reservations.some(saysSeveral),
    isWithdrawnInPart: partial.length > 0 || reservations.some((text) => text.withdrawals.some(isBy(asOf))),
    territories: territoriesOf(own, asOf),
  };
}

/** How many texts of reservations and declarations there are: one whose heading says both is one. */
export function ownTexts({
  reservations,
  declarations,
  mixed,
  unclassified,
}: Pick<StatementCounts, 'reservations' | 'declarations' | 'mixed' | 'unclassified'>): number {
  return reservations + declarations - mixed + unclassified;
}

/** What is counted of one instrument. */
export interface InstrumentStatements {
  /** Texts of reservations and declarations, those of former participants among them. */
  readonly texts: number;
  readonly objections: number;
  /** Texts that tell of a withdrawal, whole or in part. */
  readonly withdrawals: number;
}

/** What participants stated under an instrument by a day; `null` where statements were never read. */
export function instrumentStatements(
  record: Pick<BookRecord, 'statements' | 'readBy' | 'statementsByState' | 'histories'>,
  asOf: Day,
): InstrumentStatements | null {
  if (!statementsRead(record)) return null;
  const texts = record.statements.map(({ statement }) => statement);
  const ownOf = ({ state }: Statement) => record.statementsByState.get(state ?? '')?.own ?? [];
  const madeBy = texts.filter((text) => isStatedBy(text, record, asOf));
  return {
    texts: madeBy.filter(
      (text) =>
        isText(text) &&
        (isOf(...declared)(text) || isUnclassified(text)) &&
        isLeft({ statement: text, own: ownOf(text), asOf }),
    ).length,
    objections: madeBy.filter(isOf('objection')).length,
    withdrawals: texts.filter((text) => tellsWithdrawal(text, asOf)).length,
  };
}

const declared = [
  'reservation',
  'interpretative-declaration',
  'declaration',
  'reservation-and-declaration',
] as const;

/** Provisions in the order of their numbers, each once. */
export function inOrder(articles: readonly string[]): readonly string[] {
  return [...new Set(articles)].toSorted(numbers.compare);
}

function isOf(...kinds: readonly StatementKind[]) {
  return ({ kind }: Statement) => kinds.includes(kind);
}

/**
 * Whether it is a text of its own. An end note only tells of others; and where a name stands without a line, the text
 * was withdrawn (CEDAW prints Austria so), unless the title of its section says all that there is.
 */
function isText({ section, lines }: Statement): boolean {
  if (section === 'end-notes' || section === 'territorial-application') return false;
  return lines.length > 0 || section === 'declarations-under-article';
}

function isUnclassified({ kind, section }: Statement): boolean {
  return kind === 'unclassified' && (section === 'declarations' || section === 'declarations-under-article');
}

function tellsWithdrawal({ kind, withdrawals, madeOn }: Statement, asOf: Day): boolean {
  if (withdrawals.length > 0) return withdrawals.some(isBy(asOf));
  return (kind === 'withdrawal' || kind === 'partial-withdrawal') && (madeOn === null || madeOn <= asOf);
}

/** By the word of the heading that its kind rests on: "Reservations:" over one text. */
function saysSeveral({ rests, lines, title }: Statement): boolean {
  return rests.some(({ code, line, start, end }) => {
    const text = line === null ? title : (lines[line]?.text ?? '');
    return code === 'kind' && /reservations/i.test(text.slice(start, end));
  });
}
