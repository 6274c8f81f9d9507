import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import type { ArchivedPage } from '../../src/status/archived-page.js';
import { sha256Of } from '../../src/treaty-collection/snapshot-archive.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;

beforeAll(async () => {
  tracker = await serveTracker();
});

afterAll(async () => tracker.close());

const pageOf = async (address: string) =>
  (await fetch(tracker.url + address, { headers: { accept: 'text/html' } })).text();

const hashOf = (file: string): string =>
  sha256Of(readFileSync(join(PACKAGE_DATA_DIR, 'baseline', `${file}.json`)));

describe('a committed table', () => {
  const sha256 = hashOf('trafficking-protocol.2025-04-10');

  test('is told as one, and nothing came with it', async () => {
    const response = await fetch(`${tracker.url}/evidence/${sha256}.json?state=FRA`);
    const { snapshots, rows } = (await response.json()) as ArchivedPage;
    expect(snapshots[0]).toMatchObject({ edition: null, origin: 'gazette', headers: null, httpStatus: null });
    const consent = { date: '2002-10-29', code: '', withdrawn: false };
    expect(rows[0]).toMatchObject({ name: 'France', consent, agrees: true });
    // A gazette prints other names, which a fragment with that of the depositary would not find.
    expect(rows[0]?.live).toBe(snapshots[0]?.url);
    expect(await pageOf(`/evidence/${sha256}?state=FRA`)).toContain(
      'A table committed with the tracker, after the scope table of the Swiss Confederation',
    );
  });

  test('is shown as a table and as it is written, its row marked in both', async () => {
    const copy = await pageOf(`/evidence/${sha256}/copy?state=FRA`);
    expect(copy).toMatch(/<tr class="read" id="read" aria-current="true"><td>.*?France<\/td>/);
    expect(copy).toMatch(/<mark aria-current="true">\{"name": "France", [^<]*\}<\/mark>/);
  });
});

test('what is lost or damaged is told with what is on record of it, and without a path', async () => {
  const sha256 = hashOf('cedaw.2026-02-03');
  const file = join(tracker.folder, 'snapshots', `${sha256}.gz`);
  const problemOf = async () => {
    const response = await fetch(`${tracker.url}/evidence/${sha256}.json`);
    const { detail } = (await response.json()) as { detail: string };
    expect(detail).not.toContain(tracker.folder);
    return `${response.status}: ${detail}`;
  };
  rmSync(file);
  expect(await problemOf()).toMatch(
    /^404: what was read from \S+mtdsg_no=IV-8\S+ on 2026-02-03 is on record and not in the archive/,
  );
  writeFileSync(file, gzipSync('another page'));
  expect(await problemOf()).toMatch(/^500: what was read from .* is damaged in the archive/);
});
