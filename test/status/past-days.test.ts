import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { families } from '../../src/status/questions/families.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { groups } from '../../src/status/questions/groups.js';
import { instrument } from '../../src/status/questions/instrument.js';
import { instruments } from '../../src/status/questions/instruments.js';
import { state } from '../../src/status/questions/state.js';
import { waiting } from '../../src/status/questions/waiting.js';
import { FixedClock } from '../fixed-clock.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;

beforeAll(async () => {
  tracker = await openTracker({ clock: new FixedClock('2026-11-25T12:00:00Z') });
});

afterAll(async () => tracker.close());

describe('the parties of a past day, counted as the depositary counts', () => {
  // What the United Nations published of those days: test/states compares the same without the book.
  it.each([
    ['cedaw', '1985-07-01', 72],
    ['cedaw', '1996-12-31', 154],
    ['cedaw', '2001-12-01', 168],
    ['cedaw', '2006-12-20', 185],
    // The United Arab Republic was one, though the rows of Egypt and of the Syrian Arab Republic show its act.
    ['supplementary-slavery-convention', '1960-01-01', 32],
    ['supplementary-slavery-convention', '2002-02-05', 119],
    ['untoc', '2005-03-04', 100],
    ['trafficking-protocol', '2005-03-08', 80],
  ])('%s on %s: %i', async (id, asOf, parties) => {
    const { rows } = await tracker.ask(instruments, { asOf });
    expect(rows.find((row) => row.id === id)?.counted.parties).toBe(parties);
  });

  it('are those that are printed, on the day of the record', async () => {
    const { rows } = await tracker.ask(instruments);
    expect(rows.map(({ id, counted }) => [id, counted.signatories, counted.parties])).toEqual([
      ['untoc', 147, 195],
      ['trafficking-protocol', 117, 184],
      ['opsc', 122, 178],
      ['supplementary-slavery-convention', 35, 124],
      ['cedaw', 99, 189],
    ]);
  });

  it('have among them those that are no more, each with what became of it', async () => {
    const formerOn = async (asOf: string) => {
      const { subject } = await tracker.ask(instrument, { id: 'cedaw', asOf });
      const { formerParticipants } = (subject ?? {})['instrument'] as {
        formerParticipants: { name: string; standing: string | null; became: string }[];
      };
      return formerParticipants.map(({ name, standing }) => `${name}: ${standing}`);
    };
    expect(await formerOn('1979-12-31')).toEqual([]);
    expect(await formerOn('1985-07-01')).toEqual(
      expect.arrayContaining([
        'Czechoslovakia: party',
        'German Democratic Republic: party',
        'Yugoslavia: party',
      ]),
    );
    expect(await formerOn('2000-01-01')).toContain('Czechoslovakia: null');
  });
});

describe('a successor', () => {
  it.each([
    ['HRV', 'cedaw', '1991-10-07', null],
    ['HRV', 'cedaw', '1992-01-01', '1991-10-08'],
    ['HRV', 'cedaw', '1992-06-01', '1991-10-08'],
    ['HRV', 'supplementary-slavery-convention', '1992-01-01', '1991-10-08'],
    ['HRV', 'supplementary-slavery-convention', '1992-06-01', '1991-10-08'],
    ['ZWE', 'supplementary-slavery-convention', '1990-01-01', '1980-04-18'],
    ['MNE', 'untoc', '2006-06-03', '2006-06-03'],
  ])('%s is a party to %s on %s since %s', async (code, id, asOf, since) => {
    const { rows } = await tracker.ask(state, { code, asOf });
    const row = rows.find((one) => one.instrument === id);
    expect(row?.effectiveOn ?? null).toBe(since);
    if (since !== null) expect(row?.standing).toBe('party');
  });

  it('is no gap between the succession and its notification', async () => {
    const { rows } = await tracker.ask(gaps, { instrument: 'cedaw', asOf: '1992-06-01' });
    const codes = rows.map((row) => row.state.code);
    for (const code of ['HRV', 'SVN', 'MKD', 'BIH', 'SRB']) expect(codes).not.toContain(code);
  });
});

describe('who could join', () => {
  const gapsOf = async (id: string, asOf: string) => {
    const { rows } = await tracker.ask(gaps, { instrument: id, asOf });
    return rows.map((row) => row.state.code);
  };

  it('CEDAW: all States, Members or not', async () => {
    expect(await gapsOf('cedaw', '1985-07-01')).toEqual(expect.arrayContaining(['CHE', 'LIE', 'PRK', 'TON']));
    expect(await gapsOf('cedaw', '1986-06-30')).toContain('CHE');
  });

  it.each([
    ['SSD', '2015-01-22', '2015-01-23'],
    ['PSE', '2014-04-01', '2014-04-02'],
    ['SOM', '2002-05-08', '2002-05-09'],
    ['TLS', '2003-04-15', '2003-04-16'],
  ])('OPSC: %s not on %s, but on %s', async (code, before, since) => {
    expect(await gapsOf('opsc', before)).not.toContain(code);
    const { rows } = await tracker.ask(state, { code, asOf: since });
    expect(rows.map((row) => row.instrument)).toContain('opsc');
  });

  it('leaves out a State on the days on which it was a part of another', async () => {
    expect(await gapsOf('supplementary-slavery-convention', '1958-02-21')).toContain('SYR');
    const then = await gapsOf('supplementary-slavery-convention', '1958-03-01');
    expect(then).toContain('EGY');
    expect(then).not.toContain('SYR');
    // From its accession of 17 April 1958 the United Arab Republic is told in both rows.
    const { rows } = await tracker.ask(state, { code: 'SYR', asOf: '1959-01-01' });
    expect(rows.map((row) => [row.instrument, row.standing])).toEqual([
      ['supplementary-slavery-convention', 'party'],
    ]);
  });

  it('says of whom it is not established, instead of listing or leaving out', async () => {
    const { rows, warnings } = await tracker.ask(gaps, { instrument: 'cedaw', asOf: '1986-06-30' });
    expect(rows.map((row) => row.state.code)).not.toContain('AND');
    expect(warnings).toContainEqual(
      expect.stringMatching(/^it cannot be told whether Andorra .* could join on that day \(article 25\)$/),
    );
    const of = await tracker.ask(state, { code: 'AND', asOf: '1986-06-30' });
    expect(of.rows.find((row) => row.instrument === 'cedaw')?.standing).toBe('cannot-be-told');
  });
});

describe('before entry into force', () => {
  const warning =
    'UNTOC was not yet in force on 28 September 2003: a party to it is here one that had consented to be bound, a contracting State';

  it.each([
    ['2000-11-14', []],
    ['2003-09-28', [warning]],
    ['2003-09-29', []],
  ])('on %s an answer warns: %j', async (asOf, warnings) => {
    expect((await tracker.ask(gaps, { instrument: 'untoc', asOf })).warnings).toEqual(warnings);
  });

  it('a group had consented to be bound; after it, it has parties', async () => {
    const sentenceOn = async (asOf: string) => {
      const { rows } = await tracker.ask(groups, { kind: 'regional-group', instrument: 'untoc', asOf });
      return rows.find((row) => row.group.id === 'eastern-european')?.sentence;
    };
    expect(await sentenceOn('2001-12-20')).toBe(
      'Eastern European States: 4 of 22 had consented to be bound by UNTOC by 20 December 2001',
    );
    expect(await sentenceOn('2003-09-29')).toMatch(/ of 22 were parties to UNTOC on 29 September 2003$/);
  });

  it('a State is told to which of them it is a party that were not in force', async () => {
    const sentenceOn = async (asOf: string) => {
      const { rows } = await tracker.ask(families, { asOf });
      return rows.find((row) => row.state.code === 'BGR')?.sentence;
    };
    expect(await sentenceOn('2001-12-20')).toBe(
      'Bulgaria was a party to 4 of 5; not to OPSC; UNTOC and the Trafficking Protocol were not yet in force',
    );
    expect(await sentenceOn('2003-09-29')).toMatch(/; the Trafficking Protocol was not yet in force$/);
    expect(await sentenceOn('2003-12-25')).not.toContain('in force');
  });
});

test('one State of a group was a party, several were', async () => {
  const { rows } = await tracker.ask(groups, {
    asOf: '1959-01-01',
    instrument: 'supplementary-slavery-convention',
  });
  for (const { sentence } of rows) expect(sentence).not.toMatch(/ 1 of \d+ (were|are) /);
  expect(rows.map(({ sentence }) => sentence)).toContainEqual(
    expect.stringMatching(/: 1 of \d+ was a party to the Supplementary Convention on 1 January 1959/),
  );
});

describe('an old record', () => {
  it('counts a wait up to its own day', async () => {
    const { rows } = await tracker.ask(waiting, { instrument: 'untoc' });
    // Congo signed on 14 December 2000; the record is of 11 September 2026.
    expect(rows).toMatchObject([{ state: { code: 'COG' }, days: 9402, years: 25 }]);
    const { rows: open } = await tracker.ask(gaps, { instrument: 'untoc', standing: 'signatory' });
    expect(open).toMatchObject([{ daysSinceSignature: 9402 }]);
  });

  it('is no warning of a day that it covers', async () => {
    const { warnings } = await tracker.ask(gaps, { instrument: 'untoc', asOf: '2006-01-01' });
    expect(warnings).toEqual([]);
  });
});

describe('an act of which no day is at hand', () => {
  it('is neither a gap nor a party', async () => {
    const { rows, warnings } = await tracker.ask(gaps, { instrument: 'trafficking-protocol' });
    expect(rows.map((row) => row.state.code)).not.toContain('MHL');
    expect(warnings).toContainEqual(expect.stringMatching(/^it cannot be told whether Marshall Islands is/));
    const { rows: all } = await tracker.ask(instruments);
    expect(all.find(({ id }) => id === 'trafficking-protocol')?.states).toMatchObject({
      party: 183,
      'cannot-be-told': 1,
    });
    const before = await tracker.ask(gaps, { instrument: 'trafficking-protocol', asOf: '2025-04-10' });
    expect(before.rows.map((row) => row.state.code)).toContain('MHL');
  });
});
