import { checkOutcomes, type CheckEntity } from '../../ledger/entities/check.entity.js';
import {
  runOutcomes,
  runTriggers,
  type RunOutcome,
  type RunTrigger,
} from '../../ledger/entities/run.entity.js';
import { readRun, readRuns, type RunRecord } from '../../ledger/read-runs.js';
import { sayLabel } from '../../domain/dated-act.js';
import { sayDay } from '../../domain/day.js';
import type { Finding } from '../../domain/finding.js';
import { QueryError } from '../parameters.js';
import { runParameter } from '../parameters/journal-parameters.js';
import { untilParameter } from '../parameters/moment-parameters.js';
import { answer, type Answer, type Column, type Question } from '../question.js';
import { asKey, columnOf, instrumentColumn, printedDayColumn, sayWords } from '../shared-columns.js';

/** One run in a line. */
export interface RunRow {
  readonly id: number;
  readonly trigger: RunTrigger;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly outcome: RunOutcome;
  /** How each instrument ended, by its id. */
  readonly instruments: Readonly<Record<string, CheckEntity['outcome']>>;
  readonly changes: number;
  readonly findings: number;
}

/** One instrument in one run. */
export type CheckRow = Omit<CheckEntity, 'runId'> & { readonly findings: readonly Finding[] };

/** Runs are listed up to this number; older ones are at their own address. */
const mostRuns = 100;

/** Who asks for a run that there is not is led to this many. */
const mostNearest = 3;

const changesColumn: Column<{ readonly changes: number }> = {
  key: 'changes',
  title: 'Changes',
  description: 'how many changes of the record were made',
  type: 'integer',
  cell: ({ changes }) => changes,
};

/** What the sync did, newest first. */
export const runs: Question<RunRow> = {
  name: 'runs',
  path: '/runs',
  answers: `the newest ${mostRuns} runs of the sync, and how each ended`,
  parameters: [untilParameter],
  isJournal: true,
  columns: ({ instruments }) => [
    {
      key: 'id',
      title: 'Run',
      description: 'the number of the run',
      type: 'integer',
      isKey: true,
      cell: ({ id }) => id,
    },
    {
      key: 'trigger',
      title: 'Started by',
      description: `what started it: ${sayWords(runTriggers)}`,
      type: 'string',
      cell: ({ trigger }) => trigger,
    },
    {
      key: 'startedAt',
      title: 'Started',
      description: 'the moment at which it started, RFC 3339 in UTC',
      type: 'datetime',
      cell: ({ startedAt }) => startedAt,
    },
    {
      key: 'endedAt',
      title: 'Ended',
      description: 'the moment at which the run ended, RFC 3339 in UTC; empty while it goes on',
      type: 'datetime',
      cell: ({ endedAt }) => endedAt,
    },
    {
      key: 'outcome',
      title: 'Outcome',
      description: `how the run stands: ${sayWords(runOutcomes)}`,
      type: 'string',
      cell: ({ outcome }) => outcome,
    },
    ...instruments.map(({ id, label }): Column<RunRow> => ({
      key: id,
      title: label,
      description: `how the check of ${sayLabel({ label })} ended: ${sayWords(checkOutcomes)}; empty where the run did not check it`,
      type: 'string',
      cell: (row) => row.instruments[id] ?? null,
    })),
    changesColumn,
    {
      key: 'findings',
      title: 'Findings',
      description: 'how many remarks the reader and the guards made',
      type: 'integer',
      cell: ({ findings }) => findings,
    },
  ],
  ask: async (asked) =>
    answer(asked, {
      title: 'Runs of the sync, newest first',
      rows: (await asked.ledger.read(readRuns(mostRuns, asked.query.until))).map(runRow),
      instruments: asked.book.instruments.map(({ id }) => id),
      emptyBecause:
        asked.query.until === undefined ? 'the sync has not run yet' : 'no run had begun by that moment',
      subject: { nextRun: asked.nextRun },
    }),
};

/** One run: what it found for each instrument. */
export const run: Question<CheckRow> = {
  name: 'run',
  path: '/runs/:id',
  answers:
    'one run of the sync: for each instrument its outcome, status, bytes, duration, counts and findings',
  parameters: [runParameter],
  isJournal: true,
  columns: () => [
    asKey(instrumentColumn),
    {
      key: 'outcome',
      title: 'Outcome',
      description: `how the check ended: ${sayWords(checkOutcomes)}`,
      type: 'string',
      cell: ({ outcome }) => outcome,
    },
    columnOf(printedDayColumn, ({ statusAsAt }) => ({ evidence: { statusAsAt } })),
    {
      key: 'httpStatus',
      title: 'HTTP',
      description: 'the status of the HTTP response; empty where nothing was fetched',
      type: 'integer',
      cell: ({ httpStatus }) => httpStatus,
    },
    {
      key: 'bytes',
      title: 'Bytes',
      description: 'the size of what was read, in bytes; empty where nothing was read',
      type: 'integer',
      cell: ({ bytes }) => bytes,
    },
    {
      key: 'durationMs',
      title: 'ms',
      description: 'how long the check took, in milliseconds',
      type: 'integer',
      cell: ({ durationMs }) => durationMs,
    },
    {
      key: 'countedSignatories',
      title: 'Signatories counted',
      description: 'signatories counted in the table of the page; empty where no page was read',
      type: 'integer',
      cell: ({ countedSignatories }) => countedSignatories,
    },
    {
      key: 'statedSignatories',
      title: 'Signatories stated',
      description: 'signatories as the page states them above its table; empty where no page was read',
      type: 'integer',
      cell: ({ statedSignatories }) => statedSignatories,
    },
    {
      key: 'countedParties',
      title: 'Parties counted',
      description: 'parties counted in the table of the page; empty where no page was read',
      type: 'integer',
      cell: ({ countedParties }) => countedParties,
    },
    {
      key: 'statedParties',
      title: 'Parties stated',
      description: 'parties as the page states them above its table; empty where no page was read',
      type: 'integer',
      cell: ({ statedParties }) => statedParties,
    },
    changesColumn,
    {
      key: 'findings',
      title: 'Findings',
      description:
        'why the check failed, or else what the reader and the guards remarked; empty where they had nothing to say',
      type: 'string',
      cell: ({ findings, reason }) => reason ?? (findings.map(({ message }) => message).join(' ') || null),
    },
  ],
  ask: async (asked) => {
    const { query, ledger } = asked;
    const found = await ledger.read(readRun(Number(query.id)));
    if (found === null) {
      const newest = await ledger.read(readRuns(mostNearest));
      const message = `there is no run ${query.id}; the newest are at /runs`;
      throw new QueryError(message, { nearest: newest.map(({ run: { id } }) => String(id)) });
    }
    const { instruments: _, ...subject } = runRow(found);
    return answer(asked, {
      title: `Run ${query.id} of the sync: ${subject.outcome}`,
      rows: found.checks.map(({ runId: _run, ...check }) => ({
        ...check,
        findings: findingsOf(found, check.instrument),
      })),
      instruments: found.checks.map(({ instrument }) => instrument),
      emptyBecause: 'the run ended before it had checked an instrument',
      subject: { run: subject },
    });
  },
};

/** When the next run is due, in a sentence, where an answer tells it; it is no part of what is cited. */
export function sayNextRun({ subject }: Pick<Answer, 'subject'>): string | null {
  const next = subject?.['nextRun'];
  if (typeof next !== 'string') return null;
  return `The next run is due on ${sayDay(next.slice(0, 10))} at ${next.slice(11, 16)} UTC.`;
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
