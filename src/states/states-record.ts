import { z } from 'zod';
import { isDay } from '../domain/day.js';
import { stateKinds, type Group, type SourcedDay, type State, type StateSince } from '../domain/state.js';
import { m49Divisions } from './m49-divisions.js';
import { regionalGroups } from './regional-groups.js';
import { unScripts, type UnLanguage, type UnNames } from './un-names.js';

/** What the files say together. */
export interface StatesRecord {
  readonly states: readonly State[];
  /** The groups listed in the file; those that follow from the States are not among them. */
  readonly groups: readonly Group[];
  /** The names that the United Nations gives, an entry for each State. */
  readonly names: readonly UnNames[];
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
  agencySince: sourcedDay.nullable(),
  childRightsConventionSince: sourcedDay.nullable(),
}) satisfies z.ZodType<State>;

/** One entry of `groups.json`. */
export const groupEntry = z.strictObject({
  id: slug,
  name: text,
  kind: z.enum(['organization', 'list']),
  asOf: day,
  source: address,
  note: z.exactOptional(text),
  members: z.array(code).min(1, 'expected at least one member'),
}) satisfies z.ZodType<Group>;

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
  fr: nameIn('fr'),
  ru: nameIn('ru'),
  es: nameIn('es'),
  alsoNamed: z.exactOptional(z.array(text).min(1, 'expected at least one name')),
}) satisfies z.ZodType<UnNames>;
