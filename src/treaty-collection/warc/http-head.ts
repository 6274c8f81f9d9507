import { STATUS_CODES } from 'node:http';
import type { HeaderFields } from '../page-source.js';

/** An answer of which the status and the header fields were kept. */
export interface KeptHead {
  readonly status: number;
  readonly fields: HeaderFields;
  /** How many bytes the archived body has. */
  readonly size: number;
}

/** What goes before the name of a header field that is not true of the archived body: pywb and others write it so. */
const original = 'X-Archive-Orig-';

/**
 * The head of an archived answer as it stands in a WARC: status line, header fields, empty line. Which version of HTTP
 * was spoken and how the status was worded is not kept; the line says what is usual. Fields are written in the bytes in
 * which they came (Node reads them as Latin-1).
 *
 * Pages are archived unpacked. A field that tells how the bytes travelled would make whoever replays them unpack
 * them once more, and so stands under another name.
 */
export function httpHead({ status, fields, size }: KeptHead): Buffer {
  const lines = fields.map(([name, value]) => {
    const told = travelled(name, value, size) ? `${original}${name}` : name;
    return `${oneLine(told)}: ${oneLine(value)}`;
  });
  const statusLine = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`;
  return Buffer.from(`${[statusLine, ...lines].join('\r\n')}\r\n\r\n`, 'latin1');
}

/** The header fields of a record as they were when they came: under the names that they had then. */
export function asReceived(fields: HeaderFields): HeaderFields {
  return fields.map(([name, value]) =>
    name.toLowerCase().startsWith(original.toLowerCase())
      ? [name.slice(original.length), value]
      : [name, value],
  );
}

/** Whether a field is of the message as it travelled, and not of the bytes that were archived. */
function travelled(name: string, value: string, size: number): boolean {
  switch (name.toLowerCase()) {
    case 'transfer-encoding':
    case 'trailer':
      return true;
    case 'content-encoding':
      return value.trim().toLowerCase() !== 'identity';
    case 'content-length':
      return value.trim() !== String(size);
    default:
      return false;
  }
}

/** A field that was kept from elsewhere may hold what ends a line; another line would be another field. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\0]+/g, ' ');
}
