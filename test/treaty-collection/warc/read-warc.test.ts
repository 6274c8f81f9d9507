import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { largestPage } from '../../../src/treaty-collection/largest-page.js';
import { openWarc, type OpenWarc } from '../../../src/treaty-collection/warc/open-warc.js';
import {
  answer,
  cedawPage,
  chunked,
  fileOf,
  packed,
  record,
  sha1Of,
  usualScan,
  warcinfo,
} from './warc-fixture.js';

const page = `<html><body>${'A page of the depositary. '.repeat(200)}</body></html>`;
const sha256 = createHash('sha256').update(page).digest('hex');

async function read(bytes: Buffer, name?: string): Promise<OpenWarc> {
  const warc = await openWarc(await fileOf(bytes, name), usualScan);
  onTestFinished(warc.close);
  return warc;
}

const kindsOf = ({ refused }: OpenWarc) => refused.map(({ kind }) => kind);
const response = (body: Buffer | string, fields: Readonly<Record<string, string>> = {}) =>
  record({ block: answer(body, { fields }) });

test('a file as wget writes it: the page of its own moment, with the headers that came', async () => {
  const block = answer(page, { fields: { Server: 'Microsoft-IIS/10.0' } });
  const bytes = packed(
    warcinfo(),
    record({ type: 'request', block: 'GET / HTTP/1.1\r\n\r\n' }),
    record({
      uri: `<${cedawPage.replace('https:', 'http:')}>`,
      date: '2019-05-01T10:00:00Z',
      block,
      fields: { 'WARC-Payload-Digest': sha1Of(page) },
    }),
    record({ type: 'metadata', uri: 'metadata://gnu.org/software/wget/warc/MANIFEST.txt', block: 'x' }),
    record({ type: 'resource', uri: 'metadata://gnu.org/software/wget/warc/wget.log', block: 'x' }),
  );
  const warc = await read(bytes);
  expect(warc).toMatchObject({ records: 5, refused: [], brokenBecause: null, name: 'crawl.warc.gz' });
  expect(warc.captures).toMatchObject([
    {
      instrument: 'cedaw',
      edition: 'html',
      url: cedawPage.replace('https:', 'http:'),
      fetchedAt: '2019-05-01T10:00:00Z',
      sha256,
      answer: {
        status: 200,
        fields: [
          ['Content-Type', 'text/html; charset=utf-8'],
          ['Server', 'Microsoft-IIS/10.0'],
        ],
      },
    },
  ]);
  expect((await warc.load(sha256)).toString()).toBe(page);
});

test.each([
  ['plain', (bytes: Buffer) => bytes],
  ['packed as a whole', (bytes: Buffer) => gzipSync(bytes)],
  [
    'packed as a whole, and filled up with zeros',
    (bytes: Buffer) => Buffer.concat([gzipSync(bytes), Buffer.alloc(512)]),
  ],
])('a WARC that is %s', async (_name, pack) => {
  const warc = await read(pack(Buffer.concat([warcinfo(), response(page), response(`${page} `)])));
  expect(warc.captures).toHaveLength(2);
  expect([warc.records, warc.brokenBecause]).toEqual([3, null]);
});

test.each<readonly [string, Buffer, Readonly<Record<string, string>>]>([
  ['gzip', gzipSync(page), { 'Content-Encoding': 'gzip' }],
  ['br', brotliCompressSync(page), { 'content-encoding': 'br' }],
  ['deflate', deflateSync(page), { 'Content-Encoding': 'deflate' }],
  ['bare deflate', deflateRawSync(page), { 'Content-Encoding': 'deflate' }],
  ['chunks', chunked(page), { 'Transfer-Encoding': 'chunked' }],
  [
    'chunks of gzip',
    chunked(gzipSync(page), 100),
    { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' },
  ],
  ['gzip, unpacked by whoever wrote it', Buffer.from(page), { 'Content-Encoding': 'gzip' }],
  ['br, unpacked by whoever wrote it', Buffer.from(page), { 'Content-Encoding': 'br' }],
  ['chunks, put together by whoever wrote it', Buffer.from(page), { 'Transfer-Encoding': 'chunked' }],
])('a body that travelled as %s', async (_name, body, fields) => {
  const { captures, refused } = await read(packed(response(body, fields)));
  expect(refused).toEqual([]);
  expect(captures.map((one) => one.sha256)).toEqual([sha256]);
});

test('a digest of the payload is of the body with or without its chunks, in base 32 or 16', async () => {
  const body = chunked(gzipSync(page), 100);
  const block = answer(body, { fields: { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' } });
  const digests = [
    sha1Of(body),
    sha1Of(gzipSync(page)),
    `sha256:${createHash('sha256').update(gzipSync(page)).digest('hex')}`,
    `SHA-256:${createHash('sha256').update(gzipSync(page)).digest('hex').toUpperCase()}`,
    'blake3:unheard-of',
  ];
  const records = digests.map((digest) => record({ block, fields: { 'WARC-Payload-Digest': digest } }));
  expect((await read(packed(...records))).captures).toHaveLength(digests.length);
});

describe('what is refused, record by record, beside a good one', () => {
  const fields = (more: Readonly<Record<string, string | null>>) =>
    record({ block: answer(page), fields: more });
  test.each<readonly [string, Buffer]>([
    ['wrong-digest', fields({ 'WARC-Payload-Digest': sha1Of('another') })],
    ['wrong-digest', fields({ 'WARC-Block-Digest': sha1Of('another') })],
    ['http-404', record({ block: answer('gone', { status: '404 Not Found' }) })],
    ['http-302', record({ block: answer('', { status: '302 Found', fields: { Location: '/x' } }) })],
    ['not-http', record({ block: 'neither head nor body' })],
    ['truncated', fields({ 'WARC-Truncated': 'time' })],
    ['in-segments', fields({ 'WARC-Segment-Number': '1' })],
    ['no-date', fields({ 'WARC-Date': 'yesterday' })],
    ['no-date', fields({ 'WARC-Date': null })],
    ['date-to-come', fields({ 'WARC-Date': '2026-11-01T01:00:01Z' })],
    ['unknown-coding', response(page, { 'Content-Encoding': 'zstd' })],
    ['broken-body', response(gzipSync(page).subarray(0, 60), { 'Content-Encoding': 'gzip' })],
    ['broken-body', response(chunked(page).subarray(0, 2500), { 'Transfer-Encoding': 'chunked' })],
    ['too-large', response(gzipSync(Buffer.alloc(largestPage + 1)), { 'Content-Encoding': 'gzip' })],
    ['too-large', record({ type: 'resource', block: Buffer.alloc(largestPage + 1) })],
    ['too-large', record({ block: Buffer.alloc(largestPage + 1_000_001) })],
    ['revisit-of-nothing', record({ type: 'revisit', block: '' })],
  ])('%s', async (kind, bad) => {
    const good = record({ block: answer(page), date: '2026-02-04T10:00:00Z' });
    const warc = await read(packed(warcinfo(), bad, good));
    expect(kindsOf(warc)).toEqual([kind]);
    expect(warc.refused[0]?.because).toMatch(/^its? .{10,}$/);
    expect(warc.captures).toMatchObject([{ fetchedAt: '2026-02-04T10:00:00Z', sha256 }]);
  });
});

describe('a file that is broken', () => {
  const good = record({ block: answer(page), fields: { 'WARC-Block-Digest': null } });
  const verified = record({ block: answer(page) });

  test.each<readonly [string, Buffer, RegExp]>([
    ['cut in a member', packed(good, good).subarray(0, -300), /gzip member 2 .*cut short/],
    [
      'cut in a plain record',
      Buffer.concat([good, good]).subarray(0, -300),
      /record 2 is cut short: \d+ bytes/,
    ],
    ['cut in a head', Buffer.concat([good, good.subarray(0, 200)]), /record 2 /],
    [
      'followed by something else',
      Buffer.concat([packed(good), Buffer.from('<html>')]),
      /gzip member 2 does not begin/,
    ],
    [
      'followed by a line',
      Buffer.concat([good, Buffer.from('<html>\r\n\r\n')]),
      /record 2 begins with "<html>"/,
    ],
    [
      'with a length that is none',
      Buffer.concat([good, record({ block: '', fields: { 'Content-Length': '-1' } })]),
      /record 2 has the Content-Length "-1"/,
    ],
    [
      'with a head without an end',
      Buffer.concat([good, Buffer.from(`WARC/1.0\r\n${'a'.repeat(3_000_000)}`)]),
      /a head of more than/,
    ],
  ])('%s: what stands before it counts', async (_name, bytes, because) => {
    const warc = await read(bytes);
    expect(warc.captures).toMatchObject([{ sha256 }]);
    expect(warc.brokenBecause).toMatch(because);
  });

  test('a member whose checksum is wrong is not believed, unless a digest shows it whole', async () => {
    const broken = (bytes: Buffer) => {
      const member = gzipSync(bytes);
      member[member.length - 8]! ^= 1;
      return member;
    };
    const without = await read(Buffer.concat([packed(good), broken(good)]));
    expect([without.captures.length, kindsOf(without)]).toEqual([1, ['broken-gzip']]);
    expect(without.brokenBecause).toMatch(/gzip member 2 does not have the checksum/);
    const withDigest = await read(Buffer.concat([packed(good), broken(verified)]));
    expect([withDigest.captures.length, kindsOf(withDigest)]).toEqual([2, []]);
  });

  test('every way to cut a file leaves what is whole, and never an exception', async () => {
    const bytes = packed(warcinfo(), verified, verified);
    const ends = Array.from({ length: 24 }, (_, index) => Math.round(((index + 1) * bytes.length) / 24));
    for (const end of ends.filter((one) => one > 20)) {
      const warc = await read(bytes.subarray(0, end));
      expect(warc.captures.every((one) => one.sha256 === sha256)).toBe(true);
      expect(warc.brokenBecause === null, String(end)).toBe(end === bytes.length);
    }
  });

  test('whatever is altered in a file, what is read is what was captured, or it is told', async () => {
    const plain = Buffer.concat([
      warcinfo(),
      verified,
      response(chunked(gzipSync(page), 50), { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' }),
    ]);
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), damage, async (isPacked, places) => {
        const bytes = Buffer.from(isPacked ? packed(plain) : plain);
        // Without a checksum two bytes may be a digest that is gone and a page that is altered.
        for (const [at, by] of isPacked ? places : places.slice(0, 1)) bytes[at % bytes.length]! ^= by;
        const found = await read(bytes).catch((error: Error) => error);
        if (found instanceof Error) return /^[^\n]+ is (no WARC|packed|a zip)[^\n]+$/.test(found.message);
        return found.captures.every((one) => one.sha256 === sha256);
      }),
      { numRuns: 200, seed: 13 },
    );
  });

  test('a bomb of gzip has no page, and fills no memory', async () => {
    const member = gzipSync(Buffer.alloc(200_000_000));
    const before = process.memoryUsage().rss;
    const foreign = record({ uri: 'https://elsewhere.example/', block: Buffer.alloc(50_000_000) });
    const warc = await read(Buffer.concat([packed(foreign), packed(good), member]));
    expect(warc.captures).toHaveLength(1);
    expect(warc.brokenBecause).toMatch(/head of more than/);
    expect(process.memoryUsage().rss - before).toBeLessThan(250_000_000);
  });

  test('many large pages take no more memory than one', async () => {
    const large = record({ block: answer(Buffer.alloc(4_000_000, '<p>')) });
    const member = gzipSync(large);
    const bytes = Buffer.concat(Array.from({ length: 60 }, () => member));
    const before = process.memoryUsage().rss;
    const warc = await read(bytes);
    expect(warc.captures).toHaveLength(60);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  test.each<readonly [string, Buffer, RegExp]>([
    ['nothing', Buffer.alloc(0), /is no WARC: it begins with ""/],
    ['a page', Buffer.from(page), /is no WARC: it begins with "<html"; expected "WARC\/"/],
    ['a zip file', Buffer.from('504b030414', 'hex'), /is a zip file, as a WACZ is/],
    ['zstd', Buffer.from('28b52ffd00', 'hex'), /is packed with zstd/],
  ])('%s is no WARC, in one line', async (_name, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message);
  });

  test('packed bytes that are no WARC have no record', async () => {
    const warc = await read(gzipSync(page));
    expect(warc).toMatchObject({ captures: [], records: 0 });
    expect(warc.brokenBecause).toMatch(/record 1 begins with "<html>/);
  });
});

describe('revisits', () => {
  const original = record({
    block: answer(page),
    date: '2019-01-01T00:00:00Z',
    fields: { 'WARC-Record-ID': '<urn:uuid:1>', 'WARC-Payload-Digest': sha1Of(page) },
  });
  const head = 'HTTP/1.1 200 OK\r\nDate: Sat, 01 Jun 2019 00:00:00 GMT\r\n\r\n';
  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['by the name of the record', { 'WARC-Refers-To': '<urn:uuid:1>', 'WARC-Truncated': 'length' }, head],
    [
      'by its date',
      { 'WARC-Refers-To-Target-URI': cedawPage, 'WARC-Refers-To-Date': '2019-01-01T00:00:00Z' },
      head,
    ],
    ['by its digest', { 'WARC-Payload-Digest': sha1Of(page) }, head],
    ['not modified', { 'WARC-Refers-To': '<urn:uuid:1>' }, 'HTTP/1.1 304 Not Modified\r\n\r\n'],
    ['without a head', { 'WARC-Refers-To': '<urn:uuid:1>' }, ''],
  ])('%s', async (_name, fields, block) => {
    const revisit = record({ type: 'revisit', date: '2019-06-01T00:00:00Z', block, fields });
    const { captures, refused } = await read(packed(revisit, original));
    expect(refused).toEqual([]);
    expect(captures).toMatchObject([
      { fetchedAt: '2019-01-01T00:00:00Z', sha256, answer: { status: 200 } },
      { fetchedAt: '2019-06-01T00:00:00Z', sha256, answer: { status: 200 } },
    ]);
  });

  test('one that refers to another payload is refused', async () => {
    const fields = { 'WARC-Refers-To': '<urn:uuid:1>', 'WARC-Payload-Digest': sha1Of('another') };
    const warc = await read(packed(original, record({ type: 'revisit', block: '', fields })));
    expect([warc.captures.length, kindsOf(warc)]).toEqual([1, ['wrong-digest']]);
  });
});
