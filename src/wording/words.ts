import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import type { Day } from '../domain/day.js';
import type { AnyReason, List } from '../domain/reason.js';
import type { InReasons } from '../status/said.js';
import type { Catalogue, Reason } from './reason.js';

/** What a language says. */
export interface Words {
  /** A reason in words, as its message says it, or several in a list. */
  readonly say: (said: Reason | List<string | Reason>) => string;
  /** The same value, with each reason in it in words: what holds none is not copied. */
  readonly worded: <Value>(value: InReasons<Value>) => Value;
  /** A day as the language writes it: `3 February 2026`. */
  readonly day: (day: Day) => string;
}

type Values = Record<string, string | number | boolean | null>;

/**
 * The words of a language: `language` is a BCP 47 tag, by which days, lists and plurals go (CLDR, as `Intl` of this
 * Node has it). A reason without a message throws: half a sentence would be quoted.
 */
export function wordsOf(language: string, catalogue: Catalogue): Words {
  const messages: Readonly<Record<string, string>> = catalogue;
  const compiled = new Map<string, IntlMessageFormat>();
  const all = new Intl.ListFormat(language, { type: 'conjunction' });
  const any = new Intl.ListFormat(language, { type: 'disjunction' });
  const formatters = formattersOf(language);

  function messageOf(kind: string): IntlMessageFormat {
    const known = compiled.get(kind);
    if (known) return known;
    const text = messages[kind];
    if (text === undefined) throw new Error(`there is no message for "${kind}" in ${language}`);
    // Each is compiled once, when it is first said. Without `ignoreTag` the library reads "<" as the beginning of a
    // tag.
    const message = new IntlMessageFormat(text, language, undefined, { formatters, ignoreTag: true });
    allowHyphens(message.getAst());
    compiled.set(kind, message);
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
    const given = reason as unknown as Values & Readonly<Record<string, AnyReason | List>>;
    let values: Values = given;
    for (const name in given) {
      const value = given[name];
      if (typeof value !== 'object' || value === null) continue;
      if (values === given) values = { ...given };
      values[name] = sayPart(value);
    }
    return messageOf(reason.say).format(values) as string;
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
    day: (day) => formatters.getDateTimeFormat().format(day as unknown as Date),
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
