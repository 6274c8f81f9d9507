import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { RawQuery } from '../../src/status/parameters.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { instruments } from '../../src/status/questions/instruments.js';
import { baselineFileOf } from '../participations.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;

beforeAll(async () => {
  tracker = await openTracker();
});

afterAll(async () => tracker.close());

const ask = async (query: RawQuery) => tracker.ask(gaps, query);
const codes = async (query: RawQuery) => (await ask(query)).rows.map(({ state }) => state.code);

describe('the States not party to CEDAW on 3 February 2026', () => {
  it('are exactly these eight', async () => {
    const { rows, total, title, emptyBecause } = await ask({ instrument: 'cedaw' });
    expect(rows.map(({ state, standing }) => [state.code, standing])).toEqual([
      ['VAT', 'none'],
      ['IRN', 'none'],
      ['NIU', 'none'],
      ['PLW', 'signatory'],
      ['SOM', 'none'],
      ['SDN', 'none'],
      ['TON', 'none'],
      ['USA', 'signatory'],
    ]);
    expect({ total, title, emptyBecause }).toEqual({
      total: 8,
      title: 'States that are not parties: CEDAW, as of 3 February 2026',
      emptyBecause: null,
    });
  });

  it('each come with the evidence and a sentence', async () => {
    const { rows } = await ask({ instrument: 'cedaw', standing: 'signatory' });
    expect(rows).toMatchObject([
      {
        state: { code: 'PLW', name: 'Palau', group: 'asia-pacific' },
        instrument: 'cedaw',
        signedOn: '2011-09-20',
        daysSinceSignature: 5250,
        evidence: {
          url: expect.stringContaining('mtdsg_no=IV-8&'),
          statusAsAt: '2026-02-03',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
        sentence: 'Palau signed on 20 September 2011 and has not ratified; 14 years',
      },
      { state: { code: 'USA' }, signedOn: '1980-07-17', daysSinceSignature: 16_637 },
    ]);
  });
});

describe('the list', () => {
  it('is of all instruments where none is named, and of several where they are', async () => {
    const [all, two] = [await ask({}), await ask({ instrument: ['opsc', 'cedaw'] })];
    expect(new Set(all.rows.map(({ instrument }) => instrument))).toHaveProperty('size', 5);
    expect(two.rows).toEqual(all.rows.filter(({ instrument }) => /^(opsc|cedaw)$/.test(instrument)));
    expect(two.title).toBe('States that are not parties: OPSC or CEDAW, as of 3 February 2026');
  });

  it('is of the members of a group where one is named', async () => {
    expect(await codes({ instrument: 'cedaw', group: 'african' })).toEqual(['SOM', 'SDN']);
    expect(await codes({ instrument: 'cedaw', group: 'eu' })).toEqual([]);
    expect((await ask({ instrument: 'cedaw', group: 'eu' })).emptyBecause).toBe(
      'no State asked about that could join on that day is on record as one that was not a party',
    );
  });

  it('is of one standing or of several', async () => {
    expect(await codes({ instrument: 'cedaw', standing: 'signatory' })).toEqual(['PLW', 'USA']);
    expect(await codes({ instrument: 'cedaw', standing: 'withdrawn' })).toEqual([]);
    expect((await ask({ instrument: 'cedaw', standing: 'withdrawn' })).emptyBecause).toBe(
      'no State asked about that could join on that day is on record as of that standing',
    );
    expect(await codes({ instrument: 'cedaw', standing: ['none', 'signatory'] })).toHaveLength(8);
  });

  it('says of a day before the adoption why it is empty', async () => {
    const { total, emptyBecause } = await ask({ instrument: 'cedaw', asOf: '1979-12-17' });
    expect({ total, emptyBecause }).toEqual({
      total: 0,
      emptyBecause: 'the instrument was not yet adopted on 17 December 1979',
    });
  });
});

describe('a day in the past', () => {
  test.each([
    // The United States signed that day.
    ['1980-07-16', 'none', null],
    ['1980-07-17', 'signatory', 0],
    ['1990-07-17', 'signatory', 3652],
  ])('on %s the United States is of the standing %s', async (asOf, standing, daysSinceSignature) => {
    const { rows, asOf: day } = await ask({ instrument: 'cedaw', asOf });
    expect(day).toBe(asOf);
    expect(rows.find(({ state }) => state.code === 'USA')).toMatchObject({ standing, daysSinceSignature });
  });

  it('knows parties from their day of consent on', async () => {
    expect(await codes({ instrument: 'cedaw', asOf: '1980-07-16' })).toContain('CUB');
    expect(await codes({ instrument: 'cedaw', asOf: '1980-07-17' })).not.toContain('CUB');
    expect(await codes({ instrument: 'trafficking-protocol', asOf: '2010-02-07' })).toContain('CHN');
    expect(await codes({ instrument: 'trafficking-protocol', asOf: '2010-02-08' })).not.toContain('CHN');
  });

  test.each([
    ['trafficking-protocol', '2002-12-12', 'by 12 December 2002'],
    ['trafficking-protocol', '2002-12-13', 'by 13 December 2002; only accession was open (article 16(4))'],
    ['supplementary-slavery-convention', '1957-07-01', 'by 1 July 1957'],
    [
      'supplementary-slavery-convention',
      '1957-07-02',
      'by 2 July 1957; only accession was open (article 11(2))',
    ],
    ['cedaw', '2026-02-02', 'by 2 February 2026'],
  ])('says whether %s could be signed on %s', async (instrument, asOf, ending) => {
    const { rows } = await ask({ instrument, asOf, standing: 'none' });
    expect(rows.length).toBeGreaterThan(0);
    for (const { state, sentence } of rows)
      expect(sentence).toBe(`${state.name} had neither signed nor joined ${ending}`);
  });
});

describe('the European Union', () => {
  it('is no gap where it may not join or is a party', async () => {
    expect(await codes({})).not.toContain('EUE');
  });

  it('is listed where it could join and had not, and never counted as a State', async () => {
    const asOf = '2003-01-01';
    expect(await codes({ instrument: 'untoc', asOf })).toContain('EUE');
    const { rows } = await tracker.ask(instruments, { asOf });
    for (const { id, states, mayJoin, organizations } of rows) {
      expect(states.party + states.signatory + states.none + states.withdrawn).toBe(mayJoin);
      const isOpen = id === 'untoc' || id === 'trafficking-protocol';
      expect(organizations).toEqual(isOpen ? { EUE: 'signatory' } : {});
    }
  });

  it('stands beside 197 States today', async () => {
    const { rows } = await tracker.ask(instruments, {});
    for (const { id, mayJoin, states, stated, organizations } of rows) {
      expect(mayJoin).toBe(197);
      const withUnion = Object.values(organizations).filter((standing) => standing === 'party').length;
      const { counted } = baselineFileOf(id).page;
      expect([id, states.party + withUnion]).toEqual([id, counted.parties]);
      // A gazette prints no totals.
      expect([id, stated.parties]).toEqual([id, id === 'trafficking-protocol' ? null : counted.parties]);
    }
  });
});
