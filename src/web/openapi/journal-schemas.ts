import { z } from 'zod';
import { changeKinds, type PrintedRow } from '../../domain/change.js';
import { checkOutcomes } from '../../ledger/entities/check.entity.js';
import { holdStates } from '../../ledger/entities/hold.entity.js';
import { runOutcomes, runTriggers } from '../../ledger/entities/run.entity.js';
import type { ChangeRow } from '../../status/questions/changes.js';
import type { HoldRow } from '../../status/questions/holds.js';
import type { CheckRow, RunRow } from '../../status/questions/runs.js';
import {
  count,
  day,
  evidence,
  instrumentId,
  moment,
  sentence,
  sha256,
  stateLabel,
  word,
} from './schema-parts.js';

const number = z.int().min(1);

const act = z
  .strictObject({ date: day, code: z.string().describe('the letter as printed'), withdrawn: z.boolean() })
  .nullable();

const printed: z.ZodType<PrintedRow> = z.strictObject({
  name: z.string(),
  signature: act,
  consent: act,
  withdrawal: z
    .strictObject({
      notifiedOn: day.nullable(),
      effectiveOn: day.nullable(),
      notification: z.string().nullable(),
      hold: number.describe('the hold at whose acceptance a person told it').exactOptional(),
    })
    .nullable(),
});

export const change: z.ZodType<ChangeRow> = z.strictObject({
  id: number,
  kind: word(changeKinds.map(({ kind }) => kind)),
  instrument: instrumentId,
  state: stateLabel,
  before: printed.nullable(),
  after: printed.nullable(),
  happenedOn: day.nullable(),
  detectedAt: moment,
  run: number.nullable(),
  sha256,
  previousSha256: sha256,
  sentence,
});

const outcome = word(checkOutcomes.map(({ id }) => id));

/** The properties of a run in a line. */
export const runShape = {
  id: number,
  trigger: word(runTriggers.map(({ id }) => id)),
  startedAt: moment,
  endedAt: moment.nullable(),
  outcome: word(runOutcomes.map(({ id }) => id)),
  changes: count,
  findings: count,
};

export const run: z.ZodType<RunRow> = z.strictObject({
  ...runShape,
  instruments: z.record(z.string(), outcome).describe("how each ended, by the instrument's id"),
});

export const check: z.ZodType<CheckRow> = z.strictObject({
  instrument: instrumentId,
  outcome,
  checkedAt: moment,
  statusAsAt: day.nullable(),
  httpStatus: z.int().nullable(),
  bytes: count.nullable(),
  durationMs: count,
  countedSignatories: count.nullable(),
  countedParties: count.nullable(),
  statedSignatories: count.nullable(),
  statedParties: count.nullable(),
  changes: count,
  reason: z.string().nullable(),
  snapshotId: number.nullable(),
  findings: z.array(
    z.strictObject({ level: word(['error', 'warning']), name: z.string(), message: z.string() }),
  ),
});

export const hold: z.ZodType<HoldRow> = z.strictObject({
  id: number,
  instrument: instrumentId,
  state: word(holdStates.map(({ id }) => id)),
  openedAt: moment,
  endedAt: moment.nullable(),
  reasons: z.array(z.string()),
  decidedBy: z.string().nullable(),
  note: z.string().nullable(),
  acceptedAs: word(['withdrawal'])
    .nullable()
    .describe('withdrawal where a person said that acts which are gone from the page were withdrawn'),
  withdrawals: z
    .array(z.strictObject({ state: stateLabel, effectiveOn: day }))
    .describe('who withdrew by the word of that person, and the day of effect'),
  evidence,
});
