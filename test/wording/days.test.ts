import { expect, test } from 'vitest';
import { addSpan } from '../../src/domain/day.js';
import { sayDay } from '../../src/sync/say-day.js';
import { english } from '../../src/wording/english.js';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

test('every day of a century is written as British English writes it, in findings too', () => {
  for (let day = '1950-01-01'; day < '2050-01-01'; day = addSpan(day, { days: 1 })) {
    const [year, month, date] = day.split('-').map(Number);
    const written = `${date} ${months[month! - 1]} ${year}`;
    expect([english.day(day), sayDay(day)]).toEqual([written, written]);
  }
});
