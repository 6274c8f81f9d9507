import { describe, expect, it, test } from 'vitest';
import { dayIn } from '../../src/domain/day.js';
import type { RunRow } from '../../src/status/questions/runs.js';
import { lookOf, nightMonths, type NightMonth } from '../../src/web/pictures/nights.js';
import { sayNight } from '../../src/web/pictures/say-night.js';

const run = (id: number, startedAt: string, facts: Partial<RunRow> = {}): RunRow => ({
  id,
  trigger: 'schedule',
  startedAt,
  endedAt: startedAt,
  outcome: 'done',
  instruments: { opsc: 'unchanged', cedaw: 'unchanged' },
  changes: 0,
  findings: 0,
  ...facts,
});

const monthsOf = (
  runs: readonly RunRow[],
  { until, open = null, zone = 'UTC' }: { until: string; open?: string | null; zone?: string },
) => nightMonths({ runs, dayOf: (moment) => dayIn(zone, moment), until, open });

/** Each night as its day of the month, its look and its runs; a stretch of nothing as its ends. */
const shown = (months: readonly NightMonth[]) =>
  months.map((month) =>
    'from' in month
      ? `${month.from}…${month.until}`
      : `${month.month}: ${month.nights
          .map(({ on, look, runs }) => `${on.slice(8)} ${[look, ...runs.map(({ id }) => id)].join(' ')}`)
          .join(', ')}`,
  );

describe('a night', () => {
  test.each<[string, readonly Partial<RunRow>[]]>([
    ['missing', []],
    ['unchanged', [{}]],
    ['applied', [{ instruments: { opsc: 'unchanged', cedaw: 'applied' } }]],
    ['held', [{ outcome: 'held', instruments: { opsc: 'applied', cedaw: 'held' } }]],
    ['failed', [{ outcome: 'failed', instruments: { opsc: 'applied', cedaw: 'failed' } }]],
    ['interrupted', [{ outcome: 'interrupted', endedAt: null, instruments: {} }]],
    ['running', [{ outcome: 'running', endedAt: null, instruments: {} }]],
    ['failed', [{ outcome: 'failed' }, {}]],
    ['failed', [{}, { outcome: 'held' }, { outcome: 'failed' }]],
    ['held', [{ outcome: 'held' }, { instruments: { cedaw: 'applied' } }]],
    // Whoever accepts a page asks the depositary nothing.
    ['missing', [{ trigger: 'acceptance', instruments: { cedaw: 'applied' } }]],
    ['unchanged', [{}, { trigger: 'acceptance', instruments: { cedaw: 'applied' } }]],
  ])('is %s', (look, runs) => {
    expect(lookOf(runs.map((facts, index) => run(index + 1, '2026-02-03T03:17:00Z', facts)))).toBe(look);
  });

  it('without a run is there, between others and up to the last day', () => {
    const runs = [run(2, '2026-02-05T03:17:00Z'), run(1, '2026-02-03T03:17:00Z')];
    expect(shown(monthsOf(runs, { until: '2026-02-06' }))).toEqual([
      '2026-02: 03 unchanged 1, 04 missing, 05 unchanged 2, 06 missing',
    ]);
  });

  it('that is not over is open, and none that was missed', () => {
    const runs = [run(1, '2026-02-03T03:17:00Z')];
    expect(shown(monthsOf(runs, { until: '2026-02-04', open: '2026-02-04' }))).toEqual([
      '2026-02: 03 unchanged 1, 04 open',
    ]);
    const done = [...runs, run(2, '2026-02-04T01:00:00Z', { trigger: 'command' })];
    expect(shown(monthsOf(done, { until: '2026-02-04', open: '2026-02-04' }))).toEqual([
      '2026-02: 03 unchanged 1, 04 unchanged 2',
    ]);
  });

  it('has all of its runs, in the order in which they began, however the list is sorted', () => {
    const runs = [
      run(2, '2026-02-03T08:00:00Z'),
      run(3, '2026-02-03T09:00:00Z', { outcome: 'failed' }),
      run(1, '2026-02-03T03:17:00Z'),
    ];
    expect(shown(monthsOf(runs, { until: '2026-02-03' }))).toEqual(['2026-02: 03 failed 1 2 3']);
  });

  it('is that on which the run began, though it ended after midnight', () => {
    const late = run(1, '2026-02-03T23:59:58Z', { endedAt: '2026-02-04T00:03:00Z' });
    expect(shown(monthsOf([late], { until: '2026-02-04' }))).toEqual(['2026-02: 03 unchanged 1, 04 missing']);
  });

  it('goes by the clocks of the schedule: there is one a day where summer time ends', () => {
    // Midnight in London: 23:00 UTC in summer, 00:00 UTC from 26 October 2025 on.
    const runs = [
      run(1, '2025-10-24T23:00:00Z'),
      run(2, '2025-10-25T23:00:00Z'),
      run(3, '2025-10-27T00:00:00Z'),
    ];
    expect(shown(monthsOf(runs, { until: '2025-10-27', zone: 'Europe/London' }))).toEqual([
      '2025-10: 25 unchanged 1, 26 unchanged 2, 27 unchanged 3',
    ]);
    expect(shown(monthsOf(runs, { until: '2025-10-27' }))).toEqual([
      '2025-10: 24 unchanged 1, 25 unchanged 2, 26 missing, 27 unchanged 3',
    ]);
  });

  it('says what came of it', () => {
    const [month] = monthsOf(
      [
        run(7, '2026-02-03T03:17:00Z', {
          outcome: 'failed',
          instruments: { untoc: 'failed', opsc: 'unchanged', cedaw: 'applied' },
        }),
        run(8, '2026-02-03T09:00:00Z', { trigger: 'start' }),
      ],
      { until: '2026-02-04' },
    );
    expect(month && 'nights' in month && month.nights.map(sayNight)).toEqual([
      '3 February 2026: run 7 by the schedule: an instrument could not be checked, 1 recorded, 1 unchanged, 1 failed; ' +
        'run 8 at the start of the server: nothing was wrong, 2 unchanged',
      '4 February 2026: no sync',
    ]);
  });
});

describe('months', () => {
  it('stand with the newest first; those in which nothing ran are one stretch', () => {
    const runs = [run(1, '2025-11-29T03:17:00Z'), run(2, '2026-03-01T03:17:00Z')];
    expect(shown(monthsOf(runs, { until: '2026-03-01' }))).toEqual([
      '2026-03: 01 unchanged 2',
      '2025-12-01…2026-02-28',
      '2025-11: 29 unchanged 1, 30 missing',
    ]);
  });

  it('are none where nothing ever ran', () => {
    expect(monthsOf([], { until: '2026-03-01' })).toEqual([]);
  });

  it('reach to a run of a zone that is a day ahead', () => {
    const runs = [run(1, '2026-02-03T11:00:00Z')];
    expect(shown(monthsOf(runs, { until: '2026-02-04', zone: 'Pacific/Kiritimati' }))).toEqual([
      '2026-02: 04 unchanged 1',
    ]);
  });
});
