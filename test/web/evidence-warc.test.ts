import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WARCParser, type WARCRecord } from 'warcio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { readSnapshots } from '../../src/ledger/read-timeline.js';
import { fivePages } from '../baseline-page.js';
import { startDepositary, withStatus, type Depositary } from '../depositary-server.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let depositary: Depositary;
let tracker: ServedTracker;
const page = fivePages('2026-02-04')['IV-8']!;
const sha256 = createHash('sha256').update(page).digest('hex');

beforeAll(async () => {
  depositary = await startDepositary(fivePages('2026-02-04'));
  depositary.answer('IV-8', withStatus(200, { headers: { 'x-odd': 'yes', etag: '"1"' }, body: page }));
  tracker = await serveTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
  tracker.clock.set('2026-02-04T12:00:00Z');
  await tracker.sync();
});

afterAll(async () => {
  await tracker.close();
  await depositary.close();
});

const ask = (path: string, init?: RequestInit) =>
  fetch(`${tracker.url}${path}`, { redirect: 'manual', ...init });

async function recordsOf(response: Response): Promise<readonly (WARCRecord & { text: string })[]> {
  const records = [];
  for await (const record of new WARCParser([new Uint8Array(await response.arrayBuffer())], {
    keepHeadersCase: true,
  }))
    records.push(Object.assign(record, { text: await record.contentText() }));
  return records;
}

/** The hash of a committed table that a record rests on. */
async function tableHash(): Promise<string> {
  const snapshots = await tracker.context.get(Ledger).reader.read(readSnapshots());
  return snapshots.find(({ edition }) => edition === null)!.sha256;
}

test('an archived answer is had as a WARC with its headers, packed once', async () => {
  const response = await ask(`/evidence/${sha256}.warc.gz`, { headers: { 'accept-encoding': 'br, gzip' } });
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/gzip',
    'content-disposition': `attachment; filename="${sha256}.warc.gz"`,
    etag: expect.stringMatching(/^"/),
  });
  expect(response.headers.has('content-encoding')).toBe(false);
  const [info, answer, ...more] = await recordsOf(response);
  expect([info?.warcType, answer?.warcType, more.length]).toEqual(['warcinfo', 'response', 0]);
  expect(answer?.warcTargetURI).toMatch(`${depositary.url}/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-8`);
  expect([answer?.warcDate, answer?.warcPayloadDigest]).toEqual(['2026-02-04T12:00:00Z', `sha256:${sha256}`]);
  expect(answer?.getResponseInfo()?.status).toBe(200);
  expect(answer?.httpHeaders?.headers.get('x-odd')).toBe('yes');
  expect(answer?.text).toBe(page);
});

test('a committed table is a resource that nobody answered with', async () => {
  const hash = await tableHash();
  const [, table] = await recordsOf(await ask(`/evidence/${hash}.warc.gz`));
  expect([table?.warcType, table?.warcTargetURI]).toEqual(['resource', `urn:sha256:${hash}`]);
  expect(
    createHash('sha256')
      .update(table?.text ?? '')
      .digest('hex'),
  ).toBe(hash);
});

test('it is found at one address, on the page of the evidence too', async () => {
  const response = await ask(`/evidence/${sha256.toUpperCase()}.warc.gz`);
  expect([response.status, response.headers.get('location')]).toEqual([301, `/evidence/${sha256}.warc.gz`]);
  expect(await (await ask(`/evidence/${sha256}`)).text()).toContain(`href="/evidence/${sha256}.warc.gz"`);
  expect((await ask(`/evidence/${sha256}.warc.gz`, { method: 'HEAD' })).status).toBe(200);
});

test.each([
  [404, `/evidence/${'0'.repeat(64)}.warc.gz`],
  [400, '/evidence/nothing.warc.gz'],
  [406, `/evidence/${sha256}.warc`],
  [400, `/evidence/${sha256}.warc.gz?state=ALB`],
])('%i for %s, in one line', async (status, path) => {
  const response = await ask(path);
  expect(response.status).toBe(status);
  expect(((await response.json()) as { detail: string }).detail).toMatch(/^[^\n]{10,300}$/);
});

test.each([
  ['lost', async (file: string) => rm(file)],
  ['damaged', async (file: string) => writeFile(file, 'damaged')],
])('bytes that are %s in the archive are a problem, and no half file', async (_name, harm) => {
  const other = createHash('sha256').update(fivePages('2026-02-04')['XVIII-4']!).digest('hex');
  await harm(join(tracker.folder, 'snapshots', `${other}.gz`));
  const response = await ask(`/evidence/${other}.warc.gz`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ detail: expect.stringContaining('in the archive') });
});
