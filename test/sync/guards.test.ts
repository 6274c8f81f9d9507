import { describe, expect, it, test } from 'vitest';
import { guards } from '../../src/sync/guards.js';
import type { StatusPageFixture } from '../treaty-collection/status-page-fixture.js';
import { faults, type Fault } from './guard-faults.js';
import { cells, goodPage, recorded, recordPage } from './guarded-pages.js';
import { assess, recordOfPage } from './measured.js';

const cases = guards.flatMap((guard) => (faults[guard.name] ?? []).map((fault) => ({ ...guard, ...fault })));
const record = recordOfPage(recordPage);

describe('a good page', () => {
  it('passes every guard', () => {
    expect(assess(goodPage, { record })).toMatchObject({ outcome: 'applied', findings: [] });
  });

  it('may be the first of its instrument', () => {
    expect(assess(goodPage)).toMatchObject({ outcome: 'applied', findings: [], plan: { changes: [] } });
  });

  it.each(['2026-02-03', '2026-02-04'])('may be as at %s: somewhere that day has begun', (statusAsAt) => {
    expect(assess({ ...goodPage, statusAsAt }, { record }).outcome).toBe('applied');
  });

  it('may bring as many changes as are believed', () => {
    const rows = cells({ Tonga: ['', '2026-01-20 a'], Niue: ['', '2026-01-21 a'] });
    expect(assess({ ...goodPage, rows }, { record, maxChanges: 2 }).outcome).toBe('applied');
  });

  it('may bring any number of new names', () => {
    const called = (...names: readonly string[]): StatusPageFixture => ({
      ...goodPage,
      rows: names.map((name) => ({ name, cells: ['', '1994-05-11 a'] })),
    });
    const before = recordOfPage(called('Swaziland', 'Turkey', 'Cape Verde', 'Bahamas'));
    const verdict = assess(called('Eswatini', 'Türkiye', 'Cabo Verde', 'Bahamas (The)'), {
      record: before,
      maxChanges: 1,
    });
    expect(verdict.outcome).toBe('applied');
    expect(verdict).toHaveProperty('plan.changes.length', 4);
  });

  it('may show five withdrawals', () => {
    const [{ page }] = faults['withdrawals-few'] as [Fault];
    const rows = page.rows!.map((row) =>
      row.name === 'Kenya' ? recorded.find(({ name }) => name === 'Kenya')! : row,
    );
    expect(assess({ ...goodPage, ...page, rows }, { record }).outcome).toBe('applied');
  });

  it('says nothing new where its content is the same, whatever its day and its hidden state', () => {
    const again = { ...recordPage, statusAsAt: '2026-02-03', viewState: 'another' };
    expect(assess(again, { record })).toMatchObject({
      outcome: 'unchanged',
      plan: { supersede: [], insert: [], changes: [] },
    });
  });
});

describe('every guard', () => {
  it('is tried here on a fault', () => {
    expect(guards.map(({ name }) => name).filter((name) => !faults[name])).toEqual([]);
    expect(new Set(guards.map(({ name }) => name))).toHaveProperty('size', guards.length);
  });

  test.each(cases)('$name tells of its fault: $says', ({ name, level, page, measure, says }) => {
    const verdict = assess({ ...goodPage, ...page }, { record, ...measure });
    const told = verdict.findings.filter((finding) => finding.name === name);
    expect(told.map(({ message }) => message).join('\n')).toMatch(says);
    expect(verdict.outcome).toBe(level === 'hold' ? 'held' : 'applied');
    expect(told.every((finding) => finding.level === (level === 'hold' ? 'error' : 'warning'))).toBe(true);
  });

  test.each(cases)('$name is what keeps the page out: $says', ({ name, page, measure }) => {
    const others = guards.filter((guard) => guard.name !== name);
    const verdict = assess({ ...goodPage, ...page }, { record, ...measure, guards: others });
    expect(verdict.outcome).toBe('applied');
    expect(verdict.findings.some((finding) => finding.name === name)).toBe(false);
  });
});
