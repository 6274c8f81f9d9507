import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { declaredInstruments } from '../../../src/instruments/instruments.js';
import { tempFolder } from '../../temp-folder.js';

/** A record as wget writes one; a field that is `null` is left out. */
export interface FixtureRecord {
  readonly type?: string;
  readonly uri?: string;
  readonly date?: string;
  readonly block: Buffer | string;
  readonly fields?: Readonly<Record<string, string | null>>;
}

/** Where the depositary has the pages that the tests capture. */
export const cedawPage =
  'https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-8&chapter=4&clang=_en';

/** `sha1:` and the digest in base 32, as wget and pywb write it. */
export function sha1Of(bytes: Buffer | string): string {
  const bits = [...createHash('sha1').update(bytes).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const letters = bits.match(/.{5}/g) ?? [];
  return `sha1:${letters.map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(group, 2)]).join('')}`;
}

/** An answer of HTTP as it travelled. */
export function answer(
  body: Buffer | string,
  { status = '200 OK', fields = {} }: { status?: string; fields?: Readonly<Record<string, string>> } = {},
): Buffer {
  const lines = Object.entries({ 'Content-Type': 'text/html; charset=utf-8', ...fields }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), Buffer.from(body)]);
}

/** A body in chunks. */
export function chunked(body: string | Buffer, size = 1000): Buffer {
  const bytes = Buffer.from(body);
  const chunks: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += size) {
    const chunk = bytes.subarray(start, start + size);
    chunks.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'));
  }
  return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')]);
}

/** A record in bytes, with the digest of its block. */
export function record({ type = 'response', uri = cedawPage, date, block, fields }: FixtureRecord): Buffer {
  const bytes = Buffer.from(block);
  const all: Readonly<Record<string, string | null>> = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:${randomUUID()}>`,
    'WARC-Target-URI': uri,
    'WARC-Date': date ?? '2026-02-03T10:00:00Z',
    'WARC-Block-Digest': sha1Of(bytes),
    'Content-Type': type === 'resource' ? 'text/html' : 'application/http;msgtype=response',
    'Content-Length': String(bytes.length),
    ...fields,
  };
  const head = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : `${name}: ${value}\r\n`,
  );
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${head.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** The first record of a file of wget's. */
export const warcinfo = (): Buffer =>
  record({
    type: 'warcinfo',
    uri: 'urn:x',
    block: 'software: Wget/1.21.3 (linux-gnu)\r\nformat: WARC File Format 1.0\r\n',
    fields: { 'WARC-Target-URI': null, 'Content-Type': 'application/warc-fields' },
  });

/** A WARC of records, each packed by itself. */
export const packed = (...records: readonly Buffer[]): Buffer =>
  Buffer.concat(records.map((one) => gzipSync(one)));

/** A file with some bytes, in a folder that is removed at the end of the test. */
export async function fileOf(bytes: Buffer | string, name = 'crawl.warc.gz'): Promise<string> {
  const file = join(await tempFolder(), name);
  await writeFile(file, bytes);
  return file;
}

/** What a WARC is read with. */
export const usualScan = {
  instruments: declaredInstruments(),
  base: 'http://127.0.0.1:9',
  now: '2026-11-01T00:00:00Z',
} as const;
