import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { questions } from '../../src/status/questions.js';
import { httpDate, momentOfHttpDate } from '../../src/web/memento/http-date.js';
import { MineBanModule } from '../instruments/mine-ban-module.js';
import { addressOf } from '../question-subjects.js';
import { serveTracker } from '../tracker.js';
import { between, linksIn, openMementoTracker, type MementoTracker } from './memento-tracker.js';

let tracker: MementoTracker;

beforeAll(async () => {
  tracker = await openMementoTracker();
});

afterAll(async () => tracker.close());

describe('dates of HTTP', () => {
  test.each([
    ['Thu, 31 May 2007 20:35:00 GMT', '2007-05-31T20:35:00Z'],
    ['Tue, 11 Sep 2001 20:36:10 GMT', '2001-09-11T20:36:10Z'],
    ['Wed, 29 Feb 2012 00:00:00 GMT', '2012-02-29T00:00:00Z'],
  ])('%s is read and written', (text, moment) => {
    expect([momentOfHttpDate(text), httpDate(moment)]).toEqual([moment, text]);
  });
});

describe('a dated answer', () => {
  const takesMoment = questions.filter(({ parameters }) => parameters.some(({ key }) => key === 'knownAt'));

  test.each(takesMoment.map((question) => [question.name, question] as const))(
    'of %s says of which moment its knowledge is, and where its past is, in every form',
    async (_name, question) => {
      const address = addressOf(question, '.json');
      const original = await tracker.get(address);
      expect(original.headers.has('memento-datetime')).toBe(false);
      expect(linksIn(original.headers.get('link'))).toMatchObject({
        timegate: `/treaties/timegate${address}`,
        timemap: `/treaties/timemap${address}`,
      });
      expect(linksIn(original.headers.get('link'))).not.toHaveProperty('original');
      for (const suffix of ['', '.json', '.csv', '.xlsx', '.bib']) {
        const undated = addressOf(question, suffix);
        const dated = `${undated}${undated.includes('?') ? '&' : '?'}knownAt=${between}`;
        for (const method of ['GET', 'HEAD']) {
          const { status, headers } = await tracker.get(dated, {}, method);
          expect([status, headers.get('memento-datetime')]).toEqual([200, 'Sat, 07 Feb 2026 09:30:00 GMT']);
          expect(linksIn(headers.get('link'))).toMatchObject({
            original: `/treaties${undated}`,
            timegate: `/treaties/timegate${undated}`,
            timemap: `/treaties/timemap${undated}`,
          });
        }
      }
    },
  );

  it('is of the end of a day that is over, and of the newest moment of one that is not', async () => {
    expect(await tracker.mementoOf('/gaps?knownAt=2026-02-10')).toBe('Tue, 10 Feb 2026 23:59:59 GMT');
    expect(await tracker.mementoOf('/gaps?knownAt=2026-02-12')).toBe('Thu, 12 Feb 2026 00:00:00 GMT');
  });

  it('for a day is of the moment that its permanent address names, and never of that day', async () => {
    for (const day of ['1990-05-05', '2026-02-09', '2026-02-12']) {
      const { headers } = await tracker.get(`/gaps?asOf=${day}&group=eu`);
      const { 'cite-as': cite = '', original } = linksIn(headers.get('link'));
      expect(headers.get('memento-datetime')).toBe('Thu, 12 Feb 2026 00:00:00 GMT');
      expect(new URL(cite).searchParams.get('knownAt')).toBe('2026-02-12T00:00:00Z');
      // It is the same at that address.
      expect(await tracker.mementoOf(cite.replace('https://tracker.example', ''))).toBe(
        'Thu, 12 Feb 2026 00:00:00 GMT',
      );
      expect(original).toBe(`/treaties/gaps?asOf=${day}&group=eu`);
    }
  });

  it('of a day and a moment is of the moment', async () => {
    const { headers } = await tracker.get(`/gaps?asOf=2010-03-01&knownAt=${between}`);
    expect(headers.get('memento-datetime')).toBe('Sat, 07 Feb 2026 09:30:00 GMT');
    expect(linksIn(headers.get('link'))['original']).toBe('/treaties/gaps?asOf=2010-03-01');
  });

  it('is so too where it is shown otherwise; only the pages of questions have a TimeGate', async () => {
    const badge = await tracker.get(`/badges/cedaw.svg?knownAt=${between}`);
    expect(badge.headers.get('memento-datetime')).toBe('Sat, 07 Feb 2026 09:30:00 GMT');
    const links = linksIn(badge.headers.get('link'));
    expect(links['original']).toBe('/treaties/badges/cedaw.svg');
    expect(links).not.toHaveProperty('timegate');
  });

  it('may be told apart by the page of another site', async () => {
    const { headers } = await tracker.get(`/gaps.json?knownAt=${between}`);
    expect(headers.get('access-control-expose-headers')).toContain('memento-datetime');
  });

  it('keeps its tag', async () => {
    const address = `/gaps.json?knownAt=${between}`;
    const { headers } = await tracker.get(address);
    const again = await tracker.get(address, { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.headers.get('link')]).toEqual([304, headers.get('link')]);
  });

  test.each([
    '/runs',
    '/changes?until=2026-02-11',
    '/diff?from=2026-02-04T00:00:00Z&to=2026-02-11T00:00:00Z',
  ])('%s is not one', async (address) => {
    expect(await tracker.mementoOf(address)).toBeNull();
    expect(Object.keys(linksIn((await tracker.get(address)).headers.get('link')))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(original|timegate|timemap)$/)]),
    );
  });
});

test('where nothing is recorded there is no memento', async () => {
  const empty = await serveTracker({ instruments: [MineBanModule] });
  try {
    const { headers } = await fetch(`${empty.url}/gaps.json?asOf=2010-03-01`);
    expect(headers.has('memento-datetime')).toBe(false);
    expect(linksIn(headers.get('link'))).not.toHaveProperty('timegate');
    for (const prefix of ['/timegate', '/timemap']) {
      const response = await fetch(`${empty.url}${prefix}/gaps.json`);
      expect([response.status, await response.json()]).toEqual([
        404,
        expect.objectContaining({
          detail: 'nothing is recorded yet, and there is no memento of /gaps.json',
        }),
      ]);
    }
  } finally {
    await empty.close();
  }
});
