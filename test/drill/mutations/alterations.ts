import { addSpan } from '../../../src/domain/day.js';
import type { Choose, Mutation } from './mutation.js';
import type { TakenPage, TakenRow } from './table-of-page.js';
import {
  dateOf,
  letterOf,
  isParty,
  isLeft,
  acceded,
  ratified,
  withDate,
  withLetter,
  oneOf,
  inOne,
  type Cell,
} from './taken-rows.js';

/** A row without one of its acts' figures as they are: of the day, the month or the year. */
const otherDate =
  (part: 'day' | 'month' | 'year', which: Cell) =>
  (row: TakenRow, choose: Choose): Partial<TakenRow> | null => {
    const date = dateOf(row[which]);
    const step = (choose(2) === 0 ? 1 : -1) * (1 + choose(part === 'year' ? 9 : 11));
    const other = addSpan(date, { [`${part}s`]: step });
    return other === date ? null : { [which]: withDate(row[which], other) };
  };

const hasAct =
  (which: Cell) =>
  (row: TakenRow): boolean =>
    row[which] !== '';

const otherLetter =
  (letters: readonly string[]) =>
  (row: TakenRow, choose: Choose): Partial<TakenRow> | null => {
    const letter = oneOf(
      letters.filter((one) => one !== letterOf(row.consent)),
      choose,
    );
    return letter === undefined ? null : { consent: withLetter(row.consent, letter) };
  };

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** The day that a page prints as its own. */
function asAtOf({ head }: Pick<TakenPage, 'head'>): string {
  const [, day, month, year] = /STATUS AS AT : (\d\d)-(\d\d)-(\d{4})/.exec(head) ?? [];
  return `${year}-${month}-${day}`;
}

/** Days and letters that are wrong. */
export const alterations: readonly Mutation[] = [
  {
    kind: 'alter',
    name: 'the day of a consent',
    totals: true,
    mutate: inOne(hasAct('consent'), otherDate('day', 'consent')),
  },
  {
    kind: 'alter',
    name: 'the month of a consent',
    totals: true,
    mutate: inOne(hasAct('consent'), otherDate('month', 'consent')),
  },
  {
    kind: 'alter',
    name: 'the year of a consent',
    totals: true,
    mutate: inOne(hasAct('consent'), otherDate('year', 'consent')),
  },
  {
    kind: 'alter',
    name: 'the month of a signature',
    totals: true,
    mutate: inOne(hasAct('signature'), otherDate('month', 'signature')),
  },
  {
    kind: 'alter',
    name: 'two days of consent',
    totals: true,
    mutate: (page, choose) => {
      const alter = inOne(hasAct('consent'), otherDate('month', 'consent'));
      const once = alter(page, choose);
      return once && alter({ ...page, ...once }, choose);
    },
  },
  {
    kind: 'alter',
    name: 'an old consent into one of today',
    totals: true,
    mutate: (page, choose) =>
      inOne(isParty, ({ consent }) => ({ consent: withDate(consent, addSpan(asAtOf(page), { days: 1 })) }))(
        page,
        choose,
      ),
  },
  {
    kind: 'alter',
    name: 'the letter of a consent',
    totals: true,
    mutate: inOne(hasAct('consent'), otherLetter(['', 'A', 'AA', 'a', 'd'])),
  },
  {
    kind: 'alter',
    name: 'the letter of a consent, to one that fits',
    totals: true,
    mutate: (page, choose) =>
      (choose(2) === 0
        ? inOne(acceded, otherLetter(['a', 'd']))
        : inOne(ratified, otherLetter(['', 'A', 'AA', 'd'])))(page, choose),
  },
  {
    kind: 'alter',
    name: 'the day of a withdrawal in its end note',
    totals: true,
    mutate: ({ rows, tail }, choose) => {
      if (!rows.some(isLeft)) return null;
      const days = [...tail.matchAll(/(?:withdrawal|denunciation)[^<]{0,60} (\d{1,2} [A-Z][a-z]+ \d{4})/g)];
      const found = oneOf(days, choose);
      if (found === undefined) return null;
      const date = new Date(`${found[1]} UTC`).toISOString().slice(0, 10);
      const other = longDay.format(Date.parse(addSpan(date, { months: -1 - choose(5) })));
      const words = found[0].replace(found[1]!, other);
      return { tail: tail.slice(0, found.index) + words + tail.slice(found.index + found[0].length) };
    },
  },
];
