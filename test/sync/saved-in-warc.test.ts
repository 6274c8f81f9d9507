import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeSnapshots } from '../../src/commands/write-snapshots.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { SyncService } from '../../src/sync/sync.service.js';
import { fivePages, withCells } from '../baseline-page.js';
import { startDepositary, targetOf } from '../depositary-server.js';
import { documentOfPage } from '../document-of-page.js';
import { tempFolder } from '../temp-folder.js';
import { outboxOf, subscribe } from '../ledger/subscribing.js';
import type { OpenTracker } from '../tracker.js';
import {
  answer,
  chunked,
  fileOf,
  packed,
  record,
  sha1Of,
  warcinfo,
} from '../treaty-collection/warc/warc-fixture.js';
import { capture, cedaw, opened, ownTemp, palau, snapshotsOf, standingOf } from './saved-pages.js';

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

test('nights of the past are news for whoever subscribed before them', async () => {
  const tracker = await opened();
  const ledger = tracker.context.get(Ledger);
  const [long] = [
    await subscribe(ledger, { target: 'https://long.example/' }, '2026-03-01T00:00:00Z'),
    await subscribe(ledger, { target: 'https://new.example/' }, '2026-05-01T00:00:00Z'),
  ];
  const file = await fileOf(
    packed(
      warcinfo(),
      capture(cedaw('2026-02-20'), '2026-02-20T08:00:00Z'),
      capture(cedaw('2026-03-21', palau), '2026-03-21T08:00:00Z'),
    ),
  );
  await tracker.sync({ from: file, only: ['cedaw'] });
  expect(await outboxOf(ledger)).toMatchObject([
    { subscription: long, changes: 1, dueAt: tracker.clock.now() },
  ]);
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
