import { z } from 'zod';
import { changeKinds } from '../../domain/change.js';
import { datedActKinds } from '../../domain/dated-act.js';
import { untilSources } from '../../domain/standing-history.js';
import { stateKinds } from '../../domain/state.js';
import type { DiffRow } from '../../status/difference.js';
import { anniversaryKinds, type AnniversaryRow } from '../../status/questions/anniversaries.js';
import type { CompareRow } from '../../status/questions/compare.js';
import type { EntryIntoForceRow } from '../../status/questions/entry-into-force.js';
import type { FamilyRow } from '../../status/questions/families.js';
import type { GapRow } from '../../status/questions/gaps.js';
import type { GroupRow } from '../../status/questions/groups.js';
import type { ParticipantRow } from '../../status/questions/instrument.js';
import type { InstrumentRow } from '../../status/questions/instruments.js';
import type { MatrixRow } from '../../status/questions/matrix.js';
import type { MomentumRow } from '../../status/questions/momentum.js';
import type { ProfileRow } from '../../status/questions/state.js';
import type { StateRow } from '../../status/questions/states.js';
import { upcomingKinds, type UpcomingRow } from '../../status/questions/upcoming.js';
import type { WaitingRow } from '../../status/questions/waiting.js';
import type { WithdrawalRow } from '../../status/questions/withdrawals.js';
import type { ActRow } from '../../status/questions/year.js';
import {
  cellShape,
  count,
  datedActShape,
  day,
  evidence,
  groupTallyShape,
  instrumentId,
  matrixCell,
  mode,
  sentence,
  standing,
  stateLabel,
  tally,
  url,
  word,
} from './schema-parts.js';

const years = z.int();
const remark = z
  .string()
  .nullable()
  .describe(
    "what a reader must know beside the row, from the depositary's notes; null where there is nothing",
  );

export const gap: z.ZodType<GapRow> = z.strictObject({
  state: stateLabel,
  instrument: instrumentId,
  standing,
  signedOn: day.nullable(),
  daysSinceSignature: z.int().nullable(),
  evidence: evidence.nullable(),
  sentence,
  remark,
});

export const matrixRow: z.ZodType<MatrixRow> = z.strictObject({
  state: stateLabel,
  instruments: z
    .record(z.string(), matrixCell.nullable())
    .describe("by the instrument's id; null where the State may not join it"),
  partyTo: count,
});

/** The properties of an instrument in numbers. */
export const instrumentShape = {
  id: instrumentId,
  reference: z.string(),
  title: z.string(),
  label: z.string(),
  citedIn: z
    .strictObject({ resolution: z.string(), paragraph: count, note: count, source: z.string() })
    .nullable(),
  adopted: z.strictObject({ place: z.string(), on: day }),
  inForceSince: day.nullable(),
  mayJoin: count.describe('States that may join'),
  states: tally,
  organizations: z.record(z.string(), standing).describe('regional organizations that may join'),
  counted: z
    .strictObject({ signatories: count, parties: count })
    .describe(
      'signatories and parties on the day asked about as established today, organizations and former participants included',
    ),
  stated: z
    .strictObject({ signatories: count.nullable(), parties: count.nullable() })
    .describe('the totals that the depositary printed; null where the record is that of a gazette'),
  evidence: evidence.nullable(),
};

export const instrumentRow: z.ZodType<InstrumentRow> = z.strictObject(instrumentShape);

export const participant: z.ZodType<ParticipantRow> = z.strictObject({
  state: stateLabel,
  ...cellShape,
  sentence,
});

export const stateRow: z.ZodType<StateRow> = z.strictObject({
  state: stateLabel,
  kind: word(stateKinds.map(({ kind }) => kind)),
  partyTo: count,
  standings: z.record(z.string(), standing.nullable()),
});

export const profile: z.ZodType<ProfileRow> = z.strictObject({
  instrument: instrumentId,
  label: z.string(),
  ...cellShape,
  printedName: z
    .string()
    .nullable()
    .describe("as on the depositary's page, or in the committed table; null where it is not listed"),
  daysSinceSignature: z.int().nullable(),
  inForceOn: day.nullable().describe('the day on which the instrument binds the State'),
  inForceBecause: z.string().nullable(),
  acts: z.array(z.strictObject({ ...datedActShape, sentence })),
  regionalGroup: z
    .strictObject({
      id: z.string(),
      name: z.string(),
      members: count,
      parties: count,
      share: z.number().min(0).max(1).nullable(),
    })
    .nullable(),
  evidence: evidence.nullable(),
  sentence,
  remark,
});

export const wait: z.ZodType<WaitingRow> = z.strictObject({
  rank: z.int().min(1),
  state: stateLabel,
  instrument: instrumentId,
  signedOn: day,
  days: z.int(),
  years,
  sentence,
});

export const familyRow: z.ZodType<FamilyRow> = z.strictObject({
  state: stateLabel,
  partyTo: count,
  of: count,
  families: z.array(z.string()),
  missing: z.array(instrumentId).describe('the instruments that it may join and to which it is not a party'),
  untold: z.array(instrumentId).describe('the instruments of which it cannot be told whether it is a party'),
  standings: z.record(z.string(), standing),
  sentence,
});

export const groupRow: z.ZodType<GroupRow> = z.strictObject({
  group: z.strictObject({
    id: z.string(),
    name: z.string(),
    kind: word(['regional-group', 'organization', 'list', 'm49']),
  }),
  ...groupTallyShape,
});

export const compared: z.ZodType<CompareRow> = z.strictObject({
  with: z.string().describe('the id of a group, or the code of a State'),
  name: z.string(),
  kind: word(['group', 'state']),
  ...groupTallyShape,
  standing: standing.nullable(),
  signedOn: day.nullable(),
  boundOn: day.nullable(),
  effectiveOn: day.nullable(),
});

const side = z.strictObject({ ...cellShape, printedName: z.string().nullable() }).nullable();

export const difference: z.ZodType<DiffRow> = z.strictObject({
  state: stateLabel,
  instrument: instrumentId,
  kind: word([...new Set([...datedActKinds, ...changeKinds].map(({ kind }) => kind))]),
  happenedOn: day.nullable(),
  before: side,
  after: side,
  sentence,
});

export const momentumYear: z.ZodType<MomentumRow> = z.strictObject({
  instrument: instrumentId,
  year: z.int(),
  signatures: count,
  consents: count,
  withdrawals: count,
  parties: count,
});

export const act: z.ZodType<ActRow> = z.strictObject({
  state: stateLabel,
  instrument: instrumentId,
  ...datedActShape,
  sentence,
});

export const binding: z.ZodType<EntryIntoForceRow> = z.strictObject({
  state: stateLabel,
  instrument: instrumentId,
  boundOn: day,
  effectiveOn: day,
  mode: mode.nullable(),
  inForceOn: day.nullable().describe('null where it is not computed'),
  article: z.string(),
  because: z.string(),
  sentence,
});

export const upcomingEvent: z.ZodType<UpcomingRow> = z.strictObject({
  on: day,
  inDays: z.int(),
  kind: word(upcomingKinds.map(({ kind }) => kind)),
  state: stateLabel,
  instrument: instrumentId,
  because: z.string(),
  sentence,
});

export const anniversary: z.ZodType<AnniversaryRow> = z.strictObject({
  on: day,
  years,
  kind: word(anniversaryKinds.map(({ kind }) => kind)),
  state: stateLabel.nullable().describe('null for a day of the instrument itself'),
  instrument: instrumentId,
  happenedOn: day,
  sentence,
});

export const withdrawal: z.ZodType<WithdrawalRow> = z.strictObject({
  state: stateLabel,
  instrument: instrumentId,
  boundOn: day,
  notifiedOn: day.nullable(),
  effectiveOn: day.nullable(),
  effectiveOnSource: word(untilSources.map(({ id }) => id)),
  because: z.string().nullable(),
  notification: z.string().nullable(),
  notificationUrl: url.nullable(),
  standing,
  returnedOn: day.nullable(),
  evidence: evidence.nullable(),
  sentence,
});
