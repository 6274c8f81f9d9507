import { z } from 'zod';
import { consents } from '../domain/consent.js';
import { datedActKinds } from '../domain/dated-act.js';
import { standings } from '../domain/standing.js';
import { regionalGroups } from '../states/regional-groups.js';
import { said } from './said.js';

// What several rows have, said once: a description of a property made here is the same wherever the property stands.

/** One of the words of a table. */
export function word<Word extends string>(words: readonly Word[]) {
  return z.enum(words);
}

export const day = z.iso.date().describe('a day, YYYY-MM-DD');
export const moment = z.iso.datetime().describe('a moment, RFC 3339 in UTC');
export const count = z.int().min(0);
/** The number of a run, a hold or a change. */
export const ordinal = z.int().min(1);
export const share = z.number().min(0).max(1).nullable();
export const url = z.url();
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('the SHA-256 of the bytes that were read');
export const sentence = said.min(1).describe('the row in plain English');
export const remark = z
  .string()
  .nullable()
  .describe(
    "what a reader must know beside the row, from the depositary's notes; null where there is nothing",
  );
export const instrumentId = z.string().min(1).describe('the id of an instrument, e.g. cedaw');

export const standing = word(standings.map(({ id }) => id)).describe(
  standings.map(({ id, meaning }) => `${id}: ${meaning}`).join('; '),
);

export const stateCode = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 3166-1 alpha-3; EUE for the European Union');

export const regionalGroup = word(regionalGroups.map(({ id }) => id));
export const groupKind = word(['regional-group', 'organization', 'list', 'm49']);
export const mode = word(consents.map((consent) => consent.mode));

/** The properties of an act of a State on a day. */
export const datedActShape = {
  kind: word(datedActKinds.map(({ kind }) => kind)),
  on: day,
  mode: mode.nullable(),
};
