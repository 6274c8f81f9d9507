import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import { expect, onTestFinished, test } from 'vitest';
import { openWarc } from '../../../src/treaty-collection/warc/open-warc.js';
import { warcInfo, warcRecord, type ArchivedAnswer } from '../../../src/treaty-collection/warc/write-warc.js';
import { cedawPage, fileOf, usualScan } from './warc-fixture.js';

const body = Buffer.from('<html>Côte d’Ivoire</html>');
const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const headers = [
  ['Content-Type', 'text/html; charset=utf-8'],
  ['Set-Cookie', 'a=1'],
  ['Content-Encoding', 'gzip'],
  ['X-Powered-By', 'caf\u00e9,,,x'],
  ['set-cookie', 'b=2'],
  ['Transfer-Encoding', 'chunked'],
  ['Content-Length', '1234'],
  ['WARC-Type', 'metadata'],
  ['warc-type', 'metadata'],
] as const;

const kept: ArchivedAnswer = {
  sha256: sha256Of(body),
  url: cedawPage,
  edition: 'html',
  httpStatus: 200,
  headers: JSON.stringify(headers),
  fetchedAt: '2026-02-03T10:16:18Z',
};

/** The records of a file as warcio reads them, with the bytes of their blocks. */
async function parsed(...members: readonly Uint8Array[]) {
  const read: { readonly record: WARCRecord; readonly block: Buffer }[] = [];
  for await (const record of new WARCParser([Buffer.concat(members)], { parseHttp: false })) {
    read.push({ record, block: Buffer.from(await record.readFully(false)) });
  }
  return read;
}

test('an answer is a response with its head, whose digests hold', async () => {
  const [, written] = await parsed(await warcInfo('x.warc.gz', kept.fetchedAt), await warcRecord(kept, body));
  const { record, block } = written!;
  expect([record.warcHeaders.statusline, record.warcType, record.warcTargetURI, record.warcDate]).toEqual([
    'WARC/1.1',
    'response',
    cedawPage,
    '2026-02-03T10:16:18Z',
  ]);
  expect(record.warcContentType).toBe('application/http; msgtype=response');
  expect(record.warcContentLength).toBe(block.length);
  expect(record.warcBlockDigest).toBe(`sha256:${sha256Of(block)}`);
  expect(record.warcPayloadDigest).toBe(`sha256:${sha256Of(body)}`);
  expect(block.subarray(-body.length).equals(body)).toBe(true);
  expect(block.subarray(0, -body.length).toString('latin1').split('\r\n')).toEqual([
    'HTTP/1.1 200 OK',
    'Content-Type: text/html; charset=utf-8',
    'Set-Cookie: a=1',
    'X-Archive-Orig-Content-Encoding: gzip',
    'X-Powered-By: caf\u00e9,,,x',
    'set-cookie: b=2',
    'X-Archive-Orig-Transfer-Encoding: chunked',
    'X-Archive-Orig-Content-Length: 1234',
    'WARC-Type: metadata',
    'warc-type: metadata',
    '',
    '',
  ]);
});

test('warcio replays the page: nothing is unpacked that is not packed', async () => {
  const member = await warcRecord(kept, body);
  const record = await WARCParser.parse([member], { keepHeadersCase: true });
  expect([record?.getResponseInfo()?.status, await record?.contentText()]).toEqual([200, body.toString()]);
});

test('a length that is true stays', async () => {
  const answer = { ...kept, headers: JSON.stringify([['Content-Length', String(body.length)]]) };
  const [written] = await parsed(await warcRecord(answer, body));
  expect(written!.block.toString()).toContain(`\r\nContent-Length: ${body.length}\r\n`);
});

test('a field that would end its line is one line', async () => {
  const answer = { ...kept, headers: JSON.stringify([['X-A', 'a\r\nX-B: b\r\n\r\n<html>']]) };
  const [written] = await parsed(await warcRecord(answer, body));
  expect(written!.block.toString()).toBe(`HTTP/1.1 200 OK\r\nX-A: a X-B: b <html>\r\n\r\n${body.toString()}`);
});

test.each([
  ['without headers', { headers: null }, cedawPage, 'text/html'],
  ['without a status', { httpStatus: null }, cedawPage, 'text/html'],
  ['a document', { headers: null, edition: 'xml' as const }, cedawPage, 'application/xml'],
  ['a committed table', { headers: null, edition: null }, `urn:sha256:${kept.sha256}`, 'application/json'],
])('%s: a resource, of which nothing is invented', async (_name, other, target, type) => {
  const [written] = await parsed(await warcRecord({ ...kept, ...other }, body));
  const { record, block } = written!;
  expect([record.warcType, record.warcTargetURI, record.warcContentType]).toEqual(['resource', target, type]);
  expect(block.equals(body)).toBe(true);
  expect([record.warcBlockDigest, record.warcPayloadDigest]).toEqual(
    Array.from({ length: 2 }, () => `sha256:${sha256Of(body)}`),
  );
});

test('each record is a gzip member of its own, begins as WARCs do, and is the same each time', async () => {
  const write = async () => [await warcInfo('x.warc.gz', kept.fetchedAt), await warcRecord(kept, body)];
  const [once, again] = [await write(), await write()];
  for (const [index, member] of once.entries()) {
    expect(gunzipSync(member).toString('latin1')).toMatch(/^WARC\/1\.1\r\n[^]*\r\n\r\n$/);
    expect(Buffer.from(member).equals(Buffer.from(again[index]!))).toBe(true);
  }
  const [info] = await parsed(...once);
  expect([info!.record.warcType, info!.record.warcHeader('WARC-Filename')]).toEqual([
    'warcinfo',
    'x.warc.gz',
  ]);
  expect(info!.block.toString()).toMatch(
    /^software: ratification-tracker\/.*\r\nformat: WARC File Format 1\.1\r\n/,
  );
  const ids = (await parsed(...once)).map(({ record }) => record.warcHeader('WARC-Record-ID'));
  for (const id of ids) {
    expect(id).toMatch(/^<urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}>$/);
  }
  expect(new Set(ids).size).toBe(2);
});

test('what is read back has the headers that came, under the names that they had', async () => {
  const plain = headers.filter(([name]) => !/^warc/i.test(name));
  const member = await warcRecord({ ...kept, headers: JSON.stringify(plain) }, body);
  const warc = await openWarc(await fileOf(Buffer.from(member)), usualScan);
  onTestFinished(warc.close);
  expect(warc.captures).toMatchObject([{ sha256: kept.sha256, answer: { status: 200, fields: plain } }]);
});
