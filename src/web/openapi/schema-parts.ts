import { z } from 'zod';
import { consents, type ConsentMode } from '../../domain/consent.js';
import { datedActKinds } from '../../domain/dated-act.js';
import { standings, type Standing } from '../../domain/standing.js';
import type { RegionalGroupId } from '../../domain/state.js';
import type { Citation } from '../../forms/citation.js';
import { origins } from '../../ledger/entities/snapshot.entity.js';
import { regionalGroups } from '../../states/regional-groups.js';
import type { Evidence } from '../../status/book.js';
import type { GroupTally } from '../../status/group-tally.js';
import type { MatrixCell } from '../../status/questions/matrix.js';
import type { RecordNote } from '../../status/record-note.js';
import type { StateLabel } from '../../status/select.js';
import type { Tally } from '../../status/tally.js';

/** One of the words of a table. */
export function word<Word extends string>(words: readonly Word[]) {
  return z.enum(words as readonly [Word, ...Word[]]);
}

export const day = z.iso.date().describe('a day, YYYY-MM-DD');
export const moment = z.iso.datetime().describe('a moment, RFC 3339 in UTC');
export const count = z.int().min(0);
export const url = z.url();
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('the SHA-256 of the bytes that were read');
export const sentence = z.string().min(1).describe('the row in plain English');
export const instrumentId = z.string().min(1).describe('the id of an instrument, e.g. cedaw');
export const stateCode = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 3166-1 alpha-3; EUE for the European Union');

export const standing: z.ZodType<Standing> = word(standings.map(({ id }) => id)).describe(
  standings.map(({ id, meaning }) => `${id}: ${meaning}`).join('; '),
);

export const mode: z.ZodType<ConsentMode> = word(consents.map((consent) => consent.mode));

export const regionalGroup: z.ZodType<RegionalGroupId> = word(regionalGroups.map(({ id }) => id));

export const stateLabel: z.ZodType<StateLabel> = z.strictObject({
  code: stateCode,
  name: z.string().describe("the depositary's present spelling"),
  group: regionalGroup.nullable().describe('the UN regional group; null for those that have none'),
});

export const evidence: z.ZodType<Evidence> = z.strictObject({
  url: url.describe("the depositary's page; where the origin is gazette, the table of that gazette"),
  statusAsAt: day.nullable().describe('the day printed there'),
  sha256,
  origin: word(origins).describe(
    'what was read: the page itself, over the network or from a folder; or, where no page was read yet, the table committed with the tracker: baseline where the depositary confirms it, gazette where an official gazette does',
  ),
});

export const recordNote: z.ZodType<RecordNote> = z.strictObject({
  instrument: instrumentId,
  statusAsAt: day.nullable().describe('the newest day of which the record is known to be true'),
  checkedAt: moment.nullable().describe('the newest successful check'),
  readInFullAt: moment
    .nullable()
    .exactOptional()
    .describe(
      'the newest of them at which the whole page was read; there only where a newer one found it not modified',
    ),
  stale: z.boolean(),
  held: z.int().nullable(),
  warning: z.string().nullable().describe('what must be known before the record is quoted'),
});

const cslDay = z.strictObject({ 'date-parts': z.tuple([z.array(z.int())]) });

export const citation: z.ZodType<Citation> = z.strictObject({
  text: z.string().describe('how to cite the answer, in one line'),
  url: url.describe('the permanent address, with its day and the moment of knowledge it rests on'),
  bibtex: z.string(),
  csl: z
    .strictObject({
      id: z.string(),
      type: z.literal('dataset'),
      title: z.string(),
      author: z.tuple([z.strictObject({ literal: z.string() })]),
      issued: cslDay,
      accessed: cslDay,
      version: z.string(),
      URL: url,
    })
    .describe('an item of the Citation Style Language'),
});

export const tally: z.ZodType<Tally> = z
  .strictObject({
    party: count,
    signatory: count,
    none: count,
    withdrawn: count,
    'cannot-be-told': count,
  })
  .describe('how many States are of each standing');

/** The properties of a cell of the matrix. */
export const cellShape = {
  standing,
  signedOn: day.nullable(),
  boundOn: day.nullable(),
  effectiveOn: day
    .nullable()
    .describe('the first day as a party by that act: of a succession the day of the succession of States'),
  mode: mode.nullable().describe('how it consented to be bound'),
};

export const matrixCell: z.ZodType<MatrixCell> = z.strictObject(cellShape);

/** The properties of a group under an instrument. */
export const groupTallyShape = {
  instrument: instrumentId,
  members: count.describe('members that may join'),
  states: tally,
  share: z.number().min(0).max(1).nullable().describe('parties as a part of those members'),
  holdouts: z
    .array(stateLabel)
    .describe('the members that may join and are not parties, where they are at most three; else empty'),
  sentence,
};

export const groupTally: z.ZodType<GroupTally> = z.strictObject(groupTallyShape);

export const datedActShape = {
  kind: word(datedActKinds.map(({ kind }) => kind)),
  on: day,
  mode: mode.nullable(),
};
