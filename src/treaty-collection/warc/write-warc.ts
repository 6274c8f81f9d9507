import { WARCRecord, WARCSerializer } from 'warcio';
import { packageVersion } from '../../package-facts.js';
import type { Edition } from '../edition.js';
import type { HeaderFields } from '../page-source.js';
import { sha256Of } from '../snapshot-archive.js';
import { httpHead } from './http-head.js';

const warcVersion = 'WARC/1.1';

/** What is known of archived bytes beside the bytes: a row of the ledger has all of it. */
export interface ArchivedAnswer {
  readonly sha256: string;
  readonly url: string;
  /** `null` for a table committed with the tracker, which nobody answered. */
  readonly edition: Edition | null;
  readonly httpStatus: number | null;
  /** A JSON list of names and values; `null` where they were not kept. */
  readonly headers: string | null;
  /** RFC 3339 in UTC. */
  readonly fetchedAt: string;
}

/** What whoever opens the file should know of it. */
const description =
  'Answers of the depositary as a Ratification Tracker archived them, each with the moment at which it was fetched. ' +
  'Bodies are unpacked: Content-Encoding, Transfer-Encoding and a Content-Length that is not theirs stand under ' +
  'X-Archive-Orig-. Where no header was kept the body is a resource record. Tables committed with the tracker have a ' +
  'target of urn:sha256:, since nobody answered with them.';

/** The record that a WARC begins with, gzipped. The same file has the same, whenever it is written. */
export async function warcInfo(filename: string, createdAt: string): Promise<Uint8Array> {
  const info = WARCRecord.createWARCInfo(
    {
      filename,
      date: createdAt,
      warcVersion,
      warcHeaders: { 'WARC-Record-ID': recordId(`${filename} ${createdAt}`) },
    },
    {
      software: `ratification-tracker/${packageVersion}`,
      format: 'WARC File Format 1.1',
      conformsTo: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
      description,
    },
  );
  return WARCSerializer.serialize(info, { gzip: true });
}

/**
 * An archived answer as a record of WARC 1.1 (ISO 28500:2017), gzipped by itself: a `response` with its status and
 * header fields where these were kept; otherwise a `resource`, since whatever head it had would be invented. No
 * `request` is written: what was asked is not kept.
 */
export async function warcRecord(answer: ArchivedAnswer, body: Buffer): Promise<Uint8Array> {
  const { sha256, url, edition, fetchedAt, httpStatus } = answer;
  const fields = edition && fieldsOf(answer.headers);
  const isResponse = fields !== null && httpStatus !== null;
  const target = edition === null ? `urn:sha256:${sha256}` : url;
  const record = WARCRecord.create(
    {
      type: isResponse ? 'response' : 'resource',
      url: target,
      date: fetchedAt,
      warcVersion,
      warcHeaders: {
        'WARC-Record-ID': recordId(`${sha256} ${target} ${fetchedAt}`),
        // By it the record is found in the tracker: a snapshot is named by the hash of its body.
        'WARC-Payload-Digest': `sha256:${sha256}`,
        ...(!isResponse && { 'Content-Type': typeOf(edition) }),
      },
    },
    isResponse ? [httpHead({ status: httpStatus, fields, size: body.length }), body] : [body],
  );
  // The library would write the head from a map, in which a field that came twice has one place.
  record.httpHeaders = null;
  return WARCSerializer.serialize(record, { gzip: true });
}

function typeOf(edition: Edition | null): string {
  return { html: 'text/html', xml: 'application/xml', table: 'application/json' }[edition ?? 'table'];
}

function fieldsOf(headers: string | null): HeaderFields | null {
  return headers === null ? null : (JSON.parse(headers) as HeaderFields);
}

/** An identifier that follows from what is identified: a UUID of version 8 (RFC 9562, section 5.8) made of its hash. */
function recordId(identified: string): string {
  const hex = sha256Of(identified);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `<urn:uuid:${parts.join('-')}>`;
}
