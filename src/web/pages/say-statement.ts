import { isDay } from '../../domain/day.js';
import type { MadeUpon, Rest, StatementKind } from '../../domain/statement.js';
import type { StatementRow } from '../../status/statement-shape.js';
import { english } from '../../wording/english.js';

/** A kind as it is read, e.g. `interpretative declaration`. */
export function sayKind(kind: StatementKind): string {
  return kind.replaceAll('-', ' ');
}

/** Which codes there are, as a label of their value. */
const labels: Readonly<Record<Rest['code'], string>> = {
  kind: 'Kind',
  'made-on': 'Made on',
  'made-upon': 'Made upon',
  article: 'Article',
  'objects-to': 'About what was made by',
  'entry-into-force': 'Entry into force between the two',
  'withdrawn-on': 'Withdrawn on',
  'withdrawn-article': 'Withdrawn of it: article',
  territory: 'Territory',
};

/** What a code is called. */
export function sayCode(code: Rest['code']): string {
  return labels[code];
}

/** The value of a code as it is read. */
export function sayCoded({ value }: Pick<Rest, 'value'>): string {
  const isOfDay: boolean = isDay(value);
  return isOfDay ? english.day(value) : value.replaceAll('-', ' ');
}

/** A code in a few words, e.g. `Article: 16(1)(c)`. */
export function sayRest(rest: Pick<Rest, 'code' | 'value'>): string {
  return `${sayCode(rest.code)}: ${sayCoded(rest)}`;
}

const list = new Intl.ListFormat('en-GB');

/** Upon which acts, e.g. `upon signature and ratification`; empty where none is told. */
export function sayMadeUpon(acts: readonly MadeUpon[]): string {
  const joining = acts.filter((act) => act !== 'later').map((act) => act.replaceAll('-', ' '));
  const upon = joining.length === 0 ? [] : [`upon ${list.format(joining)}`];
  return [...upon, ...(acts.includes('later') ? ['after it had joined'] : [])].join(', ');
}

/**
 * Why a statement is of no kind: what its heading says, or that it has none and the title of its section names two. Its
 * kind is read from these alone: whether a text that is called a declaration is in fact a reservation is not ours to say
 * (Vienna Convention on the Law of Treaties, article 2(1)(d): "however phrased or named").
 */
export function whyUnclassified({
  heading,
  title,
  lines,
}: Pick<StatementRow, 'heading' | 'title' | 'lines'>): string {
  if (lines.length === 0) return 'no text of it is printed';
  if (heading !== null) return `its heading, “${heading}”, does not say of which kind it is`;
  if (title === '') return 'neither a heading nor a title says of which kind it is';
  return `it has no heading of its own, and “${title}” says of no text alone of which kind it is`;
}

/** What a withdrawal is, e.g. `withdrawn in part as to article 16 on 3 March 2004`. */
export function sayWithdrawal({ on, articles, isPartial }: StatementRow['withdrawals'][number]): string {
  const asTo = articles.length === 0 ? '' : ` as to ${sayArticles(articles)}`;
  const day = on === null ? 'on a day that is not told' : `on ${english.day(on)}`;
  return `${isPartial ? 'withdrawn in part' : 'withdrawn'}${asTo} ${day}`;
}

/** `article 29(1)`, `articles 2, 9(2) and 16`. */
export function sayArticles(articles: readonly string[]): string {
  return `${articles.length === 1 ? 'article' : 'articles'} ${list.format(articles)}`;
}

/** What a statement is about, e.g. `the reservation made by Oman upon accession`; as printed where no State is known by the name. */
export function sayAbout({ name, kind, madeUpon }: StatementRow['about'][number]): string {
  const what = kind === null ? 'what was stated' : `the ${sayKind(kind)} made`;
  const upon = madeUpon === null ? '' : ` ${sayMadeUpon([madeUpon])}`;
  return `${what} by ${name}${upon}`;
}

/** Whether an objection opposes entry into force: what it does not say is not to be presumed (guideline 2.6.8). */
export function sayEntryIntoForce(opposes: boolean | null): string {
  if (opposes === null) return 'does not say whether it opposes entry into force between the two';
  return opposes
    ? 'opposes entry into force between the two'
    : 'does not oppose entry into force between the two';
}

/** What is told of a territory. */
export function sayTerritory({ name, applies, on }: StatementRow['territories'][number]): string {
  return `${applies ? 'extended to' : 'withheld from'} ${name}${on === null ? '' : ` on ${english.day(on)}`}`;
}
