import { z } from 'zod';
import type { Finding } from '../../domain/finding.js';
import { editionOutcomes } from '../../ledger/entities/edition-check.entity.js';
import { checkOutcomes } from '../../ledger/entities/check.entity.js';
import { runOutcomes, runTriggers } from '../../ledger/entities/run.entity.js';
import { readRun, readRuns, type RunRecord, type WholeRun } from '../../ledger/read-runs.js';
import { editions } from '../../treaty-collection/edition.js';
import { askedAs } from '../asked-as.js';
import { ofInstrument } from '../as-at-columns.js';
import { columnAt, namedColumn } from '../column-at.js';
import { deliveryCountsSchema, readDeliveryCounts } from '../delivery-counts.js';
import { named } from '../named.js';
import { QueryError } from '../parameters.js';
import { answer, type Answer, type Column, type Question } from '../question.js';
import { mostRuns } from '../question-table.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { asKey, columnOf, instrumentColumn, printedDayColumn } from '../shared-columns.js';
import type { Reason } from '../said.js';

const outcomeSchema = part.word(checkOutcomes.map(({ id }) => id));

/** A run by itself. */
const runInLineSchema = z.strictObject({
  id: part.ordinal,
  trigger: part.word(runTriggers.map(({ id }) => id)),
  startedAt: part.moment,
  endedAt: part.moment.nullable(),
  outcome: part.word(runOutcomes.map(({ id }) => id)),
  changes: part.count,
  findings: part.count,
});

/** When a run began and how it stands. */
export const runInShortSchema = runInLineSchema.omit({ changes: true, findings: true });

/** One run in a line. */
const runSchema = runInLineSchema
  .extend({
    instruments: z.record(z.string(), outcomeSchema).describe("how each ended, by the instrument's id"),
  })
  .register(named, { id: 'Run' });

export type RunRow = ReadonlyOf<typeof runSchema>;

const runsSubjectSchema = z.strictObject({
  nextRun: part.moment.nullable(),
  timeZone: z.string().describe('the time zone of the schedule, an IANA name: its days are the nights'),
  deliveries: deliveryCountsSchema,
});

/** What the runs are told with. */
export type RunsSubject = ReadonlyOf<typeof runsSubjectSchema>;

/** What an edition says of a cell: an act, or what is told of its withdrawal. */
const readingSchema = z.record(z.string(), z.union([z.string(), z.boolean()]).nullable()).nullable();

/** What one edition was good for in one run. */
const editionSchema = z.strictObject({
  edition: part.word(editions),
  outcome: part
    .word(editionOutcomes.map(({ id }) => id))
    .describe(editionOutcomes.map(({ id, meaning }) => `${id}: ${meaning}`).join('; ')),
  url: z.string(),
  statusAsAt: part.day.nullable(),
  httpStatus: z.int().nullable(),
  bytes: part.count.nullable(),
  reason: z.string().nullable(),
  differences: z
    .array(
      z.strictObject({
        state: part.stateCode,
        name: z.string(),
        cell: part.word(['signature', 'consent', 'withdrawal']),
        kind: part.word(['behind', 'conflict']),
        behind: part.word(editions).optional(),
        html: readingSchema,
        xml: readingSchema,
      }),
    )
    .describe('what it tells otherwise than the edition that led, with both readings'),
});

type EditionRow = ReadonlyOf<typeof editionSchema>;

/** One instrument in one run. */
const checkSchema = z
  .strictObject({
    instrument: part.instrumentId,
    outcome: outcomeSchema,
    checkedAt: part.moment,
    statusAsAt: part.day.nullable(),
    httpStatus: z.int().nullable(),
    bytes: part.count.nullable(),
    durationMs: part.count,
    countedSignatories: part.count.nullable(),
    countedParties: part.count.nullable(),
    statedSignatories: part.count.nullable(),
    statedParties: part.count.nullable(),
    changes: part.count,
    reason: z.string().nullable(),
    snapshotId: part.ordinal.nullable(),
    findings: z.array(
      z.strictObject({ level: part.word(['error', 'warning']), name: z.string(), message: z.string() }),
    ),
    editions: z.array(editionSchema).describe('what each edition of the page was good for'),
  })
  .register(named, { id: 'Check' });

export type CheckRow = ReadonlyOf<typeof checkSchema>;

const runSubjectSchema = z.strictObject({ run: runInLineSchema });

/** Who asks for a run that there is not is led to this many. */
const mostNearest = 3;

const changesColumn: Column<{ readonly changes: number }> = columnAt('changes');

/** What the sync did, newest first. */
export const runs: Question<RunRow, RunsSubject> = {
  ...askedAs('runs'),
  isJournal: true,
  row: runSchema,
  subject: runsSubjectSchema,
  columns: ({ instruments }) => [
    columnAt('id', { name: 'run', isKey: true }),
    columnAt('trigger'),
    columnAt('startedAt'),
    columnAt('endedAt', { name: 'runEndedAt' }),
    columnAt('outcome', { name: 'runOutcome' }),
    ...instruments.map((instrument) =>
      namedColumn('outcomeOf', {
        key: instrument.id,
        of: ofInstrument(instrument),
        cell: (row: RunRow) => row.instruments[instrument.id] ?? null,
      }),
    ),
    changesColumn,
    columnAt('findings'),
  ],
  ask: async (asked) =>
    answer(asked, {
      title: { say: 'runs-title' },
      rows: (
        await asked.ledger.read(readRuns(mostRuns, { until: asked.query.until, now: asked.askedAt }))
      ).map(runRow),
      instruments: asked.book.instruments.map(({ id }) => id),
      emptyBecause: { say: 'no-run', isUntil: asked.query.until !== undefined },
      subject: {
        nextRun: asked.nextRun,
        timeZone: asked.syncTimeZone,
        deliveries: await asked.ledger.read(readDeliveryCounts()),
      },
    }),
};

/** One run: what it found for each instrument. */
export const run: Question<CheckRow, ReadonlyOf<typeof runSubjectSchema>> = {
  ...askedAs('run'),
  isJournal: true,
  row: checkSchema,
  subject: runSubjectSchema,
  columns: () => [
    asKey(instrumentColumn),
    columnAt('outcome', { name: 'checkOutcome' }),
    columnOf(printedDayColumn, ({ statusAsAt }) => ({ evidence: { statusAsAt } })),
    columnAt('httpStatus'),
    columnAt('bytes'),
    columnAt('durationMs'),
    columnAt('countedSignatories'),
    columnAt('statedSignatories'),
    columnAt('countedParties'),
    columnAt('statedParties'),
    changesColumn,
    columnAt('editions', {
      name: 'checkEditions',
      cell: ({ editions: asked }) =>
        asked.map(({ edition, outcome }) => `${edition} ${outcome}`).join(', ') || null,
    }),
    columnAt('findings', {
      name: 'checkFindings',
      cell: ({ findings, reason }) => reason ?? (findings.map(({ message }) => message).join('; ') || null),
    }),
  ],
  ask: async (asked) => {
    const { query, ledger } = asked;
    const found = await ledger.read(readRun(Number(query.id), asked.askedAt));
    if (found === null) {
      const newest = await ledger.read(readRuns(mostNearest, { now: asked.askedAt }));
      const message = `there is no run ${query.id}; the newest are at /runs`;
      throw new QueryError(message, { nearest: newest.map(({ run: { id } }) => String(id)) });
    }
    const { instruments: _, ...subject } = runRow(found);
    return answer(asked, {
      title: { say: 'run-title', run: String(query.id), outcome: subject.outcome },
      rows: found.checks.map(({ runId: _run, ...check }) => ({
        ...check,
        findings: findingsOf(found, check.instrument),
        editions: editionsOf(found, check.instrument),
      })),
      instruments: found.checks.map(({ instrument }) => instrument),
      emptyBecause: { say: 'run-ended-early' },
      subject: { run: subject },
    });
  },
  example: (asked) =>
    answer(asked, {
      title: { say: 'run-title', run: '1', outcome: 'done' },
      rows: [
        {
          instrument: 'cedaw',
          outcome: 'unchanged',
          checkedAt: '2026-02-03T03:17:09Z',
          statusAsAt: '2026-02-03',
          httpStatus: 200,
          bytes: 113_208,
          durationMs: 412,
          countedSignatories: 98,
          countedParties: 189,
          statedSignatories: 98,
          statedParties: 189,
          changes: 0,
          reason: null,
          snapshotId: null,
          findings: [],
          editions: [],
        },
      ],
      instruments: ['cedaw'],
      emptyBecause: { say: 'run-ended-early' },
      subject: {
        run: {
          id: 1,
          trigger: 'schedule',
          startedAt: '2026-02-03T03:17:00Z',
          endedAt: '2026-02-03T03:17:21Z',
          outcome: 'done',
          changes: 0,
          findings: 0,
        },
      },
    }),
};

/** When the next run is due, where an answer tells it; it is no part of what is cited. */
export function nextRunOf({ subject }: Pick<Answer, 'subject'>): Reason | null {
  const next = subject?.['nextRun'];
  return typeof next === 'string' ? { say: 'next-run', on: next.slice(0, 10), at: next.slice(11, 16) } : null;
}

/** A run in a line. */
function runRow({ run: { id, trigger, startedAt, endedAt, outcome }, checks, findings }: RunRecord): RunRow {
  return {
    id,
    trigger,
    startedAt,
    endedAt,
    outcome,
    instruments: Object.fromEntries(checks.map((check) => [check.instrument, check.outcome])),
    changes: checks.reduce((sum, check) => sum + check.changes, 0),
    findings: findings.length,
  };
}

function findingsOf({ findings }: RunRecord, instrument: string): readonly Finding[] {
  return findings
    .filter((finding) => finding.instrument === instrument)
    .map(({ level, name, message }) => ({ level, name, message }));
}

function editionsOf({ editions: asked }: WholeRun, instrument: string): readonly EditionRow[] {
  return asked
    .filter((one) => one.instrument === instrument)
    .map(({ edition, outcome, url, statusAsAt, httpStatus, bytes, reason, differences }) => ({
      edition,
      outcome,
      url,
      statusAsAt,
      httpStatus,
      bytes,
      reason,
      differences: JSON.parse(differences) as EditionRow['differences'],
    }));
}
