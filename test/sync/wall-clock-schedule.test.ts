import { expect, it, test } from 'vitest';
import { isDue, lastDue, nextDue } from '../../src/sync/wall-clock-schedule.js';

/** A schedule of one minute of the day. */
const daily = (time: string) => (wallMinute: Date) => wallMinute.toISOString().slice(11, 16) === time;

const due = (now: string, timeZone: string, time: string) =>
  lastDue(new Date(now), timeZone, daily(time))?.toISOString().replace(':00.000Z', 'Z') ?? null;

test.each([
  ['UTC', '03:17', '2026-02-03T03:16:59Z', '2026-02-02T03:17Z', 'a second before'],
  ['UTC', '03:17', '2026-02-03T03:17:00Z', '2026-02-03T03:17Z', 'at its moment'],
  ['UTC', '03:17', '2026-02-03T23:59:59Z', '2026-02-03T03:17Z', 'long after'],
  ['America/New_York', '03:17', '2026-02-03T08:00:00Z', '2026-02-02T08:17Z', 'before, in winter'],
  ['America/New_York', '03:17', '2026-07-03T08:00:00Z', '2026-07-03T07:17Z', 'after, in summer'],
  ['Pacific/Kiritimati', '00:30', '2026-02-03T10:45:00Z', '2026-02-03T10:30Z', 'where the day begins first'],
  // On 28 March 2027 the clocks of Berlin leap from 02:00 to 03:00, and in New York on 14 March.
  ['Europe/Berlin', '02:30', '2027-03-28T00:59:00Z', '2027-03-27T01:30Z', 'before the hour that is left out'],
  [
    'Europe/Berlin',
    '02:30',
    '2027-03-28T01:29:00Z',
    '2027-03-27T01:30Z',
    'half an hour after the leap, less a minute',
  ],
  ['Europe/Berlin', '02:30', '2027-03-28T01:30:00Z', '2027-03-28T01:30Z', 'half an hour after the leap'],
  ['Europe/Berlin', '02:30', '2027-03-28T20:00:00Z', '2027-03-28T01:30Z', 'on the day of the leap'],
  ['Europe/Berlin', '02:30', '2027-03-29T00:30:00Z', '2027-03-29T00:30Z', 'on the day after'],
  ['America/New_York', '02:30', '2027-03-14T12:00:00Z', '2027-03-14T07:30Z', 'on the day of the leap'],
  // On 31 October 2027 the hour from 02:00 to 03:00 comes twice in Berlin, and in New York that from 01:00 on 7 November.
  ['Europe/Berlin', '02:30', '2027-10-31T00:30:00Z', '2027-10-31T00:30Z', 'when it comes first'],
  ['Europe/Berlin', '02:30', '2027-10-31T01:10:00Z', '2027-10-31T00:30Z', 'when its hour has begun again'],
  ['Europe/Berlin', '02:30', '2027-10-31T01:40:00Z', '2027-10-31T00:30Z', 'when it has come twice'],
  ['America/New_York', '01:30', '2027-11-07T06:10:00Z', '2027-11-07T05:30Z', 'when its hour has begun again'],
  ['America/New_York', '01:30', '2027-11-08T06:30:00Z', '2027-11-08T06:30Z', 'on the day after'],
])('in %s, %s was last due, at %s, at %s: %s', (timeZone, time, now, expected) => {
  expect(due(now, timeZone, time)).toBe(expected);
});

it('finds the last of several hours, and nothing where nothing was due for a month', () => {
  const hourly = (wallMinute: Date) => wallMinute.getUTCMinutes() === 30;
  expect(lastDue(new Date('2027-10-31T01:40:00Z'), 'UTC', hourly)).toEqual(new Date('2027-10-31T01:30:00Z'));
  expect(lastDue(new Date('2026-02-03T00:00:00Z'), 'UTC', () => false)).toBeNull();
});

test.each([
  ['UTC', '03:17', '2026-02-03T03:16:59Z', '2026-02-03T03:17Z', 'a second before'],
  ['UTC', '03:17', '2026-02-03T03:17:00Z', '2026-02-04T03:17Z', 'at its moment'],
  ['America/New_York', '03:17', '2026-07-03T08:00:00Z', '2026-07-04T07:17Z', 'in summer'],
  ['Europe/Berlin', '02:30', '2027-03-28T01:29:00Z', '2027-03-28T01:30Z', 'within the hour that is left out'],
  ['Europe/Berlin', '02:30', '2027-03-28T01:30:00Z', '2027-03-29T00:30Z', 'after that hour'],
  ['Europe/Berlin', '02:30', '2027-10-31T00:29:00Z', '2027-10-31T00:30Z', 'before it comes first'],
  ['Europe/Berlin', '02:30', '2027-10-31T01:10:00Z', '2027-11-01T01:30Z', 'when its hour has begun again'],
])('in %s, %s is due next, at %s, at %s: %s', (timeZone, time, now, expected) => {
  const next = nextDue(new Date(now), timeZone, daily(time));
  expect(next?.toISOString().replace(':00.000Z', 'Z')).toBe(expected);
});

it('looks a month ahead for the next, and no further', () => {
  const yearly = (wallMinute: Date) => wallMinute.toISOString().slice(5, 16) === '02-03T03:17';
  expect(nextDue(new Date('2026-01-03T03:17:00Z'), 'UTC', yearly)).toEqual(new Date('2026-02-03T03:17:00Z'));
  expect(nextDue(new Date('2026-02-03T03:17:00Z'), 'UTC', yearly)).toBeNull();
  expect(nextDue(new Date('2026-02-03T00:00:00Z'), 'UTC', () => false)).toBeNull();
});

test.each([
  ['Europe/Berlin', '02:30', '2027-10-31', ['00:30']],
  ['Europe/London', '01:30', '2027-10-31', ['00:30']],
  ['Europe/Lisbon', '01:00', '2027-10-31', ['00:00']],
  ['America/New_York', '01:59', '2027-11-07', ['05:59']],
  // Its clocks are set back by half an hour, at 02:00.
  ['Australia/Lord_Howe', '01:45', '2027-04-03', ['14:45']],
  ['UTC', '03:17', '2027-10-31', ['03:17']],
])('in %s, %s is due once on %s, though the clock is set back: at %s', (timeZone, time, day, expected) => {
  const minutes = Array.from(
    { length: 24 * 60 },
    (_, minute) => Date.parse(`${day}T00:00:07Z`) + minute * 60_000,
  );
  const found = minutes.map((at) => new Date(at)).filter((at) => isDue(at, timeZone, daily(time)));
  expect(found.map((at) => at.toISOString().slice(11, 16))).toEqual(expected);
});
