import { describe, expect, it } from 'vitest';
import { printedRow } from '../../src/domain/change.js';
import type { WaitingRow } from '../../src/domain/waiting-row.js';
import { doubtsOfRow } from '../../src/sync/doubts-of-row.js';
import { secondLook, type LookedAt } from '../../src/sync/second-look.js';
import { participationOf, type RowFacts } from '../participations.js';

/** Sixty days before it is 5 December 2025. */
const recordedOn = '2026-02-03';

const row = (facts: RowFacts) => participationOf('ALB', { name: 'Albania', ...facts });
const party = { signed: '2000-12-12', consented: '2002-08-21' };

describe('what a page prints of a State', () => {
  it.each<[string, RowFacts | null, RowFacts]>([
    ['the same', party, party],
    ['a signature in an empty cell', {}, { signed: '2026-01-20' }],
    ['a consent in an empty cell', { signed: '2000-12-12' }, { ...party, consented: '2026-01-20' }],
    ['an act of the sixtieth day before the record', {}, { consented: '2025-12-05 a' }],
    ['an act of a later day than the record', {}, { consented: '2026-03-01 a' }],
    ['a new row with its acts', null, { signed: '2026-01-12', consented: '2026-02-01' }],
    ['a new row without acts', null, {}],
    ['another name', party, { ...party, name: 'Republic of Albania' }],
    ['another footnote', party, { ...party, notes: [3] }],
    ['a declaration', party, { ...party, declared: true }],
    ['a notice of near days', party, { ...party, withdrawal: { notifiedOn: '2026-01-20' } }],
    [
      'the day of effect of a notice on record',
      { ...party, withdrawal: { notifiedOn: '2026-01-20' } },
      { ...party, withdrawal: { notifiedOn: '2026-01-20', effectiveOn: '2027-01-20' } },
    ],
    [
      'another notification of the same withdrawal',
      { ...party, withdrawal: { notifiedOn: '2024-01-20' } },
      { ...party, withdrawal: { notifiedOn: '2024-01-20', notification: 'C.N.1.2024' } },
    ],
    ['what is gone, which guards refuse', party, { signed: '2000-12-12' }],
  ])('is ordinary: %s', (_, before, after) => {
    expect(doubtsOfRow(before ? row(before) : undefined, row(after), { recordedOn })).toEqual([]);
  });

  it.each<[string, RowFacts | null, RowFacts, RegExp]>([
    [
      'an act of the day before the sixtieth',
      {},
      { consented: '2025-12-04 a' },
      /^the consent of Albania, 4 December 2025, is new, and more than 60 days older than the record$/,
    ],
    ['a late signature', {}, { signed: '2001-01-01' }, /^the signature of .* is new/],
    ['a new row with an old act', null, { consented: '2019-01-01 a' }, /is new, and more than 60 days/],
    ['a new row in brackets', null, { consented: '[2026-01-20 a]' }, /is new and stands in brackets$/],
    [
      'another day',
      party,
      { ...party, consented: '2002-08-22' },
      /^the consent of Albania is printed as of 22 August 2002, on record as of 21 August 2002$/,
    ],
    [
      'a near day in the place of an old one',
      party,
      { ...party, consented: '2026-02-01' },
      /is printed as of/,
    ],
    [
      'another letter',
      { consented: '2002-08-21 a' },
      { consented: '2002-08-21' },
      /^the consent of Albania is printed with no letter, on record with the letter "a"$/,
    ],
    [
      'brackets',
      party,
      { ...party, consented: '[2002-08-21]' },
      /^the consent of Albania is printed in brackets, on record without brackets$/,
    ],
    [
      'no brackets any more',
      { consented: '[2002-08-21]' },
      { consented: '2002-08-21' },
      /printed without brackets, on record in brackets$/,
    ],
    [
      'a notice of an old day',
      party,
      { ...party, withdrawal: { notifiedOn: '2019-05-01' } },
      /^the notice of withdrawal of Albania is told as 1 May 2019, on record as none$/,
    ],
    [
      'another day of effect',
      { ...party, withdrawal: { notifiedOn: '2025-05-01', effectiveOn: '2026-05-01' } },
      { ...party, withdrawal: { notifiedOn: '2025-05-01', effectiveOn: '2025-06-01' } },
      /^the day of effect of the withdrawal of Albania is told as 1 June 2025, on record as 1 May 2026$/,
    ],
    [
      'a notice that is told no more',
      { ...party, withdrawal: { notifiedOn: '2025-05-01' } },
      party,
      /is told as none, on record as 1 May 2025$/,
    ],
  ])('is doubted: %s', (_, before, after, sentence) => {
    expect(doubtsOfRow(before ? row(before) : undefined, row(after), { recordedOn })).toEqual([
      expect.stringMatching(sentence),
    ]);
  });

  it('is ordinary where it tells that a notice was taken back of late, and doubted where that is old', () => {
    const before = row({ ...party, withdrawal: { notifiedOn: '2025-05-01' } });
    const doubts = (takenBackOn: string) => doubtsOfRow(before, row(party), { recordedOn, takenBackOn });
    expect(doubts('2026-01-15')).toEqual([]);
    expect(doubts('2025-06-01')).toHaveLength(1);
  });

  it('is doubted where the record has no day: no act is known to be new', () => {
    expect(doubtsOfRow(undefined, row({ signed: '2026-02-01' }), { recordedOn: null })).toHaveLength(1);
  });

  it('is doubted in each cell for itself', () => {
    const after = row({ signed: '2000-12-21', consented: '[2002-08-12 a]' });
    expect(doubtsOfRow(row(party), after, { recordedOn })).toHaveLength(4);
  });
});

const corrected = row({ ...party, consented: '2002-08-22' });
const news = participationOf('PLW', { consented: '2026-01-20 a' });

/** A page of the day of the record on which Albania's consent is printed otherwise, and Palau acceded. */
const look = (more: Partial<LookedAt> = {}) =>
  secondLook({
    recorded: [row(party), participationOf('KEN', party)],
    printed: [corrected, participationOf('KEN', party), news],
    other: null,
    waiting: [],
    former: [],
    printedOn: '2026-02-04',
    edition: 'html',
    noticesWithdrawn: new Map(),
    recordedOn,
    mayWait: true,
    ...more,
  });

const waitingRow = (more: Partial<WaitingRow> = {}): WaitingRow => ({
  hold: 5,
  state: 'ALB',
  reading: printedRow(corrected),
  seenOn: '2026-02-03',
  edition: 'html',
  isRejected: false,
  ...more,
});

const consentOf = ({ rows }: ReturnType<typeof secondLook>, code: string) =>
  rows.find(({ state }) => state === code)?.consent?.date;

describe('a second look', () => {
  it('leaves a doubted row as it is on record, and takes the rest of the page', () => {
    const looked = look();
    expect(consentOf(looked, 'ALB')).toBe('2002-08-21');
    expect(consentOf(looked, 'PLW')).toBe('2026-01-20');
    expect(looked.rows).toHaveLength(3);
    expect(looked.looks).toEqual({
      withheld: ['ALB'],
      opened: [
        {
          state: 'ALB',
          reading: printedRow(corrected),
          because:
            'the consent of Albania is printed as of 22 August 2002, on record as of 21 August 2002: this waits for a second look, until a page of a later day than 4 February 2026, or the other edition, says the same',
        },
      ],
      confirmed: [],
      dropped: [],
    });
    // Guards see all of it: how much a page would alter is a reason to doubt it as a whole.
    expect(looked.anew).toContain(corrected);
    expect(look({ waiting: [waitingRow()] }).anew).not.toContain(corrected);
  });

  it.each<[string, Partial<LookedAt>]>([
    ['the other edition says the same', { other: [corrected] }],
    ['a page of a later day says the same', { waiting: [waitingRow()] }],
    [
      'the other edition said the same, on the same day',
      { waiting: [waitingRow({ edition: 'xml', seenOn: '2026-02-04' })] },
    ],
    ['a person accepts it', { waiting: [waitingRow({ seenOn: '2026-02-04' })], accepted: 5 }],
    ['nothing is to wait', { waiting: [waitingRow({ seenOn: '2026-02-04' })], mayWait: false }],
  ])('believes it where %s', (_, more) => {
    const looked = look(more);
    expect(consentOf(looked, 'ALB')).toBe('2002-08-22');
    expect(looked.looks).toEqual({
      withheld: [],
      opened: [],
      confirmed: more.waiting ? [5] : [],
      dropped: [],
    });
  });

  it.each<[string, Partial<LookedAt>]>([
    ['says what the record says', { other: [row(party)] }],
    ['does not list the State', { other: [news] }],
  ])('finds no witness in another edition that %s', (_, more) => {
    expect(look(more).looks.withheld).toEqual(['ALB']);
  });

  it.each<[string, Partial<LookedAt>]>([
    ['the page of that day is met again', { printedOn: '2026-02-03' }],
    ['the page has no day', { printedOn: null }],
    ['the first page had no day', { waiting: [waitingRow({ seenOn: null })] }],
    ['another row is accepted', { printedOn: '2026-02-03', accepted: 6 }],
  ])('goes on waiting where %s', (_, more) => {
    const looked = look({ waiting: [waitingRow()], ...more });
    expect(looked.looks).toEqual({ withheld: ['ALB'], opened: [], confirmed: [], dropped: [] });
    expect(looked.waits).toMatchObject([{ hold: 5 }]);
  });

  it('drops what the page says no more, and waits anew for what it says instead', () => {
    const otherwise = row({ ...party, consented: '2002-08-31' });
    const looked = look({ waiting: [waitingRow()], printed: [otherwise] });
    expect(looked.looks).toMatchObject({
      withheld: ['ALB'],
      opened: [{ reading: { consent: { date: '2002-08-31' } } }],
      dropped: [5],
    });
    expect(look({ waiting: [waitingRow()], printed: [row(party)] }).looks).toEqual({
      withheld: [],
      opened: [],
      confirmed: [],
      dropped: [5],
    });
    expect(look({ waiting: [waitingRow()], printed: [] }).looks.dropped).toEqual([5]);
  });

  it('finds the same under another name, with other footnotes', () => {
    const renamed = { ...corrected, name: 'Republic of Albania', notes: [7], declared: true };
    expect(look({ waiting: [waitingRow()], printed: [renamed] }).looks.confirmed).toEqual([5]);
  });

  it('never takes what a person refused, whoever says it, and lays it before nobody again', () => {
    const refused = waitingRow({ isRejected: true });
    for (const more of [{}, { other: [corrected] }, { mayWait: false }]) {
      const looked = look({ waiting: [refused], ...more });
      expect(consentOf(looked, 'ALB')).toBe('2002-08-21');
      expect(looked.waits).toEqual([]);
      expect(looked.looks).toEqual({ withheld: ['ALB'], opened: [], confirmed: [], dropped: [] });
      expect(looked.anew).not.toContain(corrected);
    }
    // Another reading is another matter.
    const otherwise = row({ ...party, consented: '2002-08-31' });
    expect(look({ waiting: [refused], printed: [otherwise] }).looks.opened).toHaveLength(1);
  });

  it('leaves a State without a row where the record has none', () => {
    const late = participationOf('PLW', { consented: '2019-01-20 a' });
    const looked = look({ printed: [row(party), late] });
    expect(looked.rows).toEqual([row(party)]);
    expect(looked.looks.withheld).toEqual(['PLW']);
  });

  it('does not doubt what only a better reader reads, and keeps that where it doubts the rest', () => {
    const readToday = [corrected, participationOf('KEN', party)];
    expect(look({ readToday }).looks.withheld).toEqual([]);
    const otherwise = row({ ...party, consented: '2002-08-31' });
    expect(consentOf(look({ readToday, printed: [otherwise] }), 'ALB')).toBe('2002-08-22');
  });

  it('keeps the States apart', () => {
    const kenya = participationOf('KEN', { ...party, consented: '2002-08-12' });
    const looked = look({
      printed: [corrected, kenya],
      waiting: [waitingRow(), waitingRow({ hold: 6, state: 'KEN' })],
    });
    expect(looked.looks).toMatchObject({ withheld: ['KEN'], confirmed: [5], dropped: [6] });
    expect(looked.looks.opened).toMatchObject([{ state: 'KEN' }]);
  });
});
