import { describe, expect, it, test } from 'vitest';
import { documentOfPage } from '../document-of-page.js';
import { contentFaults } from './content-faults.js';
import type { DrillCase } from './drill-case.js';
import { drillSuite } from './drill-suite.js';
import type { DrilledTracker } from './drilled-tracker.js';
import { goodPage, newsChanges } from './drill-pages.js';
import { harmlessOddities, layoutFaults } from './layout-faults.js';
import { networkFaults } from './network-faults.js';

const drill = {
  'the network': networkFaults,
  'what the page says': contentFaults,
  'how the page looks': layoutFaults,
  'what only looks like a fault': harmlessOddities,
};

const open = drillSuite();

/** A night in which a case happens. */
async function nightOf({
  page = goodPage,
  document,
  reply,
  base,
  patience,
}: DrillCase): Promise<DrilledTracker> {
  const drilled = await open({ pages: { 'IV-8': page }, base, patience });
  drilled.depositary.answer(null, reply);
  if (document !== undefined) drilled.depositary.putDocument('IV-8', document);
  return drilled;
}

const kindsOf = (changes: readonly { readonly kind: string; readonly state: string }[]) =>
  changes.map(({ kind, state }) => `${kind} ${state}`);

const errorNames = (findings: readonly { readonly level: string; readonly name: string }[]) => [
  ...new Set(findings.filter(({ level }) => level === 'error').map(({ name }) => name)),
];

/** The night after: the good page comes in the usual way, and is believed. */
async function expectGoodNightAfter({ depositary, tracker, sync, holds }: DrilledTracker): Promise<void> {
  depositary.put('IV-8', goodPage);
  depositary.putDocument('IV-8', documentOfPage(goodPage));
  depositary.answer(null, undefined);
  tracker.clock.set('2026-02-11T03:17:00Z');
  const { outcome, rows } = await sync();
  expect({ outcome, changes: rows.flatMap(({ changes }) => kindsOf(changes)) }).toEqual({
    outcome: 'done',
    changes: newsChanges,
  });
  expect((await holds()).filter(({ hold }) => hold.state === 'open')).toEqual([]);
}

describe.each(Object.entries(drill))('the fault drill: %s', (_room, cases) => {
  const failing = cases.flatMap(({ expected, ...one }) =>
    'failed' in expected ? { ...one, expected, failed: expected.failed } : [],
  );
  const held = cases.flatMap(({ expected, ...one }) =>
    'held' in expected ? { ...one, expected, guards: expected.held } : [],
  );
  const applied = cases.flatMap(({ expected, ...one }) =>
    'applied' in expected ? { ...one, expected, changes: expected.applied } : [],
  );

  test.runIf(failing.length > 0).each(failing)('$name: failed, $failed', async ({ failed, ...one }) => {
    const night = await nightOf(one);
    const before = await night.recorded();
    const { run, outcome, rows } = await night.sync();

    expect(rows).toMatchObject([{ outcome: 'failed', reason: expect.stringMatching(`^${failed}: `) }]);
    expect(outcome).toBe('failed');
    expect(await night.recorded()).toEqual(before);
    const { run: recorded, checks, findings } = await night.run(run);
    expect(recorded.outcome).toBe('failed');
    expect(checks).toMatchObject([{ outcome: 'failed', reason: rows[0]!.reason, snapshotId: null }]);
    expect(errorNames(findings)).toContain(failed);
    expect(await night.holds()).toEqual([]);
    expectAsked(night, one);
    if (one.base === undefined) await expectGoodNightAfter(night);
  });

  test.runIf(held.length > 0).each(held)('$name: held, $guards', async ({ guards, ...one }) => {
    const night = await nightOf(one);
    const before = await night.recorded();
    const { run, outcome, rows } = await night.sync();

    expect(rows).toMatchObject([{ outcome: 'held' }]);
    expect(errorNames(rows[0]!.findings)).toEqual(guards);
    expect(outcome).toBe('held');
    expect(await night.recorded()).toEqual(before);
    const { run: recorded, checks, findings } = await night.run(run);
    expect(recorded.outcome).toBe('held');
    expect(checks).toMatchObject([{ outcome: 'held' }]);
    expect(guards).toEqual(expect.arrayContaining(errorNames(findings)));
    const [opened, ...more] = await night.holds();
    expect(more).toEqual([]);
    expect(opened).toMatchObject({ hold: { state: 'open' }, snapshot: { disposition: 'held', runId: run } });
    expect(opened!.reasons).toEqual(rows[0]!.findings);
    expectAsked(night, one);
    await expectGoodNightAfter(night);
    expect((await night.holds()).map(({ hold }) => hold.state)).toEqual(['closed']);
  });

  test.runIf(applied.length > 0).each(applied)('$name: applied, $changes', async ({ changes, ...one }) => {
    const night = await nightOf(one);
    const before = await night.recorded();
    const { run, outcome, rows } = await night.sync();

    expect(rows).toMatchObject([{ outcome: 'applied' }]);
    expect(outcome).toBe('done');
    expect(kindsOf(rows[0]!.changes)).toEqual(changes);
    const after = await night.recorded();
    expect(kindsOf(after.changes.slice(before.changes.length))).toEqual(changes);
    expect(after.rows).toHaveLength(before.rows.length + new Set(changes.map((text) => text.slice(-3))).size);
    const standings = ({ gaps }: typeof before) =>
      gaps.map(({ state, instrument, standing }) => `${state.code} ${instrument} ${standing}`);
    expect(standings(after)).toEqual(standings(before).filter((line) => line !== 'PLW cedaw signatory'));
    expect((await night.run(run)).checks).toMatchObject([{ outcome: 'applied', changes: changes.length }]);
    expect(await night.holds()).toEqual([]);
    expectAsked(night, one);
  });
});

function expectAsked({ depositary }: DrilledTracker, { asked }: Pick<DrillCase, 'asked'>): void {
  if (asked === undefined) return;
  const requests = depositary.pageRequests();
  expect(requests).toHaveLength(asked.times);
  if (asked.after !== undefined) expect(requests[1]!.at - requests[0]!.at).toBeGreaterThan(asked.after);
}

it('has every case under a name of its own', () => {
  const names = Object.values(drill).flatMap((cases) => cases.map(({ name }) => name));
  expect(names).toEqual([...new Set(names)]);
  process.stderr.write(`The fault drill has ${names.length} cases.\n`);
});
