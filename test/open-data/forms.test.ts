import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Answer } from '../../src/status/question.js';
import { changes } from '../../src/status/questions/changes.js';
import { gaps, type GapRow } from '../../src/status/questions/gaps.js';
import { questions } from '../../src/status/questions.js';
import { answerCsv } from '../../src/forms/answer-csv.js';
import { answerJson } from '../../src/forms/answer-json.js';
import { formsOf } from '../../src/web/representations.js';
import { openBusyTracker, type BusyTracker } from './busy-tracker.js';

let tracker: BusyTracker;

beforeAll(async () => {
  tracker = await openBusyTracker();
});

afterAll(async () => tracker.close());

const get = async (address: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(tracker.url + address, { headers, redirect: 'manual' });

const gapList = async (query = '') => (await (await get(`/gaps.json${query}`)).json()) as Answer<GapRow>;

describe('one address has many forms', () => {
  const plain = questions.filter(({ path }) => !path.includes(':'));
  test.each(plain.flatMap((question) => formsOf(question).map((form) => [question.path, form] as const)))(
    '%s$suffix',
    async (path, form) => {
      const response = await get(`${path}${form.suffix}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(form.mediaType);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
    },
  );

  test.each([
    ['application/json', 'application/json'],
    ['text/csv;q=0.5, application/json;q=0.4', 'text/csv'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['*/*', 'text/html'],
    ['text/*;q=0.1, application/x-bibtex', 'application/x-bibtex'],
    ['text/html;q=0, */*;q=0.1', 'application/json'],
    // As axios asks.
    ['application/json, text/plain, */*', 'application/json'],
    ['text/csv, application/json', 'text/csv'],
    ['application/*, text/html', 'text/html'],
    ['text/csv;q=0.9, application/json, */*', 'application/json'],
  ])('Accept: %s gives %s', async (accept, expected) => {
    const response = await get('/gaps', { accept });
    expect(response.headers.get('content-type')?.split(';')[0]).toBe(expected);
    expect(response.headers.get('vary')).toBe('accept, accept-encoding');
  });

  it('is a feed for a reader of feeds', async () => {
    const accept = 'application/atom+xml, application/rss+xml, application/xml, */*';
    const response = await get('/changes', { accept });
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  });

  test.each([
    ...formsOf(changes).map(({ suffix }) => [suffix, '*/*', suffix]),
    ['', 'application/json', '.json'],
  ] as [string, string, string][])(
    '/changes%s, for who accepts %s, tells of every form but %s in the Link header, and how to cite',
    async (suffix, accept, served) => {
      const { headers } = await get(`/changes${suffix}?group=african`, { accept });
      const link = headers.get('link') ?? '';
      const alternates = [...link.matchAll(/<([^>]*)>; rel="alternate"; type="([^"]*)"/g)].map(
        ([, href, type]) => [href, type],
      );
      expect(alternates).toEqual(
        formsOf(changes)
          .filter((form) => form.suffix !== served)
          .map((form) => [`/changes${form.suffix}?group=african`, form.mediaType.split(';')[0]]),
      );
      expect(link).toContain('; rel="cite-as"');
    },
  );

  it('tells beside a badge of the page', async () => {
    const { headers } = await get('/badges/cedaw.svg');
    expect(headers.get('link')).toContain('</instruments/cedaw>; rel="alternate"; type="text/html"');
  });
});

describe('what is not there', () => {
  test.each([
    ['/gaps.xml', {}],
    ['/gaps.atom', {}],
    ['/states/ALB.xml', {}],
    ['/gaps', { accept: 'image/png' }],
    ['/gaps', { accept: 'application/json;q=0, image/*' }],
  ])('%s with %j is 406, and lists what there is', async (address, headers) => {
    const response = await get(address, headers as Record<string, string>);
    expect(response.status).toBe(406);
    const { available } = (await response.json()) as { available: { href: string; type: string }[] };
    const path = address.replace(/\.\w+$/, '');
    expect(available.map(({ href }) => href)).toEqual(
      ['', '.json', '.csv', '.xlsx', '.bib'].map((suffix) => path + suffix),
    );
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is 405', async (method) => {
    for (const address of ['/gaps', '/gaps.json', '/badges/cedaw.svg', '/openapi.json', '/nothing', '/api']) {
      const response = await fetch(tracker.url + address, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
      await response.arrayBuffer();
    }
  });

  test.each([
    '/gaps',
    '/gaps.json',
    '/gaps.xlsx',
    '/badges/cedaw.svg',
    '/openapi.json',
    '/health',
    '/log.json',
    '/metrics',
    '/',
    '/data/tracker.zip',
  ])('HEAD %s has the headers of GET and no body', async (address) => {
    const [head, whole] = [await fetch(tracker.url + address, { method: 'HEAD' }), await get(address)];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    await whole.arrayBuffer();
    const named = (response: Response) =>
      ['content-type', 'content-length', 'content-encoding', 'etag', 'cache-control', 'vary', 'link'].map(
        (name) => [name, response.headers.get(name)],
      );
    // Metrics are others each time, and may be longer.
    const isSame = ([name]: (string | null)[]) => address !== '/metrics' || name !== 'content-length';
    expect(named(head).filter(isSame)).toEqual(named(whole).filter(isSame));
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(0);
  });

  test.each([
    ['/gaps.json?contry=ALB', 'unknown parameter "contry"'],
    ['/gaps.json?instrument[id]=cedaw', 'unknown parameter "instrument[id]"'],
    ['/gaps.json?__proto__=x', 'unknown parameter "__proto__"'],
    ['/gaps.json?constructor=x&toString=y', 'unknown parameter "constructor", "toString"'],
    ['/badges/cedaw.svg?style=flat', 'unknown parameter "style"'],
    ['/embed/gaps?sise=3', 'unknown parameter "sise"'],
    ['/openapi.json?x=1', 'unknown parameter "x"'],
    ['/data/tracker.zip?x=1', 'unknown parameter "x"'],
  ])('%s is 400, and names what is not known', async (address, message) => {
    const response = await get(address, { accept: 'application/json, */*;q=0.1' });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toContain(message);
  });

  test.each([5_000, 20_000])('an address of %i characters is 414', async (length) => {
    const response = await get(`/gaps.json?${'x'.repeat(length)}`);
    expect(response.status).toBe(414);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });
});

describe('CSV', () => {
  it('reads back equal', async () => {
    const text = await (await get('/gaps.csv')).text();
    const { rows } = await gapList();
    const { book } = { book: undefined as never };
    const columns = gaps.columns(book);
    const expected = rows.map((row) => columns.map(({ cell }) => String(cell(row) ?? '')));
    const [head, ...read] = parse(text, { record_delimiter: '\r\n' });
    expect(head).toEqual(columns.map(({ key }) => key));
    expect(read).toEqual(expected);
  });

  it('lets no cell be a formula, and quotes what must be', () => {
    const formulas = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =2',
      '\n=3',
      '\u00a0\ufeff＝4',
      '\t5',
    ];
    const texts = ['a,"b"\r\nc', 'a\rb', 'a\nb', 'Côte d’Ivoire', 'a = b', ' a', ''];
    const columns = [{ key: 'text', title: 'Text', type: 'string' as const, cell: (row: string) => row }];
    const text = [...answerCsv({ rows: [...formulas, ...texts] }, columns)].join('');
    const read = parse(text, { columns: true, record_delimiter: '\r\n' }) as { text: string }[];
    expect(read.map((row) => row.text)).toEqual([...formulas.map((row) => `'${row}`), ...texts]);
    expect(text).toContain('"a\rb"');
    expect(text).toContain('"a\nb"');
  });

  it('leaves a number a number, and has its header row where there is no other', () => {
    const columns = [{ key: 'number', title: 'N', type: 'integer' as const, cell: (row: number) => row }];
    expect([...answerCsv({ rows: [-1] }, columns)].join('')).toBe('number\r\n-1\r\n');
    expect([...answerCsv({ rows: [] }, columns)].join('')).toBe('number\r\n');
  });

  it('says of which day each row is, which a page says beside its table', async () => {
    for (const path of ['/waiting', '/instruments/cedaw', '/withdrawals']) {
      const rows = parse(await (await get(`${path}.csv`)).text(), { columns: true }) as {
        statusAsAt: string;
      }[];
      expect(rows.length).toBeGreaterThan(0);
      for (const { statusAsAt } of rows) expect(statusAsAt).toMatch(/^2026-02-0[34]$/);
      expect(await (await get(path)).text()).not.toContain('sort=statusAsAt');
    }
    expect(await (await get('/states')).text()).not.toContain('untocAsAt');
  });
});

test('JSON in pieces is the JSON of the whole', () => {
  for (const count of [0, 1, 999, 1000, 1001, 2500]) {
    const rows = Array.from({ length: count }, (_, index) => ({ index, text: `"${index}",]` }));
    const answer = { asOf: '2026-02-03', revision: 1, total: count, rows, subject: { a: { b: 1 } } };
    const read: unknown = JSON.parse([...answerJson(answer as never, { text: 'cite' } as never)].join(''));
    expect(read).toEqual({ ...answer, subject: undefined, a: { b: 1 }, cite: { text: 'cite' } });
  }
});

describe('a file', () => {
  test.each([
    ['/gaps.csv?instrument=cedaw&group=african&sort=state', 'gaps-cedaw-african-2026-02-04.csv'],
    ['/gaps.xlsx?asOf=2010-01-01', 'gaps-2010-01-01.xlsx'],
    ['/states/PLW.bib', 'state-PLW-2026-02-04.bib'],
    [`/states.csv?name=${encodeURIComponent('"\r\nx: y')}`, 'states-x-y-2026-02-04.csv'],
  ])('%s is saved as %s', async (address, name) => {
    expect((await get(address)).headers.get('content-disposition')).toBe(`inline; filename="${name}"`);
  });

  test.each(['/gaps', '/gaps.json', '/changes.atom', '/upcoming.ics'])('%s has no name', async (address) => {
    expect((await get(address)).headers.get('content-disposition')).toBeNull();
  });
});
