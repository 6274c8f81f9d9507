import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config.js';
import type { logJsonSchema } from '../../src/forms/log-json.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { loadSigningKey } from '../../src/ledger/log/signing-key.js';
import { readSnapshots } from '../../src/ledger/read-timeline.js';
import { baselinePage, withCells } from '../baseline-page.js';
import { openBusyTracker, type BusyTracker } from '../open-data/busy-tracker.js';
import { makeTempFolder, removeFolder, tempFolder } from '../temp-folder.js';
import { openTracker, serveTracker } from '../tracker.js';
import type { z } from 'zod';

type LogJson = z.infer<typeof logJsonSchema>;

const pem = (type: 'ed25519' | 'ed448') =>
  (type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ed448')).privateKey
    .export({ type: 'pkcs8', format: 'pem' })
    .toString();

/** A file with a key, as it should be. */
async function keyFile(
  folder: string,
  name = 'key.pem',
  content = pem('ed25519'),
  mode = 0o600,
): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  await chmod(file, mode);
  return file;
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

let folder: string;
let tracker: BusyTracker;

beforeAll(async () => {
  folder = await makeTempFolder();
  tracker = await openBusyTracker({ LOG_KEY_FILE: await keyFile(folder) });
});

afterAll(async () => {
  await tracker.close();
  await removeFolder(folder);
});

const get = async (address: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(tracker.url + address, { headers });
const log = async () => (await (await get('/log.json')).json()) as LogJson;

describe('/log.json', () => {
  it('has a line for each revision, and says what it shows and what not', async () => {
    const { total, rows, about } = await log();
    const { revision } = (await (await get('/gaps.json')).json()) as { revision: number };
    expect(rows.map((row) => row.revision)).toEqual(
      Array.from({ length: revision }, (_, index) => index + 1),
    );
    expect(total).toBe(revision);
    expect(about).toMatch(/this tracker has not rewritten .* does not show that the depositary served/);
    const snapshots = await tracker.context.get(Ledger, { strict: false }).reader.read(readSnapshots());
    const last = snapshots.find((snapshot) => snapshot.revision === revision)!;
    const { at, instrument, snapshots: restsOn } = rows.at(-1)!;
    expect([at, instrument]).toEqual([last.appliedAt, last.instrument]);
    expect(restsOn.map((one) => one.instrument)).toEqual([
      'cedaw',
      'opsc',
      'supplementary-slavery-convention',
      'trafficking-protocol',
      'untoc',
    ]);
    expect(restsOn).toContainEqual({ instrument: last.instrument, sha256: last.sha256 });
  });

  it('can be checked by anyone with a library for hashes and one for keys', async () => {
    const { rows, signature } = await log();
    let previous: string | null = null;
    for (const { hash, ...line } of rows) {
      const members = Object.keys(line).toSorted();
      expect(line.previous).toBe(previous);
      expect(hash).toBe(sha256(JSON.stringify(line, [...members, 'instrument', 'sha256'].toSorted())));
      previous = hash;
    }
    const publicKey = createPublicKey(await (await get('/log.pub')).text());
    expect(signature).toMatchObject({
      revision: rows.length,
      key: sha256(publicKey.export({ type: 'spki', format: 'der' })),
    });
    const value = Buffer.from(signature!.value, 'base64');
    expect(verify(null, Buffer.from(previous!), publicKey, value)).toBe(true);
  });

  it('is kept by its tag, is JSON only, and takes no parameter', async () => {
    const first = await get('/log.json');
    expect(first.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
    const etag = first.headers.get('etag') ?? '';
    expect((await get('/log.json', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/log.csv')).status).toBe(406);
    expect((await get('/log')).status).toBe(404);
    expect((await get('/log.json?since=2026-01-01')).status).toBe(400);
    expect((await fetch(`${tracker.url}/log.json`, { method: 'POST' })).status).toBe(405);
  });

  it('is the same in the bundle', async () => {
    const zip = Buffer.from(await (await get('/data/tracker.zip')).arrayBuffer());
    const file = Buffer.from(unzipSync(new Uint8Array(zip))['log.json']!).toString();
    expect(file).toBe(await (await get('/log.json')).text());
  });

  it('has the former lines after the next change, and one more', async () => {
    const before = await log();
    const etag = (await get('/log.json')).headers.get('etag');
    const rows = withCells('Ireland', ['2000-09-07', '2026-02-04']);
    tracker.depositary.put('IV-11-c', baselinePage('opsc', { rows, statusAsAt: '2026-02-04' }));
    await tracker.sync({ only: ['opsc'] });
    await expect.poll(async () => (await log()).total).toBe(before.total + 1);
    expect((await log()).rows.slice(0, -1)).toEqual(before.rows);
    expect((await get('/log.json')).headers.get('etag')).not.toBe(etag);
  });
});

describe('/log.pub', () => {
  it('is the public half of the key, as text, and never the private one', async () => {
    const response = await get('/log.pub');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('etag')).toMatch(/^"/);
    expect(await response.text()).toMatch(/^-----BEGIN PUBLIC KEY-----\n[^-]+-----END PUBLIC KEY-----\n$/);
    const described = (await (await get('/openapi.json')).json()) as { paths: object };
    expect(described.paths).toHaveProperty(['/log.pub', 'get']);
    const everything = await Promise.all(
      ['/log.json', '/about', '/health'].map(async (path) => (await get(path)).text()),
    );
    expect(everything.join('')).not.toMatch(/PRIVATE|key\.pem/);
  });

  it('is a problem where there is no key, and the log is not signed then', async () => {
    const unsigned = await serveTracker();
    try {
      for (const headers of [{}, { accept: 'text/html' }]) {
        const response = await fetch(`${unsigned.url}/log.pub`, { headers });
        expect([response.status, response.headers.get('content-type')]).toEqual([
          404,
          'application/problem+json; charset=utf-8',
        ]);
        expect(await response.json()).toMatchObject({
          status: 404,
          detail: expect.stringContaining('not signed'),
          available: [{ href: '/log.json' }],
        });
      }
      const published = (await (await fetch(`${unsigned.url}/log.json`)).json()) as LogJson;
      expect([published.total > 0, published.signature]).toEqual([true, null]);
    } finally {
      await unsigned.close();
    }
  });

  it('is another one with another tag once the key was replaced, and so is the log', async () => {
    const home = await tempFolder();
    const replies = [];
    for (const name of ['first.pem', 'second.pem']) {
      const served = await serveTracker({
        folder: home,
        settings: { LOG_KEY_FILE: await keyFile(home, name) },
      });
      for (const address of ['/log.pub', '/log.json']) {
        const response = await fetch(served.url + address);
        replies.push([response.headers.get('etag'), await response.text()] as const);
      }
      await served.close();
    }
    expect(new Set(replies.map(([etag]) => etag)).size).toBe(4);
    const [first, second] = [replies[1]!, replies[3]!].map(([, text]) => JSON.parse(text) as LogJson);
    expect(first?.rows).toEqual(second?.rows);
    expect(first?.signature?.key).not.toBe(second?.signature?.key);
  });
});

describe('a key file', () => {
  const isRefusable = process.platform !== 'win32';

  it.each<[name: string, says: RegExp, make: (folder: string) => Promise<string>]>([
    ['that is not there', /which is not there/, async (home) => join(home, 'none.pem')],
    [
      'that is a folder',
      /which is no file/,
      async (home) => mkdir(join(home, 'key.pem')).then(() => join(home, 'key.pem')),
    ],
    ['that is no key', /no private key/, async (home) => keyFile(home, 'key.pem', 'Dear\nreader\n')],
    ['that is empty', /no private key/, async (home) => keyFile(home, 'key.pem', '')],
    [
      'with a key of another kind',
      /another kind \(ed448\)/,
      async (home) => keyFile(home, 'key.pem', pem('ed448')),
    ],
    [
      'with a public key alone',
      /no private key/,
      async (home) =>
        keyFile(
          home,
          'key.pem',
          createPublicKey(pem('ed25519')).export({ type: 'spki', format: 'pem' }).toString(),
        ),
    ],
    [
      'with a passphrase',
      /without a passphrase/,
      async (home) =>
        keyFile(
          home,
          'key.pem',
          generateKeyPairSync('ed25519')
            .privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' })
            .toString(),
        ),
    ],
    [
      'that others may read',
      /may read or write \(chmod 600\)/,
      async (home) => keyFile(home, 'key.pem', undefined, 0o604),
    ],
    [
      'that others may exchange',
      /may read or write \(chmod 600\)/,
      async (home) => keyFile(home, 'key.pem', undefined, 0o602),
    ],
  ])('is refused at the start, in one line: %s', async (_name, says, make) => {
    const file = await make(await tempFolder());
    const error = await openTracker({ settings: { LOG_KEY_FILE: file } }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    const { message } = error as ConfigError;
    expect(message).toMatch(
      /^LOG_KEY_FILE is "[^"]+(key|none)\.pem", [^\n]+; expected the path of a file [^\n]+$/,
    );
    expect(message).toMatch(says);
    expect(message).toContain(file);
  });

  it.runIf(isRefusable)('may be readable by a group, as secrets of containers are', async () => {
    expect(loadSigningKey(await keyFile(await tempFolder(), 'key.pem', undefined, 0o440))?.type).toBe(
      'private',
    );
  });
});
