import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dueAfter, type Rhythm } from '../../src/domain/rhythm.js';

const daily = (timeZone: string, at = '07:00'): Rhythm => ({ every: 'daily', day: null, at, timeZone });
const weekly = (day: Rhythm['day'], timeZone = 'UTC', at = '07:00'): Rhythm => ({
  every: 'weekly',
  day,
  at,
  timeZone,
});

describe('what is known at a moment is told', () => {
  it.each<[what: string, rhythm: Rhythm, moment: string, due: string]>([
    ['at once', { ...daily('UTC'), every: 'at-once' }, '2026-02-03T10:00:00Z', '2026-02-03T10:00:00Z'],
    ['on the same day before the hour', daily('UTC'), '2026-02-03T06:59:59Z', '2026-02-03T07:00:00Z'],
    ['on the next day at the hour', daily('UTC'), '2026-02-03T07:00:00Z', '2026-02-04T07:00:00Z'],
    ['on the last day of a year', daily('UTC'), '2026-12-31T07:00:01Z', '2027-01-01T07:00:00Z'],
    ['by the wall clock in winter', daily('Europe/Vienna'), '2026-03-28T05:00:00Z', '2026-03-28T06:00:00Z'],
    ['and in summer', daily('Europe/Vienna'), '2026-03-28T06:00:00Z', '2026-03-29T05:00:00Z'],
    ['and in winter again', daily('Europe/Vienna'), '2026-10-24T05:00:00Z', '2026-10-25T06:00:00Z'],
    ['an ocean away', daily('America/New_York'), '2026-03-07T12:00:00Z', '2026-03-08T11:00:00Z'],
    ['an ocean away, in autumn', daily('America/New_York'), '2026-10-31T11:00:00Z', '2026-11-01T12:00:00Z'],
    [
      'where the clock moves half an hour',
      daily('Australia/Lord_Howe'),
      '2026-04-03T21:00:00Z',
      '2026-04-04T20:30:00Z',
    ],
    ['and back', daily('Australia/Lord_Howe'), '2026-10-02T21:00:00Z', '2026-10-03T20:00:00Z'],
    // 02:30 comes at 03:30, by the offset before the leap (RFC 5545, section 3.3.5).
    [
      'at an hour that is leapt over',
      daily('Europe/Vienna', '02:30'),
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:30:00Z',
    ],
    [
      'at an hour that comes twice, the first time',
      daily('Europe/Vienna', '02:30'),
      '2026-10-24T12:00:00Z',
      '2026-10-25T00:30:00Z',
    ],
    [
      'and not the second time',
      daily('Europe/Vienna', '02:30'),
      '2026-10-25T00:30:00Z',
      '2026-10-26T01:30:00Z',
    ],
    [
      'before a day that a zone skipped',
      daily('Pacific/Apia'),
      '2011-12-29T16:00:00Z',
      '2011-12-29T17:00:00Z',
    ],
    ['after it', daily('Pacific/Apia'), '2011-12-29T17:00:00Z', '2011-12-30T17:00:00Z'],
    [
      'on the day after the one that is skipped',
      weekly('friday', 'Pacific/Apia'),
      '2011-12-30T16:30:00Z',
      '2011-12-30T17:00:00Z',
    ],
    ['a week after that', weekly('friday', 'Pacific/Apia'), '2011-12-30T17:00:00Z', '2012-01-05T17:00:00Z'],
    ['on the same day of the week', weekly('tuesday'), '2026-02-03T06:00:00Z', '2026-02-03T07:00:00Z'],
    ['a week later at the hour', weekly('tuesday'), '2026-02-03T07:00:00Z', '2026-02-10T07:00:00Z'],
    [
      'on the day of the week of the zone',
      weekly('monday', 'Pacific/Kiritimati', '00:30'),
      '2026-02-01T10:00:00Z',
      '2026-02-01T10:30:00Z',
    ],
    ['at midnight', daily('UTC', '00:00'), '2026-02-03T00:00:00Z', '2026-02-04T00:00:00Z'],
    [
      'where midnight is leapt over',
      daily('Africa/Cairo', '00:00'),
      '2026-04-23T12:00:00Z',
      '2026-04-23T22:00:00Z',
    ],
  ])('%s', (_, rhythm, moment, due) => {
    expect(dueAfter(rhythm, moment)).toBe(due);
  });

  it('once for each day, or each week, whatever the clock does', () => {
    const zones = [
      'Europe/Vienna',
      'America/New_York',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Africa/Cairo',
    ];
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.option(fc.constantFrom<NonNullable<Rhythm['day']>>('monday', 'wednesday', 'friday', 'sunday')),
        minutes,
        fc.constantFrom('2011-12-20', '2026-03-01', '2026-03-27', '2026-04-01', '2026-10-01', '2026-10-24'),
        fc.integer({ min: 0, max: 14 * 86_400 }),
        (timeZone, day, minute, start, seconds) => {
          const at = Temporal.PlainTime.from('00:00').add({ minutes: minute }).toString().slice(0, 5);
          const rhythm = day === null ? daily(timeZone, at) : weekly(day, timeZone, at);
          const moment = Temporal.Instant.from(`${start}T00:00:00Z`).add({ seconds });
          const due = Temporal.Instant.from(dueAfter(rhythm, moment.toString({ smallestUnit: 'second' })));
          // Every moment between is told then, too: who looks later comes to the same.
          const between = moment.add({ seconds: Math.floor(moment.until(due).total('seconds') / 2) });
          expect(dueAfter(rhythm, between.toString({ smallestUnit: 'second' }))).toBe(
            due.toString({ smallestUnit: 'second' }),
          );
          expect(Temporal.Instant.compare(due, moment)).toBe(1);
          // A day has 25 hours at most, and one day may be missing.
          expect(moment.until(due).total('hours')).toBeLessThanOrEqual((day === null ? 1 : 7) * 24 + 1);
          const zoned = due.toZonedDateTimeISO(timeZone);
          const wall = zoned.toPlainTime().toString().slice(0, 5);
          const isLeapt = !zoned
            .toPlainDate()
            .toPlainDateTime(at)
            .toZonedDateTime(timeZone)
            .toPlainTime()
            .equals(at);
          if (!isLeapt) expect(wall).toBe(at);
        },
      ),
    );
  });

  it('never, where the day of a weekly one is none', () => {
    expect(() => dueAfter(weekly(null), '2026-02-03T10:00:00Z')).toThrow(/expected one of monday/);
  });
});
