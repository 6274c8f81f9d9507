import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import type { Day } from '../domain/day.js';
import type { AnyReason, List } from '../domain/reason.js';
import type { InReasons } from '../status/said.js';
import type { Column } from '../status/question.js';
import type { TextsOfColumns } from './column-texts.js';
import type { Catalogue, ColumnReason, Reason } from './reason.js';

/** What a language says. */
export interface Words {
  /** A reason in words, as its message says it, or several in a list. */
  readonly say: (said: Reason | List<string | Reason>) => string;
  /** The same value, with each reason in it in words: what holds none is not copied. */
  readonly worded: <Value>(value: InReasons<Value>) => Value;
  /** The columns of a table, with what each is called and means. */
  readonly columns: <Row>(columns: readonly Column<Row>[]) => readonly WordedColumn<Row>[];
  /** A day as the language writes it: `3 February 2026`. */
  readonly day: (day: Day) => string;
  /** The month of a day, with its year: `February 2026`. */
  readonly month: (day: Day) => string;
  /** The day of the week of a day, in short: `Tue`. */
  readonly weekday: (day: Day) => string;
}

/** A column with its words. */
export interface WordedColumn<Row> extends Omit<Column<Row>, 'name' | 'of' | 'emptyWhere'> {
  readonly title: string;
  /** What its values are, in a phrase, and when it is empty. */
  readonly description: string;
}

type Values = Record<string, string | number | boolean | null>;
type Given = Values & Readonly<Record<string, AnyReason | List>>;

/**
 * The words of a language: `language` is a BCP 47 tag, by which days, lists and plurals go (CLDR, as `Intl` of this
 * Node has it). A reason without a message throws: half a sentence would be quoted.
 */
export function wordsOf(language: string, catalogue: Catalogue, texts: TextsOfColumns): Words {
  const messages: Readonly<Record<string, string>> = catalogue;
  const compiled = new Map<string, IntlMessageFormat>();
  const all = new Intl.ListFormat(language, { type: 'conjunction' });
  const any = new Intl.ListFormat(language, { type: 'disjunction' });
  const formatters = formattersOf(language);
  const months = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const weekdays = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });

  function messageOf(kind: string): IntlMessageFormat {
    const text = messages[kind];
    if (text === undefined) throw new Error(`there is no message for "${kind}" in ${language}`);
    return compile(text);
  }

  // Each is compiled once, when it is first said. Without `ignoreTag` the library reads "<" as the beginning of a tag.
  function compile(text: string): IntlMessageFormat {
    const known = compiled.get(text);
    if (known) return known;
    const message = new IntlMessageFormat(text, language, undefined, { formatters, ignoreTag: true });
    allowHyphens(message.getAst());
    compiled.set(text, message);
    return message;
  }

  function sayPart(part: AnyReason | List): string {
    return 'say' in part ? sayAny(part) : sayList(part);
  }

  function sayList(list: List): string {
    const named = ('and' in list ? list.and : list.or).map((one) =>
      typeof one === 'string' ? one : sayAny(one),
    );
    return named.length === 1 ? (named[0] ?? '') : ('and' in list ? all : any).format(named);
  }

  // Loops over keys, and no copy of what needs none: long answers have a reason, or none, in each of many rows.
  function sayAny(reason: AnyReason): string {
    const given = reason as unknown as Given;
    return messageOf(reason.say).format(valuesOf(given)) as string;
  }

  function valuesOf(given: Given): Values {
    let values: Values = given;
    for (const name in given) {
      const value = given[name];
      if (typeof value !== 'object' || value === null) continue;
      if (values === given) values = { ...given };
      values[name] = sayPart(value);
    }
    return values;
  }

  function wordedColumn<Row>({ name, of, emptyWhere, ...column }: Column<Row>): WordedColumn<Row> {
    const { title, meaning, empty = null } = texts.columns[name];
    const say = (text: string) => (of ? (compile(text).format(valuesOf(of as Given)) as string) : text);
    const also = emptyWhere ? texts.emptyWhere[emptyWhere] : null;
    const description: ColumnReason = { say: 'column', meaning: say(meaning), empty, also };
    return { ...column, title: say(title), description: sayAny(description) };
  }

  function worded(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if ('say' in value) return sayAny(value as AnyReason);
    const given = value as Readonly<Record<string, unknown>>;
    let copy: Record<string, unknown> | null = null;
    for (const key in given) {
      const one = given[key];
      if (typeof one !== 'object' || one === null) continue;
      const said = worded(one);
      if (said === one) continue;
      copy ??= (Array.isArray(given) ? [...(given as unknown[])] : { ...given }) as Record<string, unknown>;
      copy[key] = said;
    }
    return copy ?? value;
  }

  return {
    say: sayPart,
    worded: worded as Words['worded'],
    columns: (columns) => columns.map(wordedColumn),
    day: (day) => formatters.getDateTimeFormat().format(day as unknown as Date),
    month: (day) => months.format(Date.parse(day)),
    weekday: (day) => weekdays.format(Date.parse(day)),
  };
}

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** A word that is chosen by has no hyphen in ICU's syntax: in a message `gave_notice` stands for `gave-notice`. */
function allowHyphens(elements: Elements): void {
  for (const element of elements) {
    if (!('options' in element)) continue;
    const options = Object.entries<{ readonly value: Elements }>(element.options);
    for (const [, { value }] of options) allowHyphens(value);
    const renamed = Object.fromEntries(options.map(([word, option]) => [word.replaceAll('_', '-'), option]));
    Object.assign(element, { options: renamed });
  }
}

/**
 * How the arguments of messages are written. A formatter is made once, where the library would look one up for each
 * argument. A day is a text without a time zone: it is put into that of the formatter, and kept, since an answer says
 * few days many times.
 */
function formattersOf(language: string): Formatters {
  const calendar = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const said = new Map<Day, string>();
  const day = (one: Day): string => {
    const known = said.get(one);
    if (known !== undefined) return known;
    const text = calendar.format(Date.parse(one));
    said.set(one, text);
    return text;
  };
  const days = { format: day } as unknown as Intl.DateTimeFormat;
  const numbers = new Intl.NumberFormat(language);
  const rules = new Intl.PluralRules(language);
  return {
    getDateTimeFormat: () => days,
    getNumberFormat: () => numbers as ReturnType<Formatters['getNumberFormat']>,
    getPluralRules: () => rules,
  };
}
