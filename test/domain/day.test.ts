import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addSpan,
  dayOf,
  daysBetween,
  isDay,
  laterOf,
  monthsBegun,
  subtractSpan,
  timesSpan,
  yearsBetween,
  type Span,
} from '../../src/domain/day.js';
import { sayDay, saySpan } from '../in-words.js';

describe('a day of the calendar', () => {
  it.each(['2026-02-03', '2024-02-29', '2000-02-29', '1956-09-07', '2025-12-31'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '03-02-2026',
    '2026-02-03T00:00:00Z',
    ' 2026-02-03',
    'yesterday',
    '',
  ])('"%s" does not', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('is there for exactly the days that the calendar has', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const date = new Date(0);
          date.setUTCFullYear(year, month - 1, day);
          const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          expect(dayOf(year, month, day)).toBe(exists ? date.toISOString().slice(0, 10) : null);
        },
      ),
    );
  });

  it('is made of a year, a month from 1 and a day of the month', () => {
    expect(dayOf(2026, 2, 3)).toBe('2026-02-03');
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
    expect(dayOf(2023, 2, 29)).toBeNull();
    expect(dayOf(2026, 13, 1)).toBeNull();
    expect(dayOf(2026, 1, 0)).toBeNull();
  });
});

describe('a span after a day', () => {
  it.each<[string, Span, string]>([
    ['2026-01-31', { months: 1 }, '2026-02-28'],
    ['2024-01-31', { months: 1 }, '2024-02-29'],
    ['2001-10-18', { months: 3 }, '2002-01-18'],
    ['2024-02-29', { years: 1 }, '2025-02-28'],
    ['2003-07-01', { days: 90 }, '2003-09-29'],
    ['2025-12-31', { days: 1 }, '2026-01-01'],
    ['1957-04-30', { days: 0 }, '1957-04-30'],
  ])('%s and %o is %s', (day, span, expected) => {
    expect(addSpan(day, span)).toBe(expected);
  });
});

describe('a span before a day', () => {
  it.each<[string, Span, string]>([
    ['1960-04-30', { months: 6 }, '1959-10-30'],
    ['2002-08-31', { months: 6 }, '2002-02-28'],
    ['2025-03-01', { years: 1 }, '2024-03-01'],
    ['2024-02-29', { years: 1 }, '2023-02-28'],
    ['2026-01-01', { days: 1 }, '2025-12-31'],
  ])('%s less %o is %s', (day, span, expected) => {
    expect(subtractSpan(day, span)).toBe(expected);
  });

  it('is counted many times over from one day', () => {
    expect(addSpan('1996-02-29', timesSpan({ years: 3 }, 4))).toBe('2008-02-29');
    expect(timesSpan({ months: 6, days: 2 }, 3)).toEqual({ years: 0, months: 18, days: 6 });
  });
});

describe('what lies between two days', () => {
  it.each([
    ['2026-02-03', '2026-02-03', 0],
    ['2026-02-03', '2026-02-04', 1],
    ['2026-02-04', '2026-02-03', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2011-09-20', '2026-02-03', 5250],
  ])('from %s to %s: %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each([
    ['2011-09-20', '2026-09-19', 14],
    ['2011-09-20', '2026-09-20', 15],
    ['2024-02-29', '2025-02-28', 0],
    ['2024-02-29', '2025-03-01', 1],
  ])('from %s to %s: %i complete years', (from, to, years) => {
    expect(yearsBetween(from, to)).toBe(years);
  });

  it.each([
    ['2026-02-03', '2026-02-03', 1],
    ['2026-01-31', '2026-02-01', 1],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-03-02', 2],
    ['2026-01-01', '2026-02-01', 1],
    ['2026-01-01', '2026-02-02', 2],
    ['2014-01-27', '2018-01-15', 48],
  ])('from %s to %s: %i months begun', (from, to, months) => {
    expect(monthsBegun(from, to)).toBe(months);
  });

  it('has a later end', () => {
    expect(laterOf('2026-02-03', '2025-12-31')).toBe('2026-02-03');
    expect(laterOf('2025-12-31', '2026-02-03')).toBe('2026-02-03');
  });
});

describe('in words', () => {
  it.each([
    ['2026-02-03', '3 February 2026'],
    ['1956-09-07', '7 September 1956'],
    ['2000-12-31', '31 December 2000'],
  ])('%s is %s', (day, words) => {
    expect(sayDay(day)).toBe(words);
  });

  it.each<[Span, string]>([
    [{ days: 30 }, '30 days'],
    [{ days: 1 }, 'one day'],
    [{ months: 1 }, 'one month'],
    [{ months: 3 }, 'three months'],
    [{ years: 1, months: 6 }, 'one year and six months'],
    [{ days: 0 }, 'no days'],
  ])('%o is %s', (span, words) => {
    expect(saySpan(span)).toBe(words);
  });
});
