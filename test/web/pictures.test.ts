import { load } from 'cheerio';
import { render } from 'preact-render-to-string';
import { describe, expect, it, test } from 'vitest';
import { daysBetween } from '../../src/domain/day.js';
import { barLength, BarList } from '../../src/web/pictures/bar-list.js';
import { dayScale } from '../../src/web/pictures/day-scale.js';
import { familyTallies } from '../../src/web/pictures/family-tally.js';
import { PartyPlot } from '../../src/web/pictures/party-plot.js';
import { plot } from '../../src/web/pictures/plot-frame.js';
import { WaitList } from '../../src/web/pictures/wait-list.js';
import { waitScale } from '../../src/web/pictures/wait-scale.js';

describe('a scale of days', () => {
  it('makes as many days as long everywhere', () => {
    const scale = dayScale(['1950-01-01', '2049-12-31'], [0, 100_000]);
    const perDay = 100_000 / daysBetween('1950-01-01', '2049-12-31');
    for (const day of ['1956-09-07', '1980-02-29', '2000-12-31', '2026-02-03'])
      expect(scale.at(day)).toBeCloseTo(daysBetween('1950-01-01', day) * perDay, 0);
  });

  it('names years alone, also of a few months', () => {
    expect(dayScale(['2000-05-25', '2001-04-01'], [0, 100]).years).toEqual([
      { at: expect.closeTo(71, 0) as number, label: '2001' },
    ]);
    expect(dayScale(['2000-05-25', '2000-06-01'], [0, 100]).years).toEqual([]);
  });
});

describe('the lines of waits', () => {
  const waits = [
    { signedOn: '1956-09-07', until: '2024-10-09' },
    { signedOn: '2025-11-25', until: '2026-02-03' },
  ];
  const asOf = '2026-02-03';

  it('are as long as the waits, on one scale', () => {
    const scale = waitScale(waits, asOf);
    const whole = daysBetween('1956-01-01', asOf);
    for (const { signedOn, until } of waits) {
      const length = scale.at(until) - scale.at(signedOn);
      expect(Math.abs(length - (daysBetween(signedOn, until) / whole) * 100)).toBeLessThan(0.11);
    }
  });

  it('end where the record ends, and are dotted from there on', () => {
    const page = load(render(WaitList({ waits: waits.map((one) => ({ ...one, says: '' })), asOf })));
    const lines = page('.waits svg').toArray();
    const ends = lines.map((svg) => [
      page(svg).find('circle').attr('cx'),
      page(svg).find('.line').first().attr('x1'),
      page(svg).find('.line').first().attr('x2'),
      page(svg).find('.unknown').attr('x1') ?? null,
    ]);
    expect(ends).toEqual([
      ['1%', '1%', '98.1%', '98.1%'],
      ['99.7%', '99.7%', '100%', null],
    ]);
  });

  it('have a scale where nobody waited longer than today', () => {
    expect(waitScale([{ signedOn: asOf, until: asOf }], asOf).at(asOf)).toBe(100);
  });
});

describe('bars', () => {
  it('are as long as their numbers, the greatest filling the width', () => {
    expect([0, 1, 56, 112].map((count) => barLength(count, 112))).toEqual([0, 8.9, 500, 1000]);
    expect(barLength(0, 0)).toBe(0);
  });

  it('say their numbers beside them, and which are not certain by their form', () => {
    const page = load(
      render(
        BarList({
          bars: [
            { label: 'all', count: 4 },
            { label: 'some', count: 1, isUncertain: true },
          ],
        }),
      ),
    );
    expect(
      page('li')
        .toArray()
        .map((li) => page(li).text()),
    ).toEqual(['all4', 'some1']);
    expect(
      page('rect')
        .toArray()
        .map((rect) => page(rect).attr()),
    ).toEqual([
      { class: 'full', width: '1000', height: '24' },
      { class: 'frame', width: '250', height: '24' },
    ]);
  });
});

describe('States by how many they are parties to', () => {
  const rows = [
    { of: 5, partyTo: 5, untold: [] },
    { of: 5, partyTo: 3, untold: ['cedaw'] },
    { of: 5, partyTo: 3, untold: [] },
    { of: 5, partyTo: 3, untold: [] },
    { of: 2, partyTo: 2, untold: [] },
  ];
  const told = (isWhole: boolean) =>
    familyTallies(rows, isWhole).map(({ of, partyTo, untold, states }) => [of, partyTo, untold, states]);

  it('are each counted once, those of whom a standing cannot be told apart', () => {
    expect(told(false)).toEqual([
      [5, 5, 0, 1],
      [5, 3, 1, 1],
      [5, 3, 0, 2],
      [2, 2, 0, 1],
    ]);
  });

  it('are none of a number only where all were counted', () => {
    expect(told(true)).toEqual([
      [5, 5, 0, 1],
      [5, 4, 0, 0],
      [5, 3, 1, 1],
      [5, 3, 0, 2],
      [5, 2, 0, 0],
      [5, 1, 0, 0],
      [5, 0, 0, 0],
      [2, 2, 0, 1],
    ]);
    expect(familyTallies([], true)).toEqual([]);
  });
});

test('a curve of parties ends at their number, on a scale that ends with all who may join', () => {
  const page = load(
    render(
      PartyPlot({
        counts: [
          { on: '2000-07-01', parties: 1 },
          { on: '2002-07-01', parties: 50 },
        ],
        from: '2000-01-01',
        until: '2003-01-01',
        inForceSince: '2002-12-01',
        mayJoin: 100,
      }),
    ),
  );
  const { width, height, right, top, bottom } = plot;
  const at = (share: number) => Math.round(height - bottom - share * (height - bottom - top));
  expect(page('.curve').attr('d')).toMatch(new RegExp(`L${width - right},${at(0.5)}$`));
  expect(page('.curve').attr('d')).toContain(`,${at(0.01)}L`);
  expect(page('.strong').text()).toBe('50 parties');
  // What stands at an edge of the picture is written towards its middle.
  expect(page('text:contains("in force")').attr('text-anchor')).toBe('end');
});
