import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { ArchivedPage } from '../../src/status/archived-page.js';
import { sha256Of } from '../../src/treaty-collection/snapshot-archive.js';
import { baselinePage, withCells, without } from '../baseline-page.js';
import { startDepositary, withStatus, type Depositary } from '../depositary-server.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let depositary: Depositary;
let tracker: ServedTracker;

const guineaSigned = withCells('Guinea', ['1980-07-17', '1982-08-09']);
/** CEDAW as the record has it, but for a day that was corrected; and OPSC without its first rows, which is held. */
const corrected = baselinePage('cedaw', {
  statusAsAt: '2026-02-03',
  rows: (rows) => guineaSigned(withCells('Niger', ['', '1999-10-09 a'])(rows)),
});
const cut = baselinePage('opsc', { rows: without('Albania', 'Algeria') });
const hashes = { corrected: sha256Of(corrected), cut: sha256Of(cut) };

beforeAll(async () => {
  depositary = await startDepositary({ 'IV-11-c': cut });
  depositary.answer(
    'IV-8',
    withStatus(200, { body: corrected, headers: { 'x-served-by': 'the <third> machine' } }),
  );
  tracker = await serveTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
  const { rows } = await tracker.sync({ only: ['cedaw', 'opsc'] });
  expect(Object.fromEntries(rows.map(({ instrument, outcome }) => [instrument, outcome]))).toEqual({
    cedaw: 'applied',
    opsc: 'held',
  });
});

afterAll(async () => {
  await tracker.close();
  await depositary.close();
});

const get = async (address: string, init: RequestInit = {}) =>
  fetch(tracker.url + address, { redirect: 'manual', ...init });
const pageOf = async (address: string) => (await get(address, { headers: { accept: 'text/html' } })).text();
const dataOf = async (address: string) => (await (await get(address)).json()) as ArchivedPage;

const act = (date: string, code = '') => ({ date, code, withdrawn: false });

describe('what was read from the depositary', () => {
  it('is told as data: when, from where, with which header fields, and what became of it', async () => {
    const { snapshots, ...page } = await dataOf(`/evidence/${hashes.corrected}.json?state=GIN`);
    expect(page).toMatchObject({
      sha256: hashes.corrected,
      bytes: Buffer.byteLength(corrected),
      reference: 'IV-8',
      statusAsAt: '2026-02-03',
      absent: [],
      total: 1,
    });
    expect(snapshots).toHaveLength(1);
    const [{ headers, ...snapshot }] = snapshots as [ArchivedPage['snapshots'][number]];
    expect(snapshot).toMatchObject({
      instrument: 'cedaw',
      edition: 'html',
      origin: 'network',
      fetchedAt: '2026-02-03T12:00:00Z',
      statusAsAt: '2026-02-03',
      httpStatus: 200,
      disposition: 'applied',
      run: 1,
    });
    expect(snapshot.url).toContain('mtdsg_no=IV-8');
    expect(headers).toContainEqual(['x-served-by', 'the <third> machine']);
  });

  it('has the row of a State as printed, as read, and as the record has it', async () => {
    const { rows } = await dataOf(`/evidence/${hashes.corrected}.json?state=GIN`);
    expect(rows).toMatchObject([
      {
        state: { code: 'GIN', name: 'Guinea', group: 'african' },
        name: 'Guinea',
        cells: [
          { column: 'Participant', role: 'name', text: 'Guinea' },
          { column: 'Signature', role: 'signature', text: '17 Jul 1980' },
          { role: 'consent', text: '9 Aug 1982' },
        ],
        signature: act('1980-07-17'),
        consent: act('1982-08-09'),
        record: {
          signature: act('1980-07-17'),
          consent: act('1982-08-09'),
          evidence: { sha256: hashes.corrected, origin: 'network' },
        },
        agrees: true,
      },
    ]);
  });

  it('has every row where no State is named, and those of several', async () => {
    const all = await dataOf(`/evidence/${hashes.corrected}.json`);
    expect([all.total, all.rows.length]).toEqual([191, 191]);
    const some = await dataOf(`/evidence/${hashes.corrected}.json?state=NER&state=GIN`);
    expect(some.rows.map(({ state }) => state?.code)).toEqual(['GIN', 'NER']);
  });

  it('leads to its row at the depositary, among States that share a word', async () => {
    const liveOf = async (code: string) =>
      (await dataOf(`/evidence/${hashes.corrected}.json?state=${code}`)).rows[0]?.live;
    const address = `${depositary.url}/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-8&chapter=4&clang=_en`;
    expect(await liveOf('ALB')).toBe(`${address}#:~:text=Albania`);
    // Equatorial Guinea stands before, and above Guinea stands Guatemala, which ratified on 12 August 1982.
    expect(await liveOf('GIN')).toBe(`${address}#:~:text=12%20Aug%201982-,Guinea`);
    expect(await liveOf('GNB')).toBe(`${address}#:~:text=Guinea%2DBissau`);
  });

  it('is shown as a page with the copy in a frame that may do nothing', async () => {
    const page = await pageOf(`/evidence/${hashes.corrected}?state=GIN`);
    expect(page).toContain(
      `<iframe sandbox loading="lazy" src="/evidence/${hashes.corrected}/copy?state=GIN#read"`,
    );
    expect(page).toContain('12%20Aug%201982-,Guinea');
    expect(page).toContain('the &lt;third> machine');
    expect(page).toContain('The record says the same');
    expect(page).not.toContain('was not believed');
  });
});

test('a State that no row of a good page names is told as one that had not acted', async () => {
  const { absent, total } = await dataOf(`/evidence/${hashes.corrected}.json?state=IRN`);
  expect([absent.map(({ code }) => code), total]).toEqual([['IRN'], 0]);
  expect(await pageOf(`/evidence/${hashes.corrected}?state=IRN`)).toMatch(
    /No row names <a[^>]*>Iran \(Islamic Republic of\)<\/a>: by this source it had neither signed nor joined\./,
  );
});

describe('the copy', () => {
  const copy = (search = '') => `/evidence/${hashes.corrected}/copy${search}`;

  it('may load, run and submit nothing, and is framed by this site alone', async () => {
    const { headers } = await get(copy('?state=GIN'));
    const policy = new Map(
      (headers.get('content-security-policy') ?? '').split(';').map((rule) => {
        const [name = '', ...values] = rule.trim().split(' ');
        return [name, values.join(' ')] as const;
      }),
    );
    expect(policy.get('default-src')).toBe(`'none'`);
    expect(policy.get('style-src')).toMatch(/^'sha256-[\w+/]{43}='$/);
    expect(policy.get('base-uri')).toBe(`'none'`);
    expect(policy.get('form-action')).toBe(`'none'`);
    expect(policy.get('frame-ancestors')).toBe(`'self'`);
    expect(policy.get('sandbox')).toBe('');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
  });

  it('marks the rows of the States asked for, in words too', async () => {
    const page = await pageOf(copy('?state=GIN'));
    expect(page.match(/aria-current="true"/g)).toHaveLength(1);
    expect(page).toMatch(
      /<tr class="read" id="read" aria-current="true">\s*<td><strong class="note">Read as the row of Guinea:<\/strong> Guinea<br>/,
    );
    const both = await pageOf(copy('?state=NER&state=GIN'));
    expect(both.match(/aria-current="true"/g)).toHaveLength(2);
    expect(both.match(/ id="read"/g)).toHaveLength(1);
  });

  it('begins at the first row where none is marked', async () => {
    const page = await pageOf(copy());
    expect(page).not.toContain('aria-current');
    expect(page).toMatch(/<tr id="read" data-row="AFG">/);
  });

  it('is said to be one', async () => {
    expect(await pageOf(copy())).toMatch(
      /<p class="archived"><strong>Archived copy<\/strong>, no page of this tracker/,
    );
  });

  it('is kept by whoever has it', async () => {
    const first = await get(copy('?state=GIN'));
    const etag = first.headers.get('etag') ?? '';
    const again = await get(copy('?state=GIN'), { headers: { 'if-none-match': etag } });
    expect([first.status, again.status]).toEqual([200, 304]);
    const head = await get(copy('?state=GIN'), { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const other = await get(copy('?state=NER'));
    expect(other.headers.get('etag')).not.toBe(etag);
  });
});

describe('a page that was held', () => {
  it('is said not to be believed, on the page, in the copy and as data', async () => {
    expect(await pageOf(`/evidence/${hashes.cut}?state=BEL`)).toContain(
      '<strong>This page was not believed</strong>: it was held and not believed.',
    );
    expect(await pageOf(`/evidence/${hashes.cut}/copy`)).toContain('<strong>not believed</strong>');
    expect((await dataOf(`/evidence/${hashes.cut}.json`)).snapshots[0]).toMatchObject({
      disposition: 'held',
      revision: null,
    });
  });

  it('that lacks a State says so, and the record another thing', async () => {
    const { absent, rows } = await dataOf(`/evidence/${hashes.cut}.json?state=ALB`);
    expect([absent.map(({ code }) => code), rows]).toEqual([['ALB'], []]);
    expect(await pageOf(`/evidence/${hashes.cut}?state=ALB`)).toMatch(
      /No row names <a[^>]*>Albania<\/a>\. But this source was not believed/,
    );
  });
});

describe('what is not there', () => {
  const unknown = 'a'.repeat(64);

  test.each([
    [`/evidence/${unknown}.json`, 404, `nothing that was read has the SHA-256 ${unknown}`],
    [`/evidence/${unknown}/copy`, 404, 'nothing that was read'],
    ['/evidence/12ab.json', 400, '"12ab" is no SHA-256; expected 64 digits'],
    ['/evidence/12ab/copy', 400, '"12ab" is no SHA-256'],
    [`/evidence/${hashes.corrected}.json?state=XYZ`, 400, 'unknown State "XYZ"'],
    [`/evidence/${hashes.corrected}.json?country=ALB`, 400, 'unknown parameter "country"; expected state'],
    [`/evidence/${hashes.corrected}.csv`, 406, 'no form ".csv" here'],
    ['/evidence', 404, 'there is nothing at /evidence'],
  ])('%s is %i', async (address, status, detail) => {
    const response = await get(address, { headers: { accept: 'application/json' } });
    expect(response.status).toBe(status);
    expect(((await response.json()) as { detail: string }).detail).toContain(detail);
  });

  test.each([
    [`/evidence/${hashes.corrected.toUpperCase()}`, `/evidence/${hashes.corrected}`],
    [`/evidence/${hashes.corrected}.json?state=alb`, `/evidence/${hashes.corrected}.json?state=ALB`],
    [`/evidence/${hashes.corrected}/copy?state=alb`, `/evidence/${hashes.corrected}/copy?state=ALB`],
    [`/evidence/${hashes.corrected}?state=`, `/evidence/${hashes.corrected}`],
  ])('%s leads to its usual address', async (address, usual) => {
    const response = await get(address);
    expect([response.status, response.headers.get('location')]).toEqual([301, usual]);
  });
});

describe('a link to evidence', () => {
  const linksOf = async (path: string) =>
    [...(await pageOf(path)).matchAll(/href="(\/evidence\/[^"]*)"/g)].map(([, href]) => href ?? '');

  it('of a row leads to its State, and beside it stands the address of the depositary', async () => {
    const page = await pageOf('/gaps?instrument=cedaw');
    const row = /<th scope="row"[^>]*><a href="\/states\/PLW">.*?<\/tr>/.exec(page)?.[0] ?? '';
    expect(row).toContain(`href="/evidence/${hashes.corrected}?state=PLW"`);
    expect(row).toContain('mtdsg_no=IV-8');
    expect(await linksOf('/states/GIN')).toContain(`/evidence/${hashes.corrected}?state=GIN`);
  });

  test.each(['/gaps', '/states/PLW', '/instruments/cedaw', '/about', '/changes', '/holds', '/diff'])(
    'on %s leads somewhere',
    async (path) => {
      const links = [...new Set(await linksOf(path))];
      expect(links.length).toBeGreaterThan(0);
      const sources = [...new Map(links.map((link) => [link.split('?')[0], link])).values()];
      for (const link of sources) expect([link, (await get(link)).status]).toEqual([link, 200]);
    },
  );
});
