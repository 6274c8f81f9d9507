import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { StatusService } from '../../src/status/status.service.js';
import { BundleService } from '../../src/forms/bundle/bundle.service.js';
import { zipFiles } from '../../src/forms/bundle/zip-files.js';
import { baselinePage, fivePages, withCells } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { openTracker, type OpenTracker } from '../tracker.js';
import { openBusyTracker, type BusyTracker } from './busy-tracker.js';

interface Resource {
  readonly name: string;
  readonly descriptor: {
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly sources?: readonly object[];
    readonly schema?: {
      readonly fields: readonly { readonly name: string; readonly description?: string }[];
      readonly primaryKey?: readonly string[];
      readonly foreignKeys?: readonly { readonly fields: string }[];
    };
  };
  readonly tabular: boolean;
  /** Throws where a value of a foreign key is not in the table that it refers to. */
  readonly checkRelations: () => Promise<boolean>;
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
let zip: Buffer;
let files: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  tracker = await openBusyTracker();
  folder = await makeTempFolder();
  const response = await fetch(`${tracker.url}/data/tracker.zip`);
  expect(response.headers.get('content-type')).toBe('application/zip');
  zip = Buffer.from(await response.arrayBuffer());
  files = unzipSync(new Uint8Array(zip));
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
    statusAsAt: { cedaw: '2026-02-04', 'trafficking-protocol': '2026-02-03' },
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

test('the same record makes the same bytes, whoever may sync', async () => {
  const { leases } = tracker.context.get(Ledger);
  const lease = { name: 'sync', holder: 'somebody else' };
  await leases.take(lease, '2026-02-04T12:00:00Z', '2036-02-04T12:00:00Z', () => true);
  try {
    const { files: again, moment } = await tracker.context.get(BundleService).pack();
    for (const { path, bytes } of again) expect(bytes.equals(files[path]!), path).toBe(true);
    expect((await zipFiles(again, moment)).equals(zip)).toBe(true);
  } finally {
    await leases.release(lease);
  }
});

test('every participation says of which day it is', async () => {
  const { descriptor, found } = await load();
  const table = found.resources.find(({ name }) => name === 'participations');
  const rows = (await table?.read({ keyed: true, cast: false })) ?? [];
  const days = new Map(rows.map((row) => [row['instrument'], row['statusAsAt']]));
  expect(descriptor).toMatchObject({ statusAsAt: Object.fromEntries(days) });
  expect([days.get('cedaw'), days.size]).toEqual(['2026-02-04', 5]);
});

test('every State and instrument that a key names has a row of its own', async () => {
  const { found } = await load();
  const related: Record<string, readonly string[]> = {};
  for (const resource of found.resources.filter(({ tabular }) => tabular)) {
    const keys = resource.descriptor.schema?.foreignKeys ?? [];
    related[resource.name] = keys.map(({ fields }) => fields);
    if (keys.length > 0) expect(await resource.checkRelations(), resource.name).toBe(true);
  }
  expect(related).toMatchObject({
    participations: ['instrument', 'code'],
    memberships: ['code'],
    matrix: ['code'],
    states: [],
  });
});

test('every number of a group can be counted from its members', async () => {
  const { found } = await load();
  const read = async (name: string) =>
    (await found.resources.find((one) => one.name === name)?.read({ keyed: true, cast: false })) ?? [];
  const members = await read('memberships');
  const stood = new Map(
    (await read('participations')).map((row) => [`${row['code']} ${row['instrument']}`, row['standing']]),
  );
  const groups = await read('groups');
  expect(groups.length).toBeGreaterThan(100);
  for (const { id, instrument, party } of groups) {
    const parties = members.filter(
      ({ group, code }) => group === id && code !== 'EUE' && stood.get(`${code} ${instrument}`) === 'party',
    );
    expect(parties.length, `${id} ${instrument}`).toBe(Number(party));
  }
  const { descriptor } = found.resources.find(({ name }) => name === 'memberships')!;
  expect(descriptor.sources).toContainEqual({
    title: 'African Union',
    path: members.find(({ group }) => group === 'au')?.['source'],
  });
});

test('who was a member on a past day can be told from those who are and those who were', async () => {
  const { found } = await load();
  const rows = await Promise.all(
    ['memberships', 'former-memberships'].map(
      async (name) =>
        (await found.resources.find((one) => one.name === name)?.read({ keyed: true, cast: false })) ?? [],
    ),
  );
  const union = rows.flat().filter(({ group }) => group === 'eu');
  const on = (day: string) =>
    union.filter(({ from, until }) => String(from ?? '') <= day && (!until || day < String(until))).length;
  expect([on('2000-06-01'), on('2020-01-31'), on('2020-02-01')]).toEqual([15, 28, 27]);
});

test('no table has two columns of one name', async () => {
  const { found } = await load();
  for (const { name, descriptor } of found.resources) {
    const names = (descriptor.schema?.fields ?? []).map((field) => field.name);
    expect(new Set(names).size, name).toBe(names.length);
  }
});

test('every field says what its values are', async () => {
  const { found } = await load();
  const fields = found.resources.flatMap(({ descriptor }) => descriptor.schema?.fields ?? []);
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter(({ description = '' }) => description === '')).toEqual([]);
});

test('a table has the same schema whatever is in it, and most have a key', async () => {
  const fresh = await openTracker();
  try {
    const { files: packed } = await fresh.context.get(BundleService).pack();
    const text = packed.find(({ path }) => path === 'datapackage.json')?.bytes.toString() ?? '';
    const { resources } = JSON.parse(text) as { readonly resources: readonly Resource['descriptor'][] };
    const { found } = await load();
    const busy = found.resources.map(({ descriptor }) => descriptor);
    for (const { path, schema } of resources) {
      const { fields, primaryKey, foreignKeys } = busy.find((one) => one.path === path)?.schema ?? {};
      // The validator fills in what is usual.
      expect(fields, path).toEqual(schema?.fields.map((field) => ({ format: 'default', ...field })));
      expect(primaryKey, path).toEqual(schema?.primaryKey);
      expect(foreignKeys, path).toEqual(schema?.foreignKeys);
    }
    const keyed = resources.filter(({ schema }) => schema?.primaryKey !== undefined);
    expect(keyed.map(({ path }) => path)).toContain('participations.csv');
    expect(keyed.length).toBeGreaterThan(10);
  } finally {
    await fresh.close();
  }
});

describe('while another process syncs', () => {
  let depositary: Depositary;
  let here: OpenTracker;
  let there: OpenTracker;

  beforeEach(async () => {
    depositary = await startDepositary(fivePages());
    const settings = { TREATY_COLLECTION_URL: depositary.url };
    here = await openTracker({ settings });
    there = await openTracker({ settings, folder: here.folder });
    await there.sync();
    await here.context.get(StatusService).beat();
  });

  afterEach(async () => {
    await there.close();
    await here.close();
    await depositary.close();
  });

  test('the tables, the database and the descriptor are of one revision', async () => {
    const { reader } = here.context.get(Ledger);
    const before = (await reader.pulse()).revision;
    await new Promise((resolve) => setTimeout(resolve, 600));
    await here.context.get(StatusService).beat();
    // The book is taken; what is asked of the ledger waits until the other process is done.
    let letOn = () => {};
    const held = reader.read(async () => new Promise<void>((resolve) => (letOn = resolve)));
    const packing = here.context.get(BundleService).pack();
    depositary.put('IV-8', baselinePage('cedaw', { rows: withCells('Palau', ['2011-09-20', '2026-02-03']) }));
    await there.sync({ only: ['cedaw'] });
    letOn();
    await held;

    const { files: packed } = await packing;
    const textOf = (name: string) => packed.find(({ path }) => path === name)?.bytes.toString() ?? '';
    const { version } = JSON.parse(textOf('datapackage.json')) as { readonly version: string };
    expect(version).toMatch(new RegExp(`\\+revision\\.${before + 1}$`));
    expect(textOf('participations.csv')).toMatch(/^cedaw,PLW,Palau,[^,]*,party,/m);
    expect(textOf('changes.csv')).toMatch(/,PLW,Palau,cedaw,consented,/);
  });

  test('a record that does not stand still is not packed, and the reader is told', async () => {
    const { writer, leases } = there.context.get(Ledger);
    const lease = { name: 'sync', holder: 'somebody else' };
    await leases.take(lease, '2026-02-04T12:00:00Z', '2036-02-04T12:00:00Z', () => true);
    const packing = here.context.get(BundleService).pack();
    const isStillPacking = async () =>
      Promise.race([
        packing.then(
          () => false,
          () => false,
        ),
        writeRun(),
      ]);
    const writeRun = async () => {
      await writer.beginRun(lease, 'command', '2026-02-04T12:00:00Z');
      return true;
    };
    while (await isStillPacking());
    await expect(packing).rejects.toThrow(/^the record moved while it was packed.*; try again in a minute$/);
  });
});
