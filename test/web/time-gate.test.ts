import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { httpDate, momentOfHttpDate } from '../../src/web/memento/http-date.js';
import { between, first, linksIn, list, openMementoTracker, type MementoTracker } from './memento-tracker.js';

let tracker: MementoTracker;

beforeAll(async () => {
  tracker = await openMementoTracker();
});

afterAll(async () => tracker.close());

describe('a TimeGate', () => {
  test.each([
    ['/gaps', between, `/gaps?knownAt=${between}`],
    ['/gaps', '1999-12-31T23:59:59Z', `/gaps?knownAt=${first}`],
    ['/gaps', '2031-01-01T00:00:00Z', '/gaps?knownAt=2026-02-12T00:00:00Z'],
    ['/gaps', null, '/gaps?knownAt=2026-02-12T00:00:00Z'],
    ['/gaps', first, `/gaps?knownAt=${first}`],
    [
      '/gaps.json?group=eu&instrument=cedaw&sort=-state',
      between,
      `/gaps.json?knownAt=${between}&instrument=cedaw&group=eu&sort=-state`,
    ],
    ['/gaps.csv?bom=1', between, `/gaps.csv?knownAt=${between}&bom=1`],
    ['/states/plw.json', between, `/states/PLW.json?knownAt=${between}`],
    ['/years/2026', between, `/years/2026?knownAt=${between}`],
    [
      '/diff?from=2014-01-01&to=2015-01-01',
      between,
      `/diff?from=2014-01-01&to=2015-01-01&knownAt=${between}`,
    ],
    ['/gaps?asOf=2010-03-01', between, `/gaps?asOf=2010-03-01&knownAt=${between}`],
    // Of a day nothing was told before it began.
    ['/gaps?asOf=2026-02-09', between, '/gaps?asOf=2026-02-09&knownAt=2026-02-09T00:00:00Z'],
    ['/gaps?asOf=2026-02-13', between, '/gaps?asOf=2026-02-13&knownAt=2026-02-12T10:00:00Z'],
  ])('of %s at %s leads to %s', async (page, moment, location) => {
    const asked: Record<string, string> = moment === null ? {} : { 'accept-datetime': httpDate(moment) };
    const expected = `/treaties${location.replaceAll(/(?<==[\d-]{10}T[\d:]*):/g, '%3A')}`;
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await tracker.get(`/timegate${page}`, asked, method);
      expect([status, headers.get('location'), headers.get('vary')]).toEqual([
        302,
        expected,
        'accept-datetime',
      ]);
      expect(headers.has('memento-datetime')).toBe(false);
      const { original = '', timemap } = linksIn(headers.get('link'));
      expect(timemap).toBe(original.replace('/treaties/', '/treaties/timemap/'));
      const chosen = await tracker.get(expected.replace('/treaties', ''));
      expect(chosen.status).toBe(200);
      // Where that leads says the same of the original.
      expect(linksIn(chosen.headers.get('link'))['original']).toBe(original.replace(/[?&]bom=1/, ''));
      const links = headers.get('link')?.split(', <') ?? [];
      const link = links.find((one) => one.startsWith(`${expected}>; rel="`));
      expect(link).toContain(`memento"; datetime="${chosen.headers.get('memento-datetime')}"`);
    }
  });

  it('names the first, the last and the chosen memento, with their moments', async () => {
    const { headers } = await tracker.get('/timegate/gaps', { 'accept-datetime': httpDate(between) });
    expect(headers.get('link')).toBe(
      [
        '</treaties/gaps>; rel="original"',
        '</treaties/timemap/gaps>; rel="timemap"; type="application/link-format"',
        '</treaties/gaps?knownAt=2026-02-07T09%3A30%3A00Z>; rel="memento"; datetime="Sat, 07 Feb 2026 09:30:00 GMT"',
        '</treaties/gaps?knownAt=2014-01-27T00%3A00%3A00Z>; rel="first memento"; datetime="Mon, 27 Jan 2014 00:00:00 GMT"',
        '</treaties/gaps?knownAt=2026-02-12T00%3A00%3A00Z>; rel="last memento"; datetime="Thu, 12 Feb 2026 00:00:00 GMT"',
      ].join(', '),
    );
  });

  it('leads to what was said then', async () => {
    const { headers } = await tracker.get(`/timegate${list}`, {
      'accept-datetime': httpDate(between),
    });
    const memento = await tracker.listOf((headers.get('location') ?? '').replace('/treaties', ''));
    expect(memento).toEqual(tracker.saidBetween);
    expect(memento).not.toEqual(await tracker.listOf(list));
  });

  test.each([
    '',
    'yesterday',
    '2026-02-07T09:30:00Z',
    'Sat, 7 Feb 2026 09:30:00 GMT',
    'Sat, 07 Feb 2026 09:30:00 +0000',
    'Sat, 07 Feb 2026 09:30 GMT',
    'Fri, 07 Feb 2026 09:30:00 GMT',
    'Mon, 30 Feb 2026 09:30:00 GMT',
    'Saturday, 07-Feb-26 09:30:00 GMT',
    'Sat, 07 Feb 2026 09:30:00 GMT, Sun, 08 Feb 2026 09:30:00 GMT',
    'Sat, 01 Jan 10000 00:00:00 GMT',
  ])('refuses "%s"', async (text) => {
    const response = await tracker.get('/timegate/gaps', {
      'accept-datetime': text,
      accept: 'application/json',
    });
    expect([response.status, response.headers.get('vary')]).toEqual([400, 'accept, accept-datetime']);
    expect(await response.json()).toMatchObject({
      status: 400,
      detail: `"Accept-Datetime" is "${text}"; expected a date of HTTP, such as Thu, 12 Feb 2026 00:00:00 GMT`,
    });
  });
});

describe('a TimeMap', () => {
  it('lists the moments at which the record was altered, in the format of links', async () => {
    const response = await tracker.get('/timemap/gaps.json?instrument=cedaw');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/link-format');
    const home = 'https://tracker.example/treaties';
    const lines = (await response.text()).split(/,?\n/);
    expect(lines.slice(0, 4)).toEqual([
      `<${home}/gaps.json?instrument=cedaw>; rel="original"`,
      `<${home}/timemap/gaps.json?instrument=cedaw>; rel="self"; type="application/link-format"; from="Mon, 27 Jan 2014 00:00:00 GMT"; until="Thu, 12 Feb 2026 00:00:00 GMT"`,
      `<${home}/timegate/gaps.json?instrument=cedaw>; rel="timegate"`,
      `<${home}/gaps.json?knownAt=2014-01-27T00%3A00%3A00Z&instrument=cedaw>; rel="first memento"; datetime="Mon, 27 Jan 2014 00:00:00 GMT"`,
    ]);
    // Of the committed tables, of the first night, of the second; and of today, when it is a day older.
    expect(lines.slice(-4)).toEqual([
      `<${home}/gaps.json?knownAt=2026-02-03T12%3A00%3A00Z&instrument=cedaw>; rel="memento"; datetime="Tue, 03 Feb 2026 12:00:00 GMT"`,
      `<${home}/gaps.json?knownAt=2026-02-10T03%3A17%3A00Z&instrument=cedaw>; rel="memento"; datetime="Tue, 10 Feb 2026 03:17:00 GMT"`,
      `<${home}/gaps.json?knownAt=2026-02-12T00%3A00%3A00Z&instrument=cedaw>; rel="last memento"; datetime="Thu, 12 Feb 2026 00:00:00 GMT"`,
      '',
    ]);
    const moments = lines.flatMap((line) => /memento"; datetime="(.*)"$/.exec(line)?.[1] ?? []);
    const read = moments.map((text) => momentOfHttpDate(text) ?? '');
    expect(read).toEqual([...new Set(read)].toSorted());
    expect(read.length).toBeGreaterThan(5);
    for (const [index, line] of lines.slice(3, -1).entries()) {
      const address = /^<https:\/\/tracker\.example\/treaties([^>]*)>/.exec(line)?.[1] ?? '';
      expect(await tracker.mementoOf(address)).toBe(moments[index]);
    }
  });

  it('has one that is the first and the last where there is no other', async () => {
    const text = await (await tracker.get('/timemap/gaps?asOf=2026-02-13')).text();
    expect(text.match(/rel="[a-z ]*memento"/g)).toEqual(['rel="first last memento"']);
  });

  it('has a tag, and a length without a body', async () => {
    const { headers } = await tracker.get('/timemap/states/ALB?sort=-instrument');
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    expect(
      (await tracker.get('/timemap/states/alb?sort=-instrument', { 'if-none-match': etag })).status,
    ).toBe(304);
    const head = await tracker.get('/timemap/states/ALB', {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await tracker.get('/timemap/gaps?name=a.b')).status).toBe(400);
    expect((await tracker.get('/timemap/states?name=a.b')).status).toBe(200);
  });

  it('is in no other format', async () => {
    expect((await tracker.get('/timemap/gaps', { accept: 'text/html' })).status).toBe(406);
  });
});

describe.each(['/timegate', '/timemap'])('behind %s', (prefix) => {
  test.each([
    ['/gaps?knownAt=2026-02-04', 400, 'unknown parameter "knownAt"; expected instrument, group'],
    ['/gaps?gruop=eu', 400, 'unknown parameter "gruop"; expected instrument, group'],
    ['/gaps?group=eux', 400, 'unknown group "eux"'],
    ['/gaps?sort=colour', 400, 'unknown column "colour"'],
    ['/gaps?asOf=2026-02-30', 400, '2026-02-30'],
    ['/states/ZZZ', 404, 'ZZZ'],
    ['/states/ALB?code=SWE', 400, '"code" is given in the path here'],
    ['/gaps.xml', 406, 'there is no form ".xml" here'],
    ['/gaps.ics', 406, 'there is no form ".ics" here'],
    ['/gaps.json?bom=1', 400, 'unknown parameter "bom"'],
    ['/diff?from=2026-02-04T00:00:00Z', 400, '"knownAt" goes with two days'],
    ['/changes', 404, `there is nothing at ${prefix}/changes`],
    ['/about', 404, `there is nothing at ${prefix}/about`],
    ['', 404, `there is nothing at ${prefix}`],
    ['/', 301, null],
    ['/gaps/', 301, null],
  ])('%s is %i', async (page, status, detail) => {
    const response = await tracker.get(prefix + page, { accept: '*/*, application/json' });
    expect(response.status).toBe(status);
    if (detail === null) return;
    const problem = await tracker.get(prefix + page, { accept: 'application/json, */*;q=0.1' });
    expect(((await problem.json()) as { detail: string }).detail).toContain(detail);
  });

  it('what was perhaps meant is offered there', async () => {
    const response = await tracker.get(`${prefix}/gaps.json?group=afrcan`);
    const { available } = (await response.json()) as { available: readonly { href: string }[] };
    expect(available[0]?.href).toBe(`/treaties${prefix}/gaps.json?group=african`);
  });

  it('nothing is changed by asking', async () => {
    expect((await tracker.get(`${prefix}/gaps`, {}, 'POST')).status).toBe(405);
  });
});
