import { z } from 'zod';
import { isDay, latestDayAt, type Day } from '../domain/day.js';
import type { Standing } from '../domain/standing.js';
import { standings } from '../domain/standing.js';
import { UsageError } from '../usage-error.js';
import type { Book } from './book.js';
import { endsAsked } from './ends-asked.js';
import { parameterRow, type ParameterRow } from './parameter-table.js';
import type { TextKind } from './text-kinds.js';

/** What a question can be asked with. Each question takes some of it. */
export interface Query {
  readonly instrument?: readonly string[];
  readonly group?: string;
  readonly standing?: readonly Standing[];
  readonly asOf?: Day;
  /** The moment as of whose knowledge to answer, RFC 3339 in UTC. */
  readonly knownAt?: string;
  /** The ends of a difference: two days, two moments, or two versions of a text by their numbers. */
  readonly from?: string;
  /** Its end; or the States whose texts are objected to, by their alpha-3 codes. */
  readonly to?: string | readonly string[];
  /** What is set side by side: ids of groups, alpha-3 codes of States. */
  readonly with?: readonly string[];
  readonly family?: string;
  /** For what words are asked for. */
  readonly text?: readonly TextKind[];
  /** A kind of group, or kinds of change or of statement. */
  readonly kind?: string | readonly string[];
  /** The day on which something is taken to be deposited. */
  readonly on?: Day;
  /** How far ahead to look. */
  readonly days?: number;
  /** How many parties there are, as is claimed. */
  readonly parties?: number;
  /** The subject of a question about one year. */
  readonly year?: number;
  /** What was detected on this day or later. */
  readonly since?: Day;
  /** What was detected, begun or opened by this moment, RFC 3339 in UTC. */
  readonly until?: string;
  /** States by their alpha-3 codes. */
  readonly state?: readonly string[];
  /** Articles that a text names, as `29(1)`. */
  readonly article?: readonly string[];
  /** The places of a page in which a text is printed. */
  readonly section?: readonly string[];
  /** Words to be looked for in texts. */
  readonly q?: string;
  /** Part of the name of a State. */
  readonly name?: string;
  /** The subject of a question about one State, by its alpha-3 code in capitals. */
  readonly code?: string;
  /** The subject of a question about one instrument. */
  readonly id?: string;
  /** The column that the list is sorted by; with a minus before it the other way round. */
  readonly sort?: string;
}

/** What a check can look up: the ids that exist, and which days have come. */
export interface Vocabulary {
  readonly book: Book;
  /** The last day that can be asked about: one that has begun somewhere on Earth. */
  readonly today: Day;
  /** The present moment; the end of today where it is absent. */
  readonly now?: string;
}

/** One thing a question can be asked with: how it is written, and what is allowed. */
export interface Parameter<Name extends string = string> extends ParameterRow {
  /** By it the catalogue of words says what it means. */
  readonly name: Name;
  readonly key: keyof Query;
  /** What it can look like; where it is one of some words and not this one, the first of them. */
  readonly example?: string | ((vocabulary: Vocabulary) => string);
  /** Whether the order of its values shows in the answer. */
  readonly inOrder?: boolean;
  /** How a value in a path is written; one that is written so and names nothing is not found. */
  readonly written?: RegExp;
  /** What can be chosen, where that is a list. */
  readonly choices?: (book: Book) => readonly Choice[];
  readonly schema: (vocabulary: Vocabulary) => z.ZodType<unknown, string>;
}

/** One value that can be chosen, and how a person calls it. */
export interface Choice {
  readonly value: string;
  readonly title: string;
}

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** A parameter whose values are a list; the message for any other names it and lists what is allowed. */
export function choice<Name extends string>(
  what: string,
  choices: (book: Book) => readonly Choice[],
  parameter: Omit<Parameter<Name>, 'choices' | 'schema'>,
): Parameter<Name> {
  // An id in an address is in small letters; capitals mean the same.
  const inPath = parameter.option === null;
  return {
    ...parameter,
    ...(inPath && { written: /^[a-z\d]+(-[a-z\d]+)*$/i }),
    choices,
    schema: ({ book }) => {
      const values = choices(book).map(({ value }) => value);
      const text = inPath ? z.string().transform((id) => id.toLowerCase()) : z.string();
      return text.pipe(oneOf(what, values));
    },
  };
}

/** One of some words; the message for any other names what was expected. */
function oneOf(what: string, words: readonly string[]): z.ZodType<string, string> {
  return z.enum(words, {
    error: ({ input }) => `unknown ${what} "${String(input)}"; expected ${list.format(words)}`,
  });
}

const instrumentChoices = ({ instruments }: Book): readonly Choice[] =>
  instruments.map(({ id, label }) => ({ value: id, title: label }));

/** The first day that can be asked about: the adoption of the oldest instrument that the resolution cites. */
export const firstDay: Day = '1956-09-07';

export const instrumentParameter = choice('instrument', instrumentChoices, {
  ...parameterRow('instrument'),
  example: 'cedaw',
});

export const groupParameter = choice(
  'group',
  ({ states }) => states.groups.map(({ id, name }) => ({ value: id, title: name })),
  {
    ...parameterRow('group'),
    example: 'african',
  },
);

export const standingParameter = choice(
  'standing',
  () => standings.filter(({ isGap }) => isGap).map(({ id, title }) => ({ value: id, title })),
  {
    ...parameterRow('standing'),
    example: 'signatory',
  },
);

export const asOfParameter: Parameter<'asOf'> = {
  ...parameterRow('asOf'),
  example: '2010-03-01',
  schema: ({ today }) =>
    z.string().refine((text) => isDay(text) && text >= firstDay && text <= today, {
      error: ({ input }) =>
        `"${String(input)}" is not a day that can be asked about; expected YYYY-MM-DD from ${firstDay} to ${today}`,
    }),
};

export const codeParameter: Parameter<'code'> = {
  ...parameterRow('code'),
  example: 'ALB',
  written: /^[a-z]{3}$/i,
  schema: ({ book }) =>
    z
      .string()
      .transform((code) => code.toUpperCase())
      .pipe(
        oneOf(
          'State',
          book.states.all.map(({ code }) => code),
        ),
      ),
};

export const idParameter = choice('instrument', instrumentChoices, {
  ...parameterRow('instrumentId'),
});

/** What can be said of a misunderstanding beside its message. */
interface Misunderstanding {
  /** Keys of the query that the question does not take. */
  readonly unknownKeys?: readonly string[];
  /** Where the subject is written as one and names nothing: others that do, as far as the book does not know them. */
  readonly nearest?: readonly string[];
}

/** A question asked in words that are not allowed; the message is one line that names them and lists what is. */
export class QueryError extends UsageError {
  constructor(
    message: string,
    readonly about: Misunderstanding = {},
  ) {
    super(message);
  }
}

/** What comes with a request before it is checked. */
export type RawQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Throws a `QueryError` that names what a query has beside some parameters, also where it is empty: whoever wrote it
 * expects it to count.
 */
export function refuseUnknown(parameters: readonly { readonly key: string }[], raw: RawQuery): void {
  const known = parameters.map(({ key }) => key);
  const unknown = Object.keys(raw).filter(
    (key) => raw[key] !== undefined && !known.some((one) => one === key),
  );
  if (unknown.length === 0) return;
  const expected = known.length === 0 ? 'none' : known.join(', ');
  const message = `unknown parameter "${unknown.join('", "')}"; expected ${expected}`;
  throw new QueryError(message, { unknownKeys: unknown });
}

/**
 * Checks a query against the parameters that a question takes. An empty value of one of them counts as absent, as
 * forms send it, but for the subject, without which there is no question. Throws a `QueryError` for an unknown parameter, one given too often, or a value that is not allowed.
 */
export function parseQuery(parameters: readonly Parameter[], raw: RawQuery, vocabulary: Vocabulary): Query {
  refuseUnknown(parameters, raw);
  const checked: Record<string, unknown> = {};
  for (const parameter of parameters) {
    const isOfPath = parameter.option === null;
    const values = [raw[parameter.key] ?? []].flat().filter((one) => isOfPath || one !== '');
    if (values.length === 0) continue;
    const result = schemaOf(parameter, vocabulary).safeParse(values);
    if (!result.success) {
      const message = result.error.issues[0]?.message ?? 'the query is not understood';
      const isSubject = isOfPath && parameter.written?.test(values[0] ?? '');
      throw new QueryError(message, isSubject ? { nearest: [] } : {});
    }
    checked[parameter.key] = result.data;
  }
  const query: Query = checked;
  const contradiction = contradictionIn(query, vocabulary);
  if (contradiction !== null) throw new QueryError(contradiction);
  return query;
}

interface MadeSchema extends Vocabulary {
  readonly schema: z.ZodType;
}

const made = new WeakMap<Parameter, MadeSchema>();

/** The schema of a parameter's values. To make one takes longer than to check with it: the last one made is kept. */
function schemaOf(parameter: Parameter, vocabulary: Vocabulary): z.ZodType {
  const last = made.get(parameter);
  const { book, today, now } = vocabulary;
  if (last && last.book === book && last.today === today && last.now === now) return last.schema;
  const schema = parameterSchema(parameter, vocabulary);
  made.set(parameter, { ...vocabulary, schema });
  return schema;
}

/** What cannot be asked together, in a line, or `null`. */
function contradictionIn(query: Query, { now, today }: Vocabulary): string | null {
  const { asOf, knownAt, on } = query;
  const { from, to } = endsAsked(query);
  if (asOf !== undefined && knownAt !== undefined && asOf > lastDayKnown(knownAt)) {
    return `the day ${asOf} lies after ${knownAt}, and what was known then cannot tell of it; expected an earlier day`;
  }
  const since = asOf ?? (knownAt ?? now ?? today).slice(0, 10);
  if (on !== undefined && on < since) {
    return `nothing can be deposited on ${on}, before the day that the sheet is of, ${since}; expected that day or a later one`;
  }
  if (from !== undefined && !isDay(from) && knownAt !== undefined) {
    return '"knownAt" goes with two days; expected two moments without it, or two days';
  }
  if (from === undefined || to === undefined) return null;
  if (isDay(from) !== isDay(to)) {
    return `"${from}" and "${to}" are a day and a moment; expected two days, or two moments`;
  }
  return from > to ? `"${from}" lies after "${to}"; expected the earlier one in "from"` : null;
}

/** The last day of which a moment can tell: one begun somewhere on Earth; a whole day, which ends in UTC, no later one. */
function lastDayKnown(moment: string): Day {
  return moment.endsWith('T23:59:59Z') ? moment.slice(0, 10) : latestDayAt(moment);
}

function parameterSchema(parameter: Parameter, vocabulary: Vocabulary): z.ZodType {
  const one = parameter.schema(vocabulary);
  const values = z.array(one);
  const { key, many, most = Infinity } = parameter;
  if (many && most < Infinity) {
    return values.max(most, { error: `"${key}" is given too often; expected up to ${most} values` });
  }
  if (many) return values;
  return values
    .max(1, { error: `"${key}" is given more than once; expected one value` })
    .transform(([value]) => value);
}
