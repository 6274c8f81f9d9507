import { readFileSync } from 'node:fs';
import { cpSync, writeFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, test } from 'vitest';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { loadBaseline } from '../../src/treaty-collection/baseline.js';
import { checkLaterActs, loadLaterActs } from '../../src/treaty-collection/later-acts.js';
import { known } from '../participations.js';
import { tempFolder } from '../temp-folder.js';

type Json = Record<string, unknown>;
type Row = Record<'name' | 'signature' | 'consent' | 'code', unknown>;

let dataDir: string;
beforeEach(async () => {
  dataDir = await tempFolder();
  cpSync(join(PACKAGE_DATA_DIR, 'baseline'), join(dataDir, 'baseline'), { recursive: true });
});

const path = (file: string) => join(dataDir, 'baseline', file);

/** Alters a committed file of the copy. */
function alter<Content>(file: string, change: (content: Content) => unknown): void {
  const content = JSON.parse(readFileSync(path(file), 'utf8')) as Content;
  writeFileSync(path(file), JSON.stringify(change(content) ?? content));
}

/** What the start does with the folder. */
function load(): void {
  const tables = loadBaseline(dataDir, known);
  checkLaterActs(loadLaterActs(dataDir), tables, known);
}

/** The first fault. */
function complaint(): string {
  try {
    load();
  } catch (error) {
    return (error as Error).message.split('\n')[0]!;
  }
  return 'nothing';
}

const untoc = 'untoc.2026-09-11.json';
const cedaw = 'cedaw.2026-02-03.json';

const rowOf = (table: Json, name: string) =>
  (table['participants'] as Row[]).find((row) => row.name === name)!;
const set = (name: string, cells: Partial<Row>) => (table: Json) =>
  void Object.assign(rowOf(table, name), cells);
const head = (parts: Json) => (table: Json) => ({ ...table, ...parts });
const source = (parts: Json) => (table: Json) => ({
  ...table,
  source: { ...(table['source'] as Json), ...parts },
});

it('is right as committed', () => {
  expect(load).not.toThrow();
});

test.each<[file: string, change: (table: Json) => unknown, says: string]>([
  [
    cedaw,
    head({ stated: { signatories: 99, parties: 188 } }),
    'stated parties: expected as many as there are days, 189, found 188',
  ],
  [
    cedaw,
    head({ stated: { signatories: 98, parties: 189 } }),
    'stated signatories: expected as many as there are days, 99, found 98',
  ],
  [
    cedaw,
    head({ stated: { signatories: null, parties: 189 } }),
    'stated signatories: expected as many as there are days, 99, found null',
  ],
  [
    cedaw,
    head({ stated: undefined }),
    'stated: expected the totals that the depositary printed, found nothing',
  ],
  [
    untoc,
    head({ stated: { signatories: 147, parties: 194 } }),
    'stated parties: expected as many as there are days, 195, found 194',
  ],
  [
    untoc,
    set('Congo', { name: 'Viet Nam' }),
    'Viet Nam: expected one row of VNM, found two: "Viet Nam" and "Viet Nam"',
  ],
  [
    untoc,
    set('Türkiye', { name: 'Swaziland' }),
    'Swaziland: expected one row of SWZ, found two: "Eswatini" and "Swaziland"',
  ],
  [
    untoc,
    set('Congo', { name: 'Atlantis' }),
    'Atlantis: expected a name of data/states.json, found "Atlantis"',
  ],
  [untoc, set('Congo', { name: '' }), 'participants 39 () name: '],
  [
    untoc,
    set('Congo', { consent: '2026-09-12' }),
    'Congo consent: expected no day after that of the table, 2026-09-11, found 2026-09-12',
  ],
  [
    untoc,
    set('Congo', { signature: '2000-11-14' }),
    'Congo signature: expected no day before the adoption, 2000-11-15, found 2000-11-14',
  ],
  [
    untoc,
    set('Congo', { signature: '2000-02-30' }),
    'participants 39 (Congo) signature: expected an existing day, YYYY-MM-DD, found "2000-02-30"',
  ],
  [
    untoc,
    set('Congo', { signature: 2000 }),
    'participants 39 (Congo) signature: expected string, found 2000',
  ],
  [
    untoc,
    set('Congo', { signature: null }),
    'Congo: expected a day of signature or of consent, found neither',
  ],
  [untoc, set('Congo', { code: 'a' }), 'Congo code: expected no letter without a day of consent, found "a"'],
  [untoc, set('Tonga', { code: 'n' }), 'Tonga code: expected a letter of an act that binds, found "n"'],
  [
    untoc,
    set('Tonga', { note: 'x' } as Partial<Row>),
    'participants 178 (Tonga): expected no other keys, found "note"',
  ],
  [
    untoc,
    head({ instrument: 'crc' }),
    'instrument: expected one of untoc, trafficking-protocol, opsc, supplementary-slavery-convention, cedaw, found "crc"',
  ],
  [untoc, head({ reference: 'XVIII-12-a' }), 'reference: expected "XVIII-12", found "XVIII-12-a"'],
  [
    untoc,
    head({ statusAsAt: '2026-09-10' }),
    'the name of the file: expected untoc.2026-09-10.json, found untoc.2026-09-11.json',
  ],
  [untoc, head({ source: undefined }), 'source: expected object, found nothing'],
  [untoc, source({ title: '' }), 'source title: expected some words, found ""'],
  [untoc, source({ address: 'here' }), 'source address: expected an https address, found "here"'],
  [
    untoc,
    source({ day: '2026-09-10' }),
    'source day: expected the day of the table, 2026-09-11, or a later one, found 2026-09-10',
  ],
  [
    untoc,
    source({ address: 'https://example.org/' }),
    'source address: expected an address of www.fedlex.admin.ch, found https://example.org/',
  ],
  [
    untoc,
    head({ witness: 'depositary' }),
    'source address: expected an address of treaties.un.org, found https://www.fedlex.admin.ch/eli/cc/2006/862/de',
  ],
  [untoc, head({ witness: 'somebody' }), 'witness: '],
  [untoc, () => [], 'the whole file: expected object, found []'],
])('%s with a fault: %s %s', (file, change, says) => {
  alter(file, change);
  const said = complaint();
  expect(said).not.toContain('\n');
  expect(said.startsWith(`data/baseline/${file}: ${says}`)).toBe(true);
  if (!says.endsWith(' ')) expect(said).toBe(`data/baseline/${file}: ${says}`);
  expect(said).toMatch(/: expected .+, found .+$/);
});

test('a file of another name', () => {
  renameSync(path(untoc), path('untoc.2026-09-12.json'));
  expect(complaint()).toBe(
    'data/baseline/untoc.2026-09-12.json: the name of the file: expected untoc.2026-09-11.json, found untoc.2026-09-12.json',
  );
});

test.each([untoc, 'later-acts.json'])('%s that is no JSON', (file) => {
  writeFileSync(path(file), '{\n  "instrument": \n');
  expect(complaint()).toMatch(
    new RegExp(`^data/baseline/${file}: the whole file: expected JSON, found [^\n]+$`),
  );
});

test('no file of acts without a day', () => {
  rmSync(path('later-acts.json'));
  expect(complaint()).toMatch(
    /^data\/baseline\/later-acts\.json: the whole file: expected a file that can be read, found ENOENT.*$/,
  );
});

const act = (parts: Json) => (acts: Json[]) => [{ ...acts[0], ...parts }];
const which = 'entry 1 (trafficking-protocol MHL)';

test.each<[change: (acts: Json[]) => unknown, says: string]>([
  [
    act({ instrument: 'crc' }),
    'entry 1 (crc MHL): instrument: expected one of untoc, trafficking-protocol, opsc, supplementary-slavery-convention, cedaw, found "crc"',
  ],
  [
    act({ state: 'ATL' }),
    'entry 1 (trafficking-protocol ATL): state: expected a code of data/states.json, found "ATL"',
  ],
  [
    act({ state: 'mhl' }),
    'entry 1 (trafficking-protocol mhl): state: expected a code of data/states.json, found "mhl"',
  ],
  [
    act({ state: 'SOM' }),
    'entry 1 (trafficking-protocol SOM): expected an act that no table tells, found 2025-03-25 in trafficking-protocol.2025-04-10.json',
  ],
  [
    act({ after: '2025-04-09' }),
    `${which}: after: expected the day of the newest table without the act, 2025-04-10, or a later one, found 2025-04-09`,
  ],
  [
    act({ after: '1999-01-01' }),
    `${which}: after: expected no day before the adoption, 2000-11-15, found 1999-01-01`,
  ],
  [
    act({ after: '2025-05-01' }),
    `${which}: source day: expected a day later than 2025-05-01, found 2025-05-01`,
  ],
  [act({ after: '2025-04-31' }), `${which}: after: expected an existing day, YYYY-MM-DD, found "2025-04-31"`],
  [act({ source: undefined }), `${which}: source: expected object, found nothing`],
  [act({ on: '2025-04-20' }), `${which}: expected no other keys, found "on"`],
  [
    (acts) => [...acts, ...acts],
    'entry 2 (trafficking-protocol MHL): expected one act of a State under an instrument, found two',
  ],
  [() => ({}), 'the whole file: expected array, found {}'],
])('an act without a day with a fault: %s %s', (change, says) => {
  alter('later-acts.json', change);
  expect(complaint()).toBe(`data/baseline/later-acts.json: ${says}`);
});
