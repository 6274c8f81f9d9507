import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { BundleService } from '../../src/web/bundle/bundle.service.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { openBusyTracker, type BusyTracker } from './busy-tracker.js';

interface Resource {
  readonly name: string;
  readonly descriptor: { readonly path: string; readonly bytes: number; readonly hash: string };
  readonly tabular: boolean;
  readonly read: (options: object) => Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** The published validator has no types of its own. */
const { Package } = createRequire(import.meta.url)('datapackage') as {
  readonly Package: {
    readonly load: (
      descriptor: object,
      options: object,
    ) => Promise<{
      readonly valid: boolean;
      readonly errors: readonly Error[];
      readonly resources: readonly Resource[];
    }>;
  };
};

let tracker: BusyTracker;
let folder: string;
let files: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  tracker = await openBusyTracker();
  folder = await makeTempFolder();
  const response = await fetch(`${tracker.url}/data/tracker.zip`);
  expect(response.headers.get('content-type')).toBe('application/zip');
  files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  for (const [path, bytes] of Object.entries(files)) await writeFile(join(folder, path), bytes);
});

afterAll(async () => {
  await tracker.close();
  await removeFolder(folder);
});

const load = async () => {
  const descriptor = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as object;
  return { descriptor, found: await Package.load(descriptor, { basePath: folder }) };
};

test('the bundle is a valid data package, and every table reads by its schema', async () => {
  const { descriptor, found } = await load();
  expect(found.errors).toEqual([]);
  expect(found.valid).toBe(true);
  expect(descriptor).toMatchObject({
    licenses: [{ name: 'MIT' }],
    sources: Array.from({ length: 5 }, () => ({
      title: expect.any(String),
      path: expect.stringContaining('mtdsg_no='),
    })),
    statusAsAt: { cedaw: '2026-02-04', untoc: '2026-02-03' },
  });
  const rows: Record<string, number> = {};
  for (const resource of found.resources.filter(({ tabular }) => tabular)) {
    rows[resource.name] = (await resource.read({ keyed: true })).length;
  }
  const gaps = (await (await fetch(`${tracker.url}/gaps.json`)).json()) as { total: number };
  expect(rows).toMatchObject({ gaps: gaps.total, instruments: 5, changes: expect.any(Number), holds: 1 });
  expect(rows['participations']).toBeGreaterThan(5 * 197);
});

test('the checksums are those of the files, in the bundle and in the descriptor', async () => {
  const lines = Buffer.from(files['SHA256SUMS']!).toString().trim().split('\n');
  expect(lines).toHaveLength(Object.keys(files).length - 1);
  for (const line of lines) {
    const [hash, path = ''] = line.split('  ');
    expect(createHash('sha256').update(files[path]!).digest('hex'), path).toBe(hash);
  }
  const { found } = await load();
  for (const { descriptor } of found.resources) {
    const bytes = files[descriptor.path]!;
    expect(descriptor.bytes).toBe(bytes.length);
    expect(descriptor.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
  }
});

test('the database in the bundle is a ledger that opens and says the same', async () => {
  const copy = await Ledger.open(`sqlite:${join(folder, 'tracker.sqlite')}`);
  try {
    expect(await copy.reader.pulse()).toEqual(await tracker.context.get(Ledger).reader.pulse());
  } finally {
    await copy.close();
  }
});

test('the same record makes the same tables', async () => {
  const again = await tracker.context.get(BundleService).files();
  for (const { path, bytes } of again.filter((file) => file.path.endsWith('.csv'))) {
    expect(Buffer.compare(bytes, Buffer.from(files[path]!)), path).toBe(0);
  }
});
