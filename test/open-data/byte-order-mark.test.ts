import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { questions } from '../../src/status/questions.js';
import { addressOf } from '../question-subjects.js';
import { openBusyTracker, type BusyTracker } from './busy-tracker.js';

let tracker: BusyTracker;

beforeAll(async () => {
  tracker = await openBusyTracker();
});
afterAll(async () => tracker.close());

const mark = Buffer.from('\uFEFF');
const get = async (address: string, accept = '*/*') => fetch(tracker.url + address, { headers: { accept } });
const bytes = async (address: string, accept?: string) =>
  Buffer.from(await (await get(address, accept)).arrayBuffer());
const isMarked = (body: Buffer) => body.subarray(0, 3).equals(mark);
const withMark = (address: string) => `${address}${address.includes('?') ? '&' : '?'}bom=1`;

describe('CSV', () => {
  test.each(questions.map((question) => addressOf(question, '.csv')))(
    '%s has a byte order mark where it is asked for, and is the same behind it',
    async (address) => {
      const [plain, marked] = [await bytes(address), await bytes(withMark(address))];
      expect([isMarked(plain), isMarked(marked)]).toEqual([false, true]);
      expect(marked.subarray(3).equals(plain)).toBe(true);
      for (const off of ['bom=0', 'bom=']) {
        expect((await bytes(withMark(address).replace('bom=1', off))).equals(plain)).toBe(true);
      }
    },
  );

  it('has it where Accept names the form too', async () => {
    expect(isMarked(await bytes('/gaps?bom=1', 'text/csv'))).toBe(true);
  });

  it('is named, cited and linked as without it', async () => {
    const headersOf = async (address: string) => {
      const { headers } = await get(address);
      return ['content-disposition', 'link', 'content-type', 'vary'].map((name) => headers.get(name));
    };
    const [marked, plain] = [
      await headersOf('/gaps.csv?bom=1&instrument=cedaw'),
      await headersOf('/gaps.csv?instrument=cedaw'),
    ];
    expect(marked).toEqual(plain);
    expect(plain.join()).toContain('gaps-cedaw');
    const tags = [
      (await get('/gaps.csv?bom=1')).headers.get('etag'),
      (await get('/gaps.csv')).headers.get('etag'),
    ];
    expect(new Set(tags).size).toBe(2);
  });

  test.each([
    ['/gaps.csv?bom=yes', '"bom" is "yes"; expected 0 or 1'],
    ['/gaps.csv?bom=1&bom=1', '"bom" is given more than once; expected one value'],
    ['/gaps.csv?Bom=1', 'unknown parameter "Bom"'],
  ])('%s is refused', async (address, detail) => {
    const response = await get(address);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toContain(detail);
  });
});

test.each(['/gaps.json', '/gaps.bib', '/changes.atom', '/upcoming.ics', '/gaps.xlsx'])(
  '%s has none, and does not take the key',
  async (address) => {
    expect(isMarked(await bytes(address))).toBe(false);
    expect((await get(`${address}?bom=1`)).status).toBe(400);
  },
);

test.each(['/', '/gaps?instrument=cedaw&group=african', '/matrix', '/states/ALB', '/runs', '/upcoming'])(
  'the page %s offers it with the mark, and tells programs of it without',
  async (address) => {
    const html = await (await get(address, 'text/html')).text();
    const hrefs = (pattern: RegExp) =>
      [...html.matchAll(pattern)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    const offered = hrefs(/<a href="([^"]+)" type="text\/csv"/g);
    const told = hrefs(/<link rel="alternate" href="([^"]+)" type="text\/csv"/g);
    expect(offered).toHaveLength(told.length);
    // The front page has no other form.
    if (address === '/') return;
    expect(offered).toHaveLength(1);
    expect([isMarked(await bytes(offered[0]!)), isMarked(await bytes(told[0]!))]).toEqual([true, false]);
    expect(offered[0]).toBe(withMark(told[0]!));
    expect(hrefs(/href="([^"]*\.csv[^"]*)"/g).length).toBe(2);
  },
);
