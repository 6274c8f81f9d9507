import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Answer } from '../../src/status/question.js';
import type { GapRow } from '../../src/status/questions/gaps.js';
import { questions } from '../../src/status/questions.js';
import { openBusyTracker, type BusyTracker } from './busy-tracker.js';

let tracker: BusyTracker;

beforeAll(async () => {
  tracker = await openBusyTracker();
});

afterAll(async () => tracker.close());

const get = async (address: string) => fetch(tracker.url + address);

const gapList = async (query = '') =>
  (await (await get(`/gaps.json${query}`)).json()) as Answer<GapRow> & {
    cite: { text: string; url: string; bibtex: string; csl: unknown };
  };

describe('how to cite', () => {
  it('leads to an address that says the same later', async () => {
    const before = await gapList('?instrument=cedaw&group=asia-pacific');
    expect(before.cite.url).toBe(
      'https://tracker.example/gaps?asOf=2026-02-04&knownAt=2026-02-04T12%3A00%3A00Z&instrument=cedaw&group=asia-pacific',
    );
    expect(before.cite.bibtex).toMatch(/^@misc\{[\w-]+,\n[^]+\n\}\n$/);
    const query = new URL(before.cite.url).search;
    const later = await gapList(query);
    expect(later.rows).toEqual(before.rows);
    // The permanent address is its own.
    expect(new URL(later.cite.url).searchParams.toString().split('&').toSorted()).toEqual(
      new URLSearchParams(query).toString().split('&').toSorted(),
    );
    expect((await get(new URL(before.cite.url).pathname + query)).status).toBe(200);
  });

  it('names the day of the record, however old, and no later one', async () => {
    tracker.clock.set('2027-03-01T12:00:00Z');
    try {
      const { cite } = await gapList('?instrument=untoc');
      expect(cite.text).toContain('Ratification Tracker (2026): ');
      expect(cite.text).toContain('Status as at 3 February 2026, revision ');
      expect(cite.bibtex).toContain('year = {2026}');
      expect(cite.bibtex).toContain('note = {Status as at 3 February 2026, ');
      expect(cite.csl).toMatchObject({ issued: { 'date-parts': [[2026, 2, 3]] } });
      const all = await gapList('');
      expect(all.cite.text).toContain('Status as at 3 February 2026 to 4 February 2026, revision ');
    } finally {
      tracker.clock.set('2026-02-04T12:00:00Z');
    }
  });

  it('leads to what is said of an old record on the day of the citation, and not of the day asked about', async () => {
    tracker.clock.set('2026-02-25T12:00:00Z');
    try {
      const before = await gapList('?instrument=cedaw&asOf=2026-02-06');
      const later = await gapList(new URL(before.cite.url).search);
      expect(later.rows).toEqual(before.rows);
      expect(later.warnings).toEqual(before.warnings);
      expect(before.warnings[0]).toContain('the record of CEDAW is of 4 February 2026');
    } finally {
      tracker.clock.set('2026-02-04T12:00:00Z');
    }
  });

  it('pins what goes up to the present moment to that moment', async () => {
    const cited = async (address: string) => {
      const { cite } = (await (await get(address)).json()) as { cite: { url: string } };
      return new URL(cite.url).searchParams;
    };
    expect((await cited('/diff.json?from=2026-02-04T10:00:00Z')).get('to')).toBe('2026-02-04T12:00:00Z');
    expect((await cited('/runs.json')).get('until')).toBe('2026-02-04T12:00:00Z');
    expect((await cited('/changes.json?until=2026-02-03')).get('until')).toBe('2026-02-03T23:59:59Z');
  });

  it('keeps its day where a form sends empty fields', async () => {
    const { cite } = await gapList('?instrument=cedaw&asOf=&knownAt=');
    expect(new URL(cite.url).searchParams.get('asOf')).toBe('2026-02-04');
    expect(new URL(cite.url).searchParams.get('knownAt')).toBe('2026-02-04T12:00:00Z');
  });

  it('says to TeX no command, whatever was asked for', async () => {
    const bibtex = await (await get(`/states.bib?name=${encodeURIComponent('a^b~c_d\\e%&#${}')}`)).text();
    expect(bibtex).toContain(
      'a\\textasciicircum{}b\\textasciitilde{}c\\_d\\textbackslash{}e\\%\\&\\#\\$\\{\\}',
    );
  });

  it('names two answers of one day by two names', async () => {
    const ids = await Promise.all(
      ['?instrument=cedaw', '?instrument=untoc', '?instrument=cedaw&group=eu'].map(
        async (query) => /^@misc\{([^,]+),/.exec((await gapList(query)).cite.bibtex)?.[1],
      ),
    );
    expect(new Set(ids).size).toBe(3);
  });

  test.each(questions.map(({ name, path }) => [name, path] as const))(
    '%s has an address to cite, with its day',
    async (name, path) => {
      const address = path
        .replace('/states/:code/:id', '/states/ALB/opsc')
        .replace('/states/:code', '/states/ALB')
        .replace('/groups/:id', '/groups/eu')
        .replace('/instruments/:id', '/instruments/opsc')
        .replace(/:(id|year)/, (_match, key) => (key === 'id' ? '1' : '2014'));
      const { cite } = (await (await get(`${address}.json`)).json()) as { cite: { url: string } };
      const { pathname, search } = new URL(cite.url);
      expect(pathname).toBe(address);
      expect((await get(`${pathname}.json${search}`)).status).toBe(200);
      // A run never changes once it has ended, and has a number of its own.
      if (name !== 'run' && name !== 'states' && name !== 'groups')
        expect(search).toMatch(/=\d{4}-\d\d-\d\d/);
    },
  );
});
