import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byMonth } from '../../src/web/pages/by-month.js';

test('what happens stands by month and day, the earliest first; on one day in its own order', () => {
  const rows = ['2027-01-02 c', '2026-12-31 b', '2027-01-02 a', '2027-01-01 d'];
  expect(byMonth(rows, (row) => row.slice(0, 10))).toEqual([
    { month: '2026-12', total: 1, days: [{ on: '2026-12-31', rows: ['2026-12-31 b'] }] },
    {
      month: '2027-01',
      total: 3,
      days: [
        { on: '2027-01-01', rows: ['2027-01-01 d'] },
        { on: '2027-01-02', rows: ['2027-01-02 c', '2027-01-02 a'] },
      ],
    },
  ]);
});

test('nothing is lost, and nothing is there twice', () => {
  const day = fc
    .date({ min: new Date('1999-01-01'), max: new Date('2001-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(fc.record({ on: day, id: fc.nat() })), (rows) => {
      const months = byMonth(rows, ({ on }) => on);
      const back = months.flatMap(({ days }) => days.flatMap(({ rows: own }) => own));
      expect(back).toEqual(rows.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))));
      expect(months.reduce((sum, { total }) => sum + total, 0)).toBe(rows.length);
      expect(months.every(({ month, days }) => days.every(({ on }) => on.startsWith(month)))).toBe(true);
    }),
  );
});
