import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { runCli } from './run-cli.js';

let folder: string;

beforeAll(async () => {
  folder = await makeTempFolder();
  // The first command tells that it begins a record.
  await runCli(folder, ['runs']);
});

afterAll(async () => removeFolder(folder));

const read = (file: string) => readFileSync(join(folder, 'out', file));

it('writes the tables, the descriptor, the database and checksums that hold, and names each file', async () => {
  const { status, stdout, stderr } = await runCli(folder, ['export', 'out'], {
    PUBLIC_URL: 'https://tracker.example',
  });
  expect([status, stderr]).toEqual([0, '']);
  const files = readdirSync(join(folder, 'out'));
  expect(stdout.trimEnd().split('\n').toSorted()).toEqual(files.map((file) => join('out', file)).toSorted());
  expect(files).toEqual(expect.arrayContaining(['datapackage.json', 'participations.csv', 'gaps.csv']));
  expect(files.some((file) => file.endsWith('.sqlite'))).toBe(true);
  for (const line of read('SHA256SUMS').toString().trimEnd().split('\n')) {
    const [sum, file = ''] = line.split(/ [ *]/);
    expect(createHash('sha256').update(read(file)).digest('hex')).toBe(sum);
  }
  expect(JSON.parse(read('datapackage.json').toString())).toMatchObject({
    homepage: 'https://tracker.example',
  });
});

it('writes what was archived as a WARC, and lists it with the others', async () => {
  const { stdout } = await runCli(folder, ['export', 'out']);
  expect(stdout.split('\n')).toContain(join('out', 'snapshots.warc.gz'));
  const { resources } = JSON.parse(read('datapackage.json').toString()) as {
    readonly resources: readonly Readonly<Record<string, unknown>>[];
  };
  const bytes = read('snapshots.warc.gz');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(resources.find(({ path }) => path === 'snapshots.warc.gz')).toMatchObject({
    bytes: bytes.length,
    hash: `sha256:${sha256}`,
    mediatype: 'application/gzip',
    name: 'snapshots-warc-gz',
  });
  expect(read('SHA256SUMS').toString()).toContain(`${sha256}  snapshots.warc.gz\n`);
  const kept = readdirSync(join(folder, 'snapshots')).map((name) => name.replace('.gz', ''));
  const targets: string[] = [];
  for await (const record of new WARCParser([bytes])) targets.push(record.warcTargetURI ?? 'info');
  expect(targets.toSorted()).toEqual(['info', ...kept.map((hash) => `urn:sha256:${hash}`)].toSorted());
  expect(readdirSync(join(folder, 'out')).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('says where its addresses lead, if only to this machine', async () => {
  const { status, stderr } = await runCli(folder, ['export', 'out']);
  expect([status, stderr]).toEqual([
    0,
    'note: the addresses in it begin with http://127.0.0.1:0, which nobody else can reach; set PUBLIC_URL\n',
  ]);
});

it('tells of what is on record and not in the archive, and writes the rest', async () => {
  const [lost = ''] = readdirSync(join(folder, 'snapshots'));
  rmSync(join(folder, 'snapshots', lost));
  const { status, stderr } = await runCli(folder, ['export', 'out'], {
    PUBLIC_URL: 'https://tracker.example',
  });
  expect([status, stderr]).toEqual([
    0,
    expect.stringMatching(
      /^note: 1 archived answer\(s\) could not be written to the WARC, the first because: .*is not in the archive.*\n$/,
    ),
  ]);
});
