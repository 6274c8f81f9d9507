import type { Day } from '../../domain/day.js';
import type {
  MadeUpon,
  Rest,
  Span,
  Statement,
  StatementKind,
  StatementLine,
  StatementWithdrawal,
} from '../../domain/statement.js';
import { daysInText } from '../days-in-text.js';
import type { Identify } from '../names-in-text.js';
import { correctedText } from './corrected-words.js';
import { entryIntoForceSaid } from './entry-into-force-opposed.js';
import { headingKind } from './heading-kind.js';
import { listedObjection } from './listed-objection.js';
import { namedArticles, type LastArticle } from './named-articles.js';
import { namedTerritories } from './named-territories.js';
import { statementsInText, statementsNamed, type ObjectedStatement } from './objected-to.js';
import type { TreatyTitle } from './other-instrument.js';
import type { PrintedBlock } from './printed-block.js';
import { printedDay } from './printed-day.js';
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

interface Coded<T> {
  readonly value: T;
  readonly rests: readonly Rest[];
}

const rest = (code: Rest['code'], value: string, { line, start, end }: Span): Rest => ({
  code,
  value,
  line,
  start,
  end,
});
const isListed = ({ role, text }: StatementLine): boolean =>
  role === 'paragraph' && listedObjection(text) !== null;
const nothing = <T>(value: T): Coded<T> => ({ value, rests: [] });

/** What the title of a section says where no heading does; two of them say nothing of one text. */
function kindByTitle({ section, title }: Pick<PrintedBlock, 'section' | 'title'>): Coded<StatementKind> {
  const { text } = correctedText(title.split('\n')[0] ?? '', [
    'objections',
    'declarations',
    'notifications',
    'reservations',
  ]);
  const said = headingKind(text);
  const kind = said?.kind === 'reservation-and-declaration' ? 'unclassified' : said?.kind;
  if (said !== null && kind !== undefined && kind !== 'unclassified')
    return { value: kind, rests: [rest('kind', kind, { line: null, start: 0, end: said.length })] };
  if (section === 'objections') return nothing('objection');
  return nothing(section === 'notifications' ? 'notification' : 'unclassified');
}

function kindOf(block: PrintedBlock, { lines, markers }: StatementPart): Coded<StatementKind> {
  const marker = markers.findLast(({ heading }) => heading !== null && heading.kind !== null);
  const heading = marker?.heading;
  if (marker === undefined || !heading?.kind) return kindByTitle(block);
  const { kind, start, end } = heading;
  return { value: kind, rests: [rest('kind', kind, { line: lines.indexOf(marker.line), start, end })] };
}

/** The day that stands with it, and whether one is printed that is not surely a day. */
function dayOf(
  { lines, markers }: StatementPart,
  section: string,
): Coded<Day | null> & { readonly unreadable: string | null } {
  const line = section === 'objections' ? lines.findIndex(isListed) : -1;
  const listed = line < 0 ? null : listedObjection((lines[line] as StatementLine).text);
  const printed = listed === null ? markers.findLast(({ heading }) => heading === null)?.line : undefined;
  const text = listed?.day ?? printed?.text;
  if (text === undefined) return { value: null, rests: [], unreadable: null };
  const value = printedDay(text);
  if (value === null) return { value, rests: [], unreadable: text };
  const start = listed?.start ?? 0;
  const span = {
    line: printed === undefined ? line : lines.indexOf(printed),
    start,
    end: start + text.length,
  };
  return { value, rests: [rest('made-on', value, span)], unreadable: null };
}

function madeUponOf(
  { lines, markers }: StatementPart,
  day: Coded<Day | null>,
  joinedOn: Day | null,
): Coded<readonly MadeUpon[]> {
  const rests = markers.flatMap(({ line, heading }) =>
    (heading?.madeUpon ?? []).map(({ mode, start, end }) =>
      rest('made-upon', mode, { line: lines.indexOf(line), start, end }),
    ),
  );
  const modes = [...new Set(rests.map(({ value }) => value as MadeUpon))];
  if (modes.length > 0)
    return {
      value: modes,
      rests: rests.filter(
        ({ value }, at) =>
          modes.indexOf(value as MadeUpon) >= 0 && rests.findIndex((one) => one.value === value) === at,
      ),
    };
  // what a State stated on a day of its own may have come before it joined: Cyprus, IV-11-c, objected in 2003 and ratified in 2006
  const [on] = day.rests;
  if (on === undefined || joinedOn === null || on.value <= joinedOn) return nothing([]);
  return { value: ['later'], rests: [{ ...on, code: 'made-upon', value: 'later' }] };
}

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

function aboutOf({ lines, markers }: StatementPart, identify: Identify): Coded<Statement['about']> {
  const heading = markers.findLast((one) => one.heading?.role === 'about')?.line;
  const listed = heading ?? lines.find(isListed);
  const line = listed === undefined ? -1 : lines.indexOf(listed);
  // what follows the first sentence of an item of a list tells of others: "In this case, the Government of Mexico stated"
  const said =
    listed === undefined
      ? ''
      : heading === undefined
        ? (listed.text.split(/\.\s+(?=\p{Lu})/u)[0] ?? '')
        : listed.text;
  const named = statementsNamed(said, identify);
  const told = ({ about, start, end }: ObjectedStatement, of: number): Rest =>
    rest('objects-to', about.state ?? about.name, { line: of, start, end });
  const [only] = named;
  if (named.length > 1 || (only !== undefined && only.about.state !== null))
    return { value: named.map(({ about }) => about), rests: named.map((one) => told(one, line)) };
  const inText = statementsInText(lines, identify);
  if (only === undefined)
    return { value: inText.map(({ about }) => about), rests: inText.map((one) => told(one, one.line)) };
  // "Maysia", "Brunei Darussalem": the text of the objection tells whom its heading misspells
  const [other, ...more] = inText;
  if (other === undefined || more.length > 0) return { value: [only.about], rests: [told(only, line)] };
  return { value: [{ ...only.about, state: other.about.state }], rests: [told(other, other.line)] };
}

function opposesOf(lines: readonly StatementLine[]): Coded<boolean | null> {
  const said = lines.flatMap(({ role, text }, line) =>
    role === 'day' ? [] : entryIntoForceSaid(text).map((one) => ({ ...one, line })),
  );
  const [first] = said;
  if (first === undefined || said.some(({ isOpposed }) => isOpposed !== first.isOpposed))
    return nothing(null);
  return { value: first.isOpposed, rests: [rest('entry-into-force', String(first.isOpposed), first)] };
}

/** A withdrawal that a heading names: its day stands apart, or the text begins with it. */
function withdrawalsOf(
  kind: StatementKind,
  { lines }: StatementPart,
  day: Coded<Day | null>,
): Coded<readonly StatementWithdrawal[]> {
  if (kind !== 'withdrawal' && kind !== 'partial-withdrawal') return nothing([]);
  const isPartial = kind === 'partial-withdrawal';
  const line = lines.findIndex(({ role }) => role === 'paragraph');
  const first = /^["“]?On /.test(lines[line]?.text ?? '')
    ? daysInText((lines[line] as StatementLine).text)[0]
    : undefined;
  const found = first?.day
    ? rest('withdrawn-on', first.day, { line, start: first.start, end: first.end })
    : undefined;
  const [apart] = day.rests;
  const on = apart === undefined ? found : ({ ...apart, code: 'withdrawn-on' } as const);
  return { value: [{ on: on?.value ?? null, articles: [], isPartial }], rests: on === undefined ? [] : [on] };
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
  const withdrawals = withdrawalsOf(kind.value, part, day);
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
