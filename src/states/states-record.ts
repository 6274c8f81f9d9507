import { z } from 'zod';
import { isDay } from '../domain/day.js';
import {
  stateKinds,
  type Group,
  type Membership,
  type PartOf,
  type SourcedDay,
  type State,
  type StateSince,
} from '../domain/state.js';
import { m49Divisions } from './m49-divisions.js';
import { regionalGroups } from './regional-groups.js';
import type { Tile } from './tile.js';
import { unScripts, type UnLanguage, type UnNames } from './un-names.js';

/**
 * What the files say together. Strict objects throughout: a misspelt optional key would else be a fact that is silently
 * absent.
 */
export interface StatesRecord {
  readonly states: readonly State[];
  /** The groups listed in the file; those that follow from the States are not among them. */
  readonly groups: readonly Group[];
  /** The names that the United Nations gives, an entry for each State. */
  readonly names: readonly UnNames[];
  /** What people call States and no list of names has: abbreviations above all. They are found, and not shown. */
  readonly aliases: readonly Aliases[];
  /** The world of tiles, a place for each State. */
  readonly tiles: readonly Tile[];
}

/** What people call one State. */
export interface Aliases {
  readonly code: string;
  readonly aliases: readonly string[];
}

export const text = z.string().regex(/^\S(.*\S)?$/, 'expected text without white space at its ends');
export const day = z.string().refine(isDay, 'expected a day of the calendar as YYYY-MM-DD');
export const code = z.string().regex(/^[A-Z]{3}$/, 'expected three capital letters');
const division = z.enum(m49Divisions.map(({ id }) => id));

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a slug such as "arab-league"');
export const address = z.url({
  protocol: /^https?$/,
  error: 'expected an address that begins with https://',
});

const sourcedDay = z.strictObject({ on: day, source: address }) satisfies z.ZodType<SourcedDay>;
const stateSince = z.strictObject({
  on: day,
  notBefore: z.exactOptional(day),
  source: address,
}) satisfies z.ZodType<StateSince>;

const partOf = z.strictObject({
  from: day,
  until: day,
  source: address,
}) satisfies z.ZodType<PartOf>;

/** One entry of `states.json`. */
export const stateEntry = z.strictObject({
  code,
  alpha2: z.string().regex(/^[A-Z]{2}$/, 'expected two capital letters'),
  m49: z
    .string()
    .regex(/^\d{3}$/, 'expected three digits')
    .nullable(),
  name: text,
  formerNames: z.array(z.strictObject({ name: text, until: day.nullable() })),
  kind: z.enum(stateKinds.map(({ kind }) => kind)),
  group: z.enum(regionalGroups.map(({ id }) => id)).nullable(),
  region: division.nullable(),
  subregion: division.nullable(),
  memberSince: day.nullable(),
  stateSince: stateSince.nullable(),
  partOf: z.exactOptional(partOf),
  agencySince: sourcedDay.nullable(),
  childRightsConventionSince: sourcedDay.nullable(),
}) satisfies z.ZodType<State>;

/** A letter that only looks right, such as a Latin x in a Russian word, or a mark that is not seen would break the search. */
const nameIn = (language: UnLanguage) => {
  const letters = new RegExp(`^[\\p{Script=${unScripts[language]}} ()（）'-]+$`, 'u');
  return z
    .string()
    .refine(
      (name) => letters.test(name) && name === name.normalize('NFC') && !/^ |  | $/.test(name),
      `expected a name in ${unScripts[language]} letters (Unicode NFC) with single spaces`,
    );
};

/** One entry of `state-names.json`. */
export const unNamesEntry = z.strictObject({
  code,
  ar: nameIn('ar'),
  zh: nameIn('zh'),
  en: nameIn('en'),
  enInSentence: z.exactOptional(nameIn('en')),
  fr: nameIn('fr'),
  ru: nameIn('ru'),
  es: nameIn('es'),
  alsoNamed: z.exactOptional(z.array(text).min(1, 'expected at least one name')),
}) satisfies z.ZodType<UnNames>;

/** One entry of `aliases.json`. */
export const aliasesEntry = z.strictObject({
  code,
  aliases: z.array(text).min(1, 'expected at least one alias'),
}) satisfies z.ZodType<Aliases>;

const place = z.int().min(0, 'expected a whole number from 0 on').max(99, 'expected a number below 100');

/** One entry of `tiles.json`. */
export const tileEntry = z.strictObject({ code, column: place, row: place }) satisfies z.ZodType<Tile>;

/** A member: for as long as the days of the group are known, or between days of its own. */
const member = z
  .union([code, z.strictObject({ code, from: z.exactOptional(day), until: z.exactOptional(day) })], {
    error: 'expected a code, or { code, from, until } of which one day may be left out',
  })
  .transform((entry): Membership =>
    typeof entry === 'string'
      ? { code: entry, from: null, until: null }
      : { code: entry.code, from: entry.from ?? null, until: entry.until ?? null },
  );

/** One entry of `groups.json`; its members are those without a last day. */
export const groupEntry: z.ZodType<Group> = z
  .strictObject({
    id: slug,
    name: text,
    kind: z.enum(['organization', 'list']),
    asOf: day,
    daysSince: z.exactOptional(day),
    source: address,
    daysSources: z.exactOptional(z.array(address).min(1, 'expected at least one address')),
    note: z.exactOptional(text),
    doubt: z.exactOptional(z.strictObject({ from: day, because: text })),
    members: z.array(member).min(1, 'expected at least one member'),
  })
  .transform(({ daysSince = null, members, ...entry }) => ({
    ...entry,
    daysSince,
    members: members.flatMap((one) => (one.until === null ? [one.code] : [])),
    memberships: members,
  }));
