import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { readRun } from '../../src/ledger/read-runs.js';
import { readSnapshots } from '../../src/ledger/read-timeline.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { baselinePage, fivePages, withCells, type PageAlterations } from '../baseline-page.js';
import { documentOfPage } from '../document-of-page.js';
import { startDepositary, targetOf } from '../depositary-server.js';
import {
  answer,
  chunked,
  fileOf,
  packed,
  record,
  sha1Of,
  warcinfo,
} from '../treaty-collection/warc/warc-fixture.js';
import { openTracker, type OpenTracker, type TrackerOptions } from '../tracker.js';
import { writeSnapshots } from '../../src/commands/write-snapshots.js';
import { SyncService } from '../../src/sync/sync.service.js';
import { tempFolder } from '../temp-folder.js';

async function opened(options: TrackerOptions = {}): Promise<OpenTracker> {
  const tracker = await openTracker(options);
  onTestFinished(tracker.close);
  tracker.clock.set('2026-06-01T12:00:00Z');
  return tracker;
}

const addressOf = (reference: string) => `https://treaties.un.org${targetOf(reference)}`;
const cedaw = (statusAsAt: string, alterations: PageAlterations = {}) =>
  baselinePage('cedaw', { statusAsAt, ...alterations });
const palau = { rows: withCells('Palau', ['2011-09-20', '2026-03-20']) };
const capture = (page: string, date: string, reference = 'IV-8') =>
  record({ uri: addressOf(reference), date, block: answer(page) });

const snapshotsOf = async (tracker: OpenTracker) =>
  (await tracker.context.get(Ledger).reader.read(readSnapshots())).filter(({ edition }) => edition !== null);
const standingOf = async (tracker: OpenTracker, name: string) => {
  const { rows } = await tracker.ask(gaps, { instrument: 'cedaw' });
  return rows.find(({ state }) => state.name === name)?.standing ?? 'no gap';
};

/** A folder of its own for what is laid aside meanwhile. */
async function ownTemp(): Promise<string> {
  const folder = await tempFolder();
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  return folder;
}

test('what was synced and exported makes the same record elsewhere, from the same bytes', async () => {
  const depositary = await startDepositary(fivePages('2026-02-04'));
  onTestFinished(depositary.close);
  const first = await opened({ settings: { TREATY_COLLECTION_URL: depositary.url } });
  first.clock.set('2026-02-04T12:00:00Z');
  await first.sync();
  first.clock.set('2026-03-21T12:00:00Z');
  depositary.put('IV-8', cedaw('2026-03-21', palau));
  await first.sync({ only: ['cedaw'] });
  expect(await standingOf(first, 'Palau')).toBe('no gap');
  const folder = await tempFolder();
  const { file, lost } = await writeSnapshots(folder, {
    ledger: first.context.get(Ledger),
    archive: first.context.get(SyncService).archive,
    now: first.clock.now(),
  });
  expect(lost).toEqual([]);

  const second = await opened();
  second.clock.set(first.clock.now());
  const temp = await ownTemp();
  const report = await second.sync({ from: join(folder, file.path) });
  expect(report.outcome).toBe('done');
  expect(await readdir(temp)).toEqual([]);
  const told = async (tracker: OpenTracker) =>
    (await snapshotsOf(tracker)).map(
      ({ sha256, instrument, url, edition, httpStatus, headers, fetchedAt, statusAsAt, disposition }) => ({
        sha256,
        instrument,
        url,
        edition,
        httpStatus,
        headers,
        fetchedAt,
        statusAsAt,
        disposition,
      }),
    );
  expect(await told(second)).toEqual(await told(first));
  const rowsOf = async (tracker: OpenTracker) =>
    (await tracker.ask(gaps)).rows.map((row) => ({ ...row, evidence: { ...row.evidence, origin: null } }));
  expect(await rowsOf(second)).toEqual(await rowsOf(first));
  expect(await standingOf(second, 'Palau')).toBe('no gap');

  // What is exported once more says the same.
  const again = await writeSnapshots(await tempFolder(), {
    ledger: second.context.get(Ledger),
    archive: second.context.get(SyncService).archive,
    now: second.clock.now(),
  });
  expect(again.file.sha256).toBe(file.sha256);
});

test('captures of one page are followed from the oldest to the newest, each with its own moment', async () => {
  const tracker = await opened();
  const [old, mid, last] = [cedaw('2026-02-20'), cedaw('2026-03-21', palau), cedaw('2026-04-02', palau)];
  const file = await fileOf(
    packed(
      warcinfo(),
      capture(last, '2026-04-02T08:00:00Z'),
      capture(old, '2026-02-20T08:00:00Z'),
      capture(mid, '2026-03-21T08:00:00Z'),
    ),
  );
  const report = await tracker.sync({ from: file, only: ['cedaw'] });
  expect(report).toMatchObject({ outcome: 'done', total: 3, run: 3 });
  expect(
    report.rows.map(({ statusAsAt, outcome, changes }) => [statusAsAt, outcome, changes.length]),
  ).toEqual([
    ['2026-02-20', 'applied', 0],
    ['2026-03-21', 'applied', 1],
    ['2026-04-02', 'unchanged', 0],
  ]);
  // Of a capture of 2026-02-20 its day is not old, though today is in June.
  expect(report.rows.flatMap(({ findings }) => findings)).toEqual([]);
  expect((await snapshotsOf(tracker)).map(({ fetchedAt, origin }) => [fetchedAt, origin])).toEqual([
    ['2026-02-20T08:00:00Z', 'folder'],
    ['2026-03-21T08:00:00Z', 'folder'],
  ]);
  // What was said while it was not known is not written anew.
  const asKnownAt = await tracker.ask(gaps, { instrument: 'cedaw', knownAt: '2026-05-01T00:00:00Z' });
  expect(asKnownAt.rows.map(({ state }) => state.name)).toContain('Palau');
  expect(await standingOf(tracker, 'Palau')).toBe('no gap');

  // Read once more, the older ones tell nothing; the newest is what is on record.
  const again = await tracker.sync({ from: file, only: ['cedaw'] });
  expect(again.rows.map(({ statusAsAt, outcome }) => [statusAsAt, outcome])).toEqual([
    ['2026-04-02', 'unchanged'],
  ]);
});

test('an old capture undoes nothing: it is held, whatever the clock says of it', async () => {
  const tracker = await opened();
  const newer = await fileOf(packed(capture(cedaw('2026-03-21', palau), '2026-03-21T08:00:00Z')));
  await tracker.sync({ from: newer, only: ['cedaw'] });
  const file = await fileOf(packed(capture(cedaw('2019-05-02'), '2019-05-02T08:00:00Z')));
  const report = await tracker.sync({ from: file, only: ['cedaw'] });
  expect(report).toMatchObject({ outcome: 'held', rows: [{ instrument: 'cedaw', outcome: 'held' }] });
  const names = report.rows[0]!.findings.map(({ name }) => name);
  expect(names).toContain('as-at-not-older');
  expect(names).not.toContain('as-at-recent');
  expect(names).not.toContain('clock-ahead');
  expect(await standingOf(tracker, 'Palau')).toBe('no gap');
});

test('of two captures of the day of the record the one that was fetched before it is not believed', async () => {
  const tracker = await opened();
  const newer = packed(capture(cedaw('2026-03-21', palau), '2026-03-21T18:00:00Z'));
  await tracker.sync({ from: await fileOf(newer), only: ['cedaw'] });
  const rows = withCells('Palau', ['2011-09-20', '2026-03-19']);
  const file = await fileOf(packed(capture(cedaw('2026-03-21', { rows }), '2026-03-21T08:00:00Z')));
  const report = await tracker.sync({ from: file, only: ['cedaw'] });
  expect(report.rows[0]).toMatchObject({
    outcome: 'held',
    findings: expect.arrayContaining([
      {
        level: 'error',
        name: 'as-at-not-older',
        message: 'the page was fetched at 2026-03-21T08:00:00Z, that of the record at 2026-03-21T18:00:00Z',
      },
    ]),
  });
});

test('a page that claims a day after its capture is held', async () => {
  const tracker = await opened();
  const file = await fileOf(packed(capture(cedaw('2026-04-02'), '2026-03-21T08:00:00Z')));
  const report = await tracker.sync({ from: file, only: ['cedaw'] });
  expect(report.rows[0]?.findings).toMatchObject([
    { name: 'as-at-not-in-the-future', message: expect.stringContaining('it was fetched on 21 March 2026') },
  ]);
});

test("another's crawl: other addresses, packed answers, foreign records, one instrument of five", async () => {
  const tracker = await opened();
  const page = cedaw('2026-03-21', palau);
  const body = chunked(gzipSync(page));
  const address =
    'http://www.treaties.un.org/Pages/ViewDetails.aspx?clang=_en&chapter=4&mtdsg_no=IV-8&src=TREATY';
  const file = await fileOf(
    Buffer.concat([
      warcinfo(),
      record({ uri: 'https://treaties.un.org/robots.txt', block: answer('User-agent: *') }),
      record({
        uri: address,
        block: answer('', { status: '301 Moved Permanently' }),
        date: '2026-03-21T07:59:59Z',
      }),
      record({
        uri: address,
        date: '2026-03-21T08:00:00Z',
        block: answer(body, { fields: { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' } }),
        fields: { 'WARC-Payload-Digest': sha1Of(body) },
      }),
    ]),
    'crawl.warc',
  );
  const report = await tracker.sync({ from: file });
  expect(report.outcome).toBe('failed');
  const outcomes = Object.fromEntries(
    report.rows.map(({ instrument, outcome, reason }) => [instrument, reason ?? outcome]),
  );
  expect(outcomes).toMatchObject({
    cedaw: 'applied',
    untoc: `no-file: crawl.warc holds no record of http://127.0.0.1:9${targetOf('XVIII-12')}`,
  });
  expect(report.total).toBe(5);
  expect(await snapshotsOf(tracker)).toMatchObject([
    { url: address, fetchedAt: '2026-03-21T08:00:00Z', httpStatus: 200 },
  ]);
});

describe('the document beside the page', () => {
  const documentAddress = 'https://treaties.un.org/doc/Publication/MTDSG/Volume%20I/Chapter%20IV/iv-8.en.xml';
  const documentRecord = (page: string, date: string, fields: Readonly<Record<string, string>> = {}) =>
    record({
      uri: documentAddress,
      date,
      block: answer(documentOfPage(page)!, { fields: { 'Content-Type': 'text/xml', ...fields } }),
    });

  test('captured within hours of the page it is of the same night, and bears witness', async () => {
    const tracker = await opened();
    const page = cedaw('2026-03-21', palau);
    const file = await fileOf(
      packed(documentRecord(page, '2026-03-21T03:00:00Z'), capture(page, '2026-03-21T08:00:00Z')),
    );
    const report = await tracker.sync({ from: file, only: ['cedaw'] });
    expect(report).toMatchObject({
      total: 1,
      rows: [
        {
          outcome: 'applied',
          findings: [],
          editions: [
            { edition: 'html', outcome: 'led' },
            { edition: 'xml', outcome: 'agreed', url: documentAddress },
          ],
        },
      ],
    });
    const snapshots = await snapshotsOf(tracker);
    expect(snapshots.map(({ edition, fetchedAt }) => [edition, fetchedAt]).toSorted()).toEqual([
      ['html', '2026-03-21T08:00:00Z'],
      ['xml', '2026-03-21T03:00:00Z'],
    ]);
  });

  test.each([
    ['the day of its capture', {}, '2026-03-21'],
    ['the day on which it was written', { 'Last-Modified': 'Fri, 20 Mar 2026 02:00:00 GMT' }, '2026-03-20'],
  ])('alone it is as at %s, and not as at today', async (_name, fields, statusAsAt) => {
    const tracker = await opened();
    const page = cedaw('2026-03-21', palau);
    const file = await fileOf(packed(documentRecord(page, '2026-03-21T03:00:00Z', fields)));
    const report = await tracker.sync({ from: file, only: ['cedaw'] });
    expect(report).toMatchObject({ outcome: 'done', rows: [{ outcome: 'applied', statusAsAt }] });
  });

  test('where its record is refused, the page is judged alone, and that is told', async () => {
    const tracker = await opened();
    const page = cedaw('2026-03-21', palau);
    const bad = record({
      uri: documentAddress,
      date: '2026-03-21T03:00:00Z',
      block: answer(documentOfPage(page)!),
      fields: { 'WARC-Block-Digest': sha1Of('another') },
    });
    const report = await tracker.sync({
      from: await fileOf(packed(bad, capture(page, '2026-03-21T08:00:00Z'))),
      only: ['cedaw'],
    });
    expect(report.rows).toMatchObject([
      {
        outcome: 'applied',
        findings: [
          { name: 'edition-not-read', message: expect.stringContaining('wrong-digest: a record in') },
        ],
      },
    ]);
  });
});

describe('bad input', () => {
  const good = cedaw('2026-03-21', palau);
  const bad = record({
    uri: addressOf('IV-8'),
    date: '2026-04-02T08:00:00Z',
    block: answer(cedaw('2026-04-02')),
    fields: { 'WARC-Payload-Digest': sha1Of('another') },
  });

  test('a record whose digest is wrong is told, and the others are read', async () => {
    const tracker = await opened();
    const file = await fileOf(packed(capture(good, '2026-03-21T08:00:00Z'), bad));
    const report = await tracker.sync({ from: file, only: ['cedaw'] });
    const message = `a record in crawl.warc.gz of ${addressOf('IV-8')}, captured at 2026-04-02T08:00:00Z, is left out: its bytes do not have the WARC-Payload-Digest that it gives: they were altered, or written wrongly`;
    const finding = { level: 'warning', name: 'wrong-digest', message };
    expect(report).toMatchObject({ outcome: 'done', rows: [{ outcome: 'applied', findings: [finding] }] });
    const recorded = await tracker.context.get(Ledger).reader.read(readRun(report.run!));
    expect(recorded?.findings).toMatchObject([finding]);
  });

  test('where there is no other, the instrument has failed, and nothing of it is kept', async () => {
    const tracker = await opened();
    const report = await tracker.sync({ from: await fileOf(packed(bad)), only: ['cedaw'] });
    expect(report).toMatchObject({
      outcome: 'failed',
      rows: [
        { outcome: 'failed', reason: expect.stringMatching(/^wrong-digest: a record in crawl\.warc\.gz/) },
      ],
    });
    expect(report.rows[0]?.findings).toHaveLength(1);
    expect(await snapshotsOf(tracker)).toEqual([]);
  });

  test('a file that is cut is read as far as it is whole, and that is told', async () => {
    const tracker = await opened();
    const cut = packed(
      capture(good, '2026-03-21T08:00:00Z'),
      capture(cedaw('2026-04-02'), '2026-04-02T08:00:00Z'),
    );
    const report = await tracker.sync({ from: await fileOf(cut.subarray(0, -500)), only: ['cedaw'] });
    expect(report.rows).toMatchObject([
      {
        outcome: 'applied',
        statusAsAt: '2026-03-21',
        findings: [
          {
            name: 'broken-warc',
            message:
              'crawl.warc.gz cannot be read to its end: gzip member 2 is cut short; what stands before that was read',
          },
        ],
      },
    ]);
  });

  test.each<readonly [string, Buffer, RegExp]>([
    [
      'foreign records alone',
      packed(warcinfo(), capture('<html>', '2026-03-21T08:00:00Z', 'IV-9')),
      /^crawl\.warc\.gz holds no page of an instrument asked for, among 2 records; expected one from e\.g\. http:\/\/127\.0\.0\.1:9\/Pages\//,
    ],
    [
      'cut before the first page',
      packed(warcinfo(), capture(good, '2026-03-21T08:00:00Z')).subarray(0, -500),
      /^crawl\.warc\.gz holds no page .* among 2 records, and the rest cannot be read: gzip member 2 is cut short;/,
    ],
    [
      'no WARC',
      Buffer.from('<html>'),
      /crawl\.warc\.gz is no WARC: it begins with "<html"; expected "WARC\/", packed with gzip or not$/,
    ],
    ['nothing', Buffer.alloc(0), /is no WARC: it begins with ""/],
  ])('%s: one line, and no run', async (_name, bytes, message) => {
    const tracker = await opened();
    const file = await fileOf(bytes);
    const temp = await ownTemp();
    await expect(tracker.sync({ from: file })).rejects.toThrow(message);
    expect(await tracker.context.get(Ledger).reader.read(readRun(1))).toBeNull();
    expect(await snapshotsOf(tracker)).toEqual([]);
    expect(await readdir(temp)).toEqual([]);
  });

  test('a folder that is named as a WARC is a folder', async () => {
    const tracker = await opened();
    const folder = await tempFolder();
    await expect(tracker.sync({ from: folder })).rejects.toThrow(`${folder} holds no page`);
    await writeFile(join(folder, 'IV-8.html'), good);
    expect((await tracker.sync({ from: folder, only: ['cedaw'] })).outcome).toBe('done');
  });

  test('what is only tried writes nothing', async () => {
    const tracker = await opened();
    const file = await fileOf(packed(capture(good, '2026-03-21T08:00:00Z')));
    const report = await tracker.sync({ from: file, only: ['cedaw'], trigger: null });
    expect(report).toMatchObject({ run: null, outcome: 'done', rows: [{ outcome: 'applied' }] });
    expect(await snapshotsOf(tracker)).toEqual([]);
  });
});
