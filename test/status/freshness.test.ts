import { expect, test } from 'vitest';
import { freshnessOf } from '../../src/status/freshness.js';
import type { RecordNote } from '../../src/status/record-note.js';
import { english } from '../../src/wording/english.js';

/** The note on a record of a day; `null` where there is none yet. An old one is marked as the book marks it. */
function noteOf(statusAsAt: string | null, stale: boolean): RecordNote {
  return { instrument: 'x', statusAsAt, checkedAt: null, stale, held: null, warning: null };
}

const old = (day: string | null) => noteOf(day, true);
const fresh = (day: string) => noteOf(day, false);

interface Line {
  readonly records: readonly RecordNote[];
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly warnings?: readonly string[];
}

function lineOf({ records, asOf = '2026-11-25', knownAt, warnings = [] }: Line): string | null {
  const now = knownAt ?? '2026-11-25T12:00:00Z';
  const given = { asOf, records, warnings, ...(knownAt !== undefined && { knownAt }) };
  const line = freshnessOf(given as never, { now });
  return line && english.say(line);
}

const five = ['2026-02-03', '2026-09-11', '2024-10-09', '2025-04-10', '2026-02-03'];

test.each<[string, Line, string | null]>([
  ['one that is fresh', { records: [fresh('2026-11-25')] }, 'Record of 25 November 2026'],
  ['one that is old', { records: [old('2024-05-04')] }, 'Record of 4 May 2024: it is old'],
  [
    'one that is of the very day, and was never checked',
    { records: [old('2026-11-25')] },
    'Record of 25 November 2026',
  ],
  [
    'several of one day',
    { records: [fresh('2026-11-24'), fresh('2026-11-24'), fresh('2026-11-24')] },
    'Records of 24 November 2026',
  ],
  [
    'two that are old, of one day',
    { records: [old('2026-02-03'), old('2026-02-03')] },
    'Records of 3 February 2026: both are old',
  ],
  [
    'all that are old',
    { records: five.map(old) },
    'Records of 11 September 2026 to 9 October 2024: all are old',
  ],
  [
    'two of five',
    { records: five.map((day) => (day < '2026' ? old(day) : fresh(day))) },
    'Records of 11 September 2026 to 9 October 2024: two are old',
  ],
  [
    'one of five',
    { records: five.map((day) => (day < '2025' ? old(day) : fresh(day))) },
    'Records of 11 September 2026 to 9 October 2024: one is old',
  ],
  [
    'more than there are words for',
    { records: [fresh('2026-11-25'), ...Array.from({ length: 12 }, () => old('2024-05-04'))] },
    'Records of 25 November 2026 to 4 May 2024: 12 are old',
  ],
  [
    'a past day that all reach',
    { records: five.map(old), asOf: '2010-01-01' },
    'Records of 11 September 2026 to 9 October 2024',
  ],
  [
    'a past day that some do not reach',
    { records: five.map(old), asOf: '2026-01-01' },
    'Records of 11 September 2026 to 9 October 2024: two do not reach 1 January 2026',
  ],
  [
    'a past day that the one does not reach',
    { records: [old('2024-05-04')], asOf: '2026-01-01' },
    'Record of 4 May 2024: it does not reach 1 January 2026',
  ],
  [
    'a past day that none of several reaches',
    { records: [old('2024-05-04'), old('2024-05-04'), old('2024-10-09')], asOf: '2026-01-01' },
    'Records of 9 October 2024 to 4 May 2024: none reaches 1 January 2026',
  ],
  [
    'what was known on a day',
    {
      records: [old('2024-05-04'), fresh('2026-02-03')],
      asOf: '2026-02-05',
      knownAt: '2026-02-05T23:59:59Z',
    },
    'Records of 3 February 2026 to 4 May 2024, as known on 5 February 2026: one was old',
  ],
  [
    'what was known at a moment',
    { records: [old('2024-05-04')], asOf: '2026-02-05', knownAt: '2026-02-05T09:30:00Z' },
    'Record of 4 May 2024, as known on 5 February 2026 at 09:30 UTC: it was old',
  ],
  [
    'what was known of a day before',
    { records: [old('2024-05-04'), old('2024-05-04')], asOf: '2026-01-01', knownAt: '2026-02-05T23:59:59Z' },
    'Records of 4 May 2024, as known on 5 February 2026: neither reached 1 January 2026',
  ],
  [
    'one without a record beside one that has one',
    { records: [fresh('2026-11-25'), old(null)] },
    'Record of 25 November 2026; of one there is none yet',
  ],
  [
    'two without a record beside old ones',
    { records: [old('2024-05-04'), old('2024-05-04'), old(null), old(null)] },
    'Records of 4 May 2024: both are old; of two there is none yet',
  ],
  ['no record yet', { records: [old(null)] }, 'No record yet'],
  [
    'none of several, at a moment',
    { records: [old(null), old(null)], asOf: '2024-01-01', knownAt: '2024-01-01T23:59:59Z' },
    'No records yet, as known on 1 January 2024',
  ],
  ['no record that is spoken of', { records: [] }, null],
  ['no record, and a warning', { records: [], warnings: ['x'] }, 'Before you quote this'],
])('the line of %s', (_, given, expected) => {
  expect(lineOf(given)).toBe(expected);
});
