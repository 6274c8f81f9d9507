import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { readRun } from '../../src/ledger/read-runs.js';
import { tempFolder } from '../temp-folder.js';
import { answer, fileOf, packed, record, sha1Of, warcinfo } from '../treaty-collection/warc/warc-fixture.js';
import { addressOf, capture, cedaw, opened, ownTemp, palau, snapshotsOf } from './saved-pages.js';

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
