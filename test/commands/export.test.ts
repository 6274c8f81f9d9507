import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

it('says where its addresses lead, if only to this machine', async () => {
  const { status, stderr } = await runCli(folder, ['export', 'out']);
  expect([status, stderr]).toEqual([
    0,
    'note: the addresses in it begin with http://127.0.0.1:0, which nobody else can reach; set PUBLIC_URL\n',
  ]);
});
