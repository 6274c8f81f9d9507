import { isDeepStrictEqual } from 'node:util';
import type { Statement, StatementLine } from '../src/domain/statement.js';
import type { RecordedStatement } from '../src/ledger/declaration-row.js';
import { Ledger } from '../src/ledger/ledger.js';
import { underLease } from '../src/ledger/under-lease.js';
import { snapshotOf } from './ledger/recording.js';
import type { OpenTracker } from './tracker.js';

/** A statement as a case needs it; its lines written as paragraphs, a heading as `## …`, a day as `>> …`. */
export function statementOf({
  text = '',
  ...facts
}: Partial<Statement> & { readonly text?: string } = {}): Statement {
  return {
    section: 'declarations',
    title: 'Declarations and Reservations',
    name: '',
    state: null,
    note: null,
    notes: [],
    kind: 'unclassified',
    madeUpon: [],
    madeOn: null,
    articles: [],
    about: [],
    opposesEntryIntoForce: null,
    withdrawals: [],
    territories: [],
    rests: [],
    ...facts,
    lines: text === '' ? (facts.lines ?? []) : text.split('\n').filter(Boolean).map(lineOf),
  };
}

function lineOf(line: string): StatementLine {
  const [, mark, text = ''] = /^(## |>> )?(.*)$/.exec(line) ?? [];
  const role = mark === undefined ? 'paragraph' : mark === '## ' ? 'heading' : 'day';
  return { role, text, notes: [] };
}

/**
 * Makes the record of an instrument say that participants stated this and no more, as a page would that is read at the
 * moment of the tracker's clock. A statement in the place of another text is another version of it.
 */
export async function recordStatements(
  { context, clock }: Pick<OpenTracker, 'context' | 'clock'>,
  instrument: string,
  statements: readonly Statement[],
): Promise<readonly RecordedStatement[]> {
  const ledger = context.get(Ledger);
  const record = await ledger.reader.record(instrument);
  const before = new Map(record?.statements.map((one) => [placeOf(one), one]));
  const placed = statements.map((statement, index) => ({
    statement,
    position: statements.slice(0, index).filter((one) => sameShelf(one, statement)).length,
  }));
  const isKept = (one: (typeof placed)[number]) =>
    isDeepStrictEqual(before.get(placeOf(one))?.statement, one.statement);
  const kept = new Set(placed.filter(isKept).map(placeOf));
  const now = clock.now();
  await underLease(ledger.leases, 'sync', clock, async (lease) => {
    const runId = await ledger.writer.beginRun(lease, 'command', now);
    const { statedSignatories = 1, statedParties = 1 } = record?.snapshot ?? {};
    const statusAsAt = now.slice(0, 10);
    const counted = { countedSignatories: statedSignatories, countedParties: statedParties };
    const stated = { statusAsAt, statedSignatories, statedParties };
    const check = {
      runId,
      instrument,
      outcome: 'applied' as const,
      checkedAt: now,
      httpStatus: 200,
      bytes: 10,
    };
    await ledger.writer.recordCheck(
      lease,
      { ...check, durationMs: 5, reason: null, ...counted, ...stated },
      [],
      {
        kind: 'apply',
        snapshot: snapshotOf(instrument, {
          ...(record && { url: record.snapshot.url }),
          readerVersion: 4,
          fetchedAt: now,
          runId,
          ...stated,
        }),
        plan: {
          basedOn: record?.snapshot.id ?? null,
          supersede: [],
          insert: [],
          changes: [],
          statements: {
            supersede: [...before].filter(([place]) => !kept.has(place)).map(([, { id }]) => id),
            insert: placed
              .filter((one) => !isKept(one))
              .map((one) => ({ ...one, firstId: before.get(placeOf(one))?.firstId ?? null })),
            changes: [],
          },
        },
      },
    );
    await ledger.writer.endRun(lease, runId, 'done', now);
  });
  return (await ledger.reader.record(instrument))?.statements ?? [];
}

type Placed = Pick<RecordedStatement, 'statement' | 'position'>;

function placeOf({ statement: { section, name, note }, position }: Placed): string {
  return JSON.stringify([section, name, note, position]);
}

function sameShelf(one: Statement, other: Statement): boolean {
  return placeOf({ statement: one, position: 0 }) === placeOf({ statement: other, position: 0 });
}

/** Records the text of number 1, a short one on CEDAW, for whoever asks every question. */
export async function recordOneText(tracker: Pick<OpenTracker, 'context' | 'clock'>): Promise<void> {
  const text =
    '"The Republic of Trinidad and Tobago declares that it does not consider itself bound by article 29 (1)."';
  const facts = {
    name: 'Trinidad and Tobago',
    state: 'TTO',
    kind: 'reservation',
    articles: ['29(1)'],
  } as const;
  await recordStatements(tracker, 'cedaw', [statementOf({ ...facts, text })]);
}
