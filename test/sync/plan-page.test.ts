import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Participation } from '../../src/domain/act.js';
import type { LedgerPlan } from '../../src/ledger/apply-snapshot.js';
import { planPage, type RecordBefore } from '../../src/sync/plan-page.js';
import { anyDay, anyTable } from '../arbitrary-participations.js';
import { participationOf } from '../participations.js';

const recordOf = (
  participations: readonly Participation[],
  asAt: string | null = '2018-01-15',
): RecordBefore => ({
  snapshotId: 7,
  asAt,
  participations,
});

/** What the ledger makes of a record: it ends rows, and begins others. */
const applied = (plan: LedgerPlan, before: readonly Participation[]): readonly Participation[] => [
  ...before.filter(({ state }) => !plan.supersede.includes(state)),
  ...plan.insert,
];

const byState = (rows: readonly Participation[]): ReadonlyMap<string, Participation> =>
  new Map(rows.map((row) => [row.state, row]));

describe('a plan', () => {
  it('leads from any table to any other', () => {
    fc.assert(
      fc.property(anyTable, anyTable, (before, after) => {
        const plan = planPage('untoc', recordOf(before), after);
        const result = applied(plan, before);
        expect(byState(result)).toEqual(byState(after));
        expect(result).toHaveLength(after.length);
      }),
    );
  });

  it('leads from nothing to any table, without a change', () => {
    fc.assert(
      fc.property(anyTable, (after) => {
        const plan = planPage('untoc', null, after);
        expect(plan).toMatchObject({ basedOn: null, supersede: [], changes: [] });
        expect(byState(applied(plan, []))).toEqual(byState(after));
      }),
    );
  });

  it('takes a withdrawal that a person told for another than the same one printed', () => {
    const left = (hold?: number) =>
      participationOf('DNK', {
        consented: '[2003-07-24]',
        withdrawal: { effectiveOn: '2026-02-01', ...(hold !== undefined && { hold }) },
      });
    const plan = planPage('opsc', recordOf([left()]), [left(3)]);
    expect(plan).toMatchObject({ supersede: ['DNK'], insert: [left(3)], changes: [] });
  });

  it('is empty from a table to itself, in whatever order its rows stand', () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const same = structuredClone(rows.toReversed());
        expect(planPage('untoc', recordOf(rows), same)).toEqual({
          basedOn: 7,
          supersede: [],
          insert: [],
          changes: [],
        });
      }),
    );
  });

  it('alters only rows that differ, and tells a change of none of the others', () => {
    fc.assert(
      fc.property(anyTable, anyTable, anyDay, (before, after, asAt) => {
        const { supersede, insert, changes } = planPage('untoc', recordOf(before, asAt), after);
        const [was, is] = [byState(before), byState(after)];
        const altered = new Set([...supersede, ...insert.map(({ state }) => state)]);
        for (const state of altered) expect(was.get(state)).not.toEqual(is.get(state));
        for (const { state } of changes) expect(altered).toContain(state);
      }),
    );
  });

  it('tells of every act that comes or goes', () => {
    fc.assert(
      fc.property(anyTable, anyTable, (before, after) => {
        const told = new Set(planPage('untoc', recordOf(before), after).changes.map(({ state }) => state));
        const [was, is] = [byState(before), byState(after)];
        for (const state of new Set([...was.keys(), ...is.keys()])) {
          const acts = [was, is].map((table) => {
            const row = table.get(state);
            return row && [row.name, row.signature, row.consent];
          });
          expect(told.has(state)).toBe(JSON.stringify(acts[0]) !== JSON.stringify(acts[1]));
        }
      }),
    );
  });

  it('ends a row whose footnotes or declaration changed, without a change', () => {
    const before = [participationOf('KEN', { signed: '2000-01-01', notes: [1], declared: false })];
    const after = [participationOf('KEN', { signed: '2000-01-01', notes: [2], declared: true })];
    expect(planPage('untoc', recordOf(before), after)).toEqual({
      basedOn: 7,
      supersede: ['KEN'],
      insert: after,
      changes: [],
    });
  });
});
