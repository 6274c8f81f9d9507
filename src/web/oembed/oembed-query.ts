import { QueryError, type RawQuery } from '../../status/parameters.js';
import { ProblemError, problemOf } from '../http/refusing/problem.js';
import { oembedForms, type OembedFormat } from './oembed-answer.js';

/** What is asked about an address. */
export interface OembedQuery {
  readonly url: string;
  readonly format: OembedFormat;
  /** How wide and high it may be at most, in pixels; without a bound, `Infinity`. */
  readonly maxwidth: number;
  readonly maxheight: number;
}

/**
 * Reads what is asked. Keys that it does not know are passed over, as whoever asks may have some of its own; they choose
 * nothing here. Throws a `QueryError` where there is no address or a bound is no number, and a problem of status 501 for
 * another format than the two that there are, as the specification has it (oEmbed, section 2.3.3).
 */
export function readOembedQuery(raw: RawQuery): OembedQuery {
  const url = only(raw, 'url');
  if (url === null) throw new QueryError('"url" is missing; expected the address of a page of this site');
  const format = only(raw, 'format') ?? 'json';
  if (!isFormat(format)) {
    const known = Object.keys(oembedForms).join(' or ');
    throw new ProblemError(problemOf(501, `there is no format "${format}" here; expected ${known}`));
  }
  return { url, format, maxwidth: bound(raw, 'maxwidth'), maxheight: bound(raw, 'maxheight') };
}

function isFormat(format: string): format is OembedFormat {
  return Object.hasOwn(oembedForms, format);
}

function bound(raw: RawQuery, key: string): number {
  const value = only(raw, key);
  if (value === null) return Infinity;
  if (!/^[1-9]\d{0,5}$/.test(value))
    throw new QueryError(`"${key}" is "${value}"; expected a number of pixels`);
  return Number(value);
}

function only(raw: RawQuery, key: string): string | null {
  const [value, ...others] = [raw[key] ?? []].flat().filter((one) => one !== '');
  if (others.length > 0) throw new QueryError(`"${key}" is given more than once; expected one value`);
  return value ?? null;
}
