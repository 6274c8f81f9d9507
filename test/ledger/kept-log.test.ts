import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKeptLog } from '../../src/ledger/log/kept-log.js';
import { lineAfter, type LineFacts, type LogLine } from '../../src/ledger/log/log-line.js';
import { keyName, type LogSignature } from '../../src/ledger/log/log-signature.js';
import { publishedLog } from '../../src/ledger/log/published-log.js';
import { readLog } from '../../src/ledger/log/read-log.js';
import { verifyLog, type VerifiedLog } from '../../src/ledger/log/verify-log.js';
import { UsageError } from '../../src/usage-error.js';
import { tempFolder } from '../temp-folder.js';
import { fourRevisions, page } from './four-revisions.js';

const { privateKey: key } = generateKeyPairSync('ed25519');
const { privateKey: formerKey } = generateKeyPairSync('ed25519');

/** A copy as it was saved, to be altered. */
interface Copy {
  total: unknown;
  rows: LogLine[];
  signature: { -readonly [Name in keyof LogSignature]: LogSignature[Name] };
}

interface Keys {
  readonly signedBy?: KeyObject | null;
  readonly checkedBy?: KeyObject | null;
  readonly isGiven?: boolean;
}

/** What is said of a copy that was saved, and then altered. */
async function verified(
  alter: (copy: Copy) => unknown,
  { signedBy = key, checkedBy = key, isGiven = true }: Keys = {},
): Promise<VerifiedLog> {
  const folder = await tempFolder();
  const ledger = await fourRevisions(`sqlite:${join(folder, 'tracker.sqlite')}`);
  const copy = structuredClone(publishedLog(await ledger.reader.read(readLog), signedBy)) as unknown as Copy;
  alter(copy);
  const file = join(folder, 'copy.json');
  await writeFile(file, JSON.stringify(copy, null, 2));
  const checking = checkedBy && { key: checkedBy, isGiven };
  const found = await ledger.reader.read(verifyLog({ log: await loadKeptLog(file), checking }));
  const plain = (text: string | undefined | null) => text?.replaceAll(file, 'copy.json') ?? null;
  return {
    says: plain(found.says),
    fault: found.fault && { ...found.fault, message: plain(found.fault.message)! },
  };
}

/** Makes the hashes of a copy anew, as whoever rewrites one does. */
function rechain(copy: Copy, facts: readonly LineFacts[] = copy.rows): void {
  const rows: LogLine[] = [];
  for (const { revision, at, instrument, snapshots, record } of facts)
    rows.push(lineAfter(rows.at(-1)?.hash ?? null, { revision, at, instrument, snapshots, record }));
  Object.assign(copy, publishedLog(rows, key));
}

describe('a copy that is a beginning of the log', () => {
  it.each<[name: string, alter: (copy: Copy) => unknown, keys: Keys, says: string]>([
    ['all of it', () => {}, {}, '4 of its 4 lines; its signature is right'],
    [
      'an older one',
      (copy) => Object.assign(copy, publishedLog(copy.rows.slice(0, 2), key)),
      {},
      '2 of its 4 lines; its signature is right',
    ],
    ['one that was not signed', () => {}, { signedBy: null, isGiven: false }, '4 of its 4 lines; not signed'],
    [
      'one that nobody can check',
      () => {},
      { checkedBy: null },
      '4 of its 4 lines; signed, and not checked: give the public key with --key',
    ],
    [
      'one without its head',
      (copy) => Object.assign(copy, { total: undefined, signature: undefined }),
      { isGiven: false },
      '4 of its 4 lines; not signed',
    ],
  ])('is told as one: %s', async (_name, alter, keys, says) => {
    expect(await verified(alter, keys)).toEqual({
      fault: null,
      says: `copy.json is a beginning of the log: ${says}`,
    });
  });
});

describe('a copy that is none', () => {
  it.each<[name: string, line: number, says: RegExp, alter: (copy: Copy) => unknown, keys?: Keys]>([
    [
      'a line altered',
      2,
      /was altered/,
      ({ rows }) => Object.assign(rows[1]!, { at: '2025-01-01T00:00:00Z' }),
    ],
    [
      'the hash of a page altered',
      3,
      /was altered/,
      ({ rows }) => Object.assign(rows[2]!.snapshots[0]!, { sha256: page('0') }),
    ],
    [
      'the newest line altered',
      4,
      /was altered/,
      ({ rows }) => Object.assign(rows[3]!, { record: page('0') }),
    ],
    ['a member removed', 3, /is no line/, ({ rows }) => Reflect.deleteProperty(rows[2]!, 'record')],
    ['a member put in', 3, /is no line/, ({ rows }) => Object.assign(rows[2]!, { note: 'trust me' })],
    ['a line that is none', 2, /is no line/, (copy) => copy.rows.splice(1, 1, null as never)],
    ['a line removed', 2, /of revision 3, expected 2/, ({ rows }) => rows.splice(1, 1)],
    ['the first line removed', 1, /of revision 2, expected 1/, ({ rows }) => rows.shift()],
    ['lines exchanged', 2, /of revision 3, expected 2/, ({ rows }) => rows.splice(1, 2, rows[2]!, rows[1]!)],
    ['a line inserted twice', 3, /of revision 2, expected 3/, ({ rows }) => rows.splice(2, 0, rows[1]!)],
    [
      'a line inserted that names the one before',
      3,
      /is another one in the log of today/,
      ({ rows }) => rows.splice(2, 0, lineAfter(rows[1]!.hash, { ...rows[2]!, record: page('0') })),
    ],
    [
      'the tail rewritten with its hashes',
      3,
      /is another one in the log of today/,
      (copy) =>
        rechain(
          copy,
          copy.rows.map((row) => (row.revision < 3 ? row : { ...row, record: page('0') })),
        ),
    ],
    [
      'the whole rewritten with its hashes',
      1,
      /is another one in the log of today/,
      (copy) =>
        rechain(
          copy,
          copy.rows.map((row) => ({ ...row, record: page('0') })),
        ),
    ],
    ['its end cut off', 4, /the file says that it has 4/, ({ rows }) => rows.pop()],
    [
      'more lines than the log of today has',
      5,
      /is not in the log of today, which ends before it/,
      (copy) => rechain(copy, [...copy.rows, { ...copy.rows[3]!, revision: 5 }]),
    ],
    [
      'a signature altered',
      4,
      /signature that is not of this line/,
      ({ signature }) => (signature.value = `AAAA${signature.value.slice(4)}`),
    ],
    [
      'a signature that is none',
      4,
      /signature that cannot be read/,
      (copy) => Object.assign(copy, { signature: 'yes' }),
    ],
    [
      'an empty signature',
      4,
      /signature that is not of this line/,
      ({ signature }) => (signature.value = ''),
    ],
    ['a signature taken away', 4, /is not signed/, (copy) => Object.assign(copy, { signature: null })],
    ['a signature of another line', 3, /line 4 is signed/, (copy) => copy.rows.pop() && (copy.total = 3)],
    [
      'a signature of another line, told as of this one',
      3,
      /signature that is not of this line/,
      (copy) =>
        copy.rows.pop() && Object.assign(copy, { total: 3, signature: { ...copy.signature, revision: 3 } }),
    ],
    [
      'a signature by another key',
      4,
      /is signed by the key [0-9a-f]{64}, expected [0-9a-f]{64}; .*--key$/,
      () => {},
      { signedBy: formerKey },
    ],
    [
      'a signature by another key, told as by this one',
      4,
      /signature that is not of this line/,
      ({ signature }) => (signature.key = keyName(key)),
      { signedBy: formerKey },
    ],
  ])('is found bad at its first bad line: %s', async (_name, line, says, alter, keys) => {
    const { fault } = await verified(alter, keys);
    expect(fault).toEqual({ line, message: expect.stringMatching(says) });
    expect(fault?.message).toMatch(new RegExp(`^line ${line} of copy\\.json [^\\n]+$`));
  });

  it.each<[name: string, alter: (copy: Copy) => unknown]>([
    ['no line', (copy) => (copy.rows = [])],
    ['rows of something else', (copy) => (copy.rows = [{ instrument: 'cedaw' }] as never)],
    ['rows that are no list', (copy) => (copy.rows = 4 as never)],
  ])('is wrong usage where there is no log in it: %s', async (_name, alter) => {
    const error = await verified(alter).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(
      /copy\.json holds no line of a log; expected a copy of \/log\.json$/,
    );
  });

  it('is wrong usage where it is of another tracker', async () => {
    const other = page('9');
    const error = await verified((copy) =>
      rechain(
        copy,
        copy.rows.map((row) => ({ ...row, snapshots: [{ instrument: 'cedaw', sha256: other }] })),
      ),
    ).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(/copy\.json is the log of another tracker: [^\n]+$/);
  });
});

describe('a file that is no copy', () => {
  it.each<[name: string, says: RegExp, write: (file: string) => Promise<unknown>]>([
    ['missing', /^there is no file \S+copy\.json; expected a copy of \/log\.json$/, async () => {}],
    ['a folder', /cannot be read: EISDIR[^\n]+; expected/, async (file) => mkdir(file)],
    ['empty', /has 0 bytes; expected/, async (file) => writeFile(file, '')],
    ['no JSON', /is no JSON; expected/, async (file) => writeFile(file, 'Dear\nreader')],
    ['cut JSON', /is no JSON; expected/, async (file) => writeFile(file, '{"total":1,"rows":[{"revi')],
    [
      'in another encoding',
      /is no JSON; expected/,
      async (file) => writeFile(file, '{"rows":[]}', 'utf16le'),
    ],
    [
      'a nest of brackets',
      /is no JSON; expected|holds no line/,
      async (file) => writeFile(file, '['.repeat(200_000)),
    ],
    ['another JSON', /holds no line of a log; expected/, async (file) => writeFile(file, 'null')],
  ])('is wrong usage, told in one line: %s', async (_name, says, write) => {
    const file = join(await tempFolder(), 'copy.json');
    await write(file);
    const error = await loadKeptLog(file).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(says);
    expect((error as Error).message).not.toContain('\n');
  });

  it('is read also with the byte order mark of an editor', async () => {
    const file = join(await tempFolder(), 'copy.json');
    const line = lineAfter(null, { revision: 1, at: '', instrument: '', snapshots: [], record: '' });
    await writeFile(file, `\uFEFF${JSON.stringify({ rows: [line] })}`);
    expect((await loadKeptLog(file)).rows).toEqual([line]);
  });
});
