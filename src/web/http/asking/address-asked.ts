import { decoded } from '../../../forms/address.js';
import { basePathOf, type Site } from '../../../forms/site.js';
import { isForeign } from './foreign-keys.js';

/** The scheme and the host of an address in absolute form (RFC 9112, section 3.2.2): what they say is not believed. */
const schemeAndHost = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i;

/**
 * Whatever is not written as itself in an address (RFC 3986, section 3.3), or perhaps need not be written otherwise: a
 * letter, a digit and `-._~` mean the same in code, and normalizers are to decode them (sections 2.3 and 6.2.2.2).
 */
const otherwise = /%[\da-f]{2}|[^\w.~!$&'()*+,;=:@/?#%-]/gi;

/**
 * The address that a request asks for, in the one way of writing it by which replies are kept, protected and linked:
 * without a host, without the path under which the tracker stands, with no letter in code that needs none, and without
 * the keys of other sites. What decides and what is decided about must be the same text: an address that one part of
 * the house reads as `/health` and another as something else is how limits and caches are got around. A `#`, a
 * malformed `%` and slashes stay as they came: they are refused, or lead elsewhere.
 */
export function addressAsked(target: string, basePath: string): string {
  const local = target.replace(schemeAndHost, '');
  const written = (local.startsWith('/') || local === '*' ? local : `/${local}`).replace(
    otherwise,
    writtenAs,
  );
  const end = written.indexOf('?');
  const path = withoutBase(end === -1 ? written : written.slice(0, end), basePath);
  const pieces = end === -1 ? [] : written.slice(end + 1).split('&');
  const own = pieces.filter((piece) => piece !== '' && !isForeign(keyOf(piece), path));
  return own.length === 0 ? path : `${path}?${own.join('&')}`;
}

/** The path under which the tracker stands, in the same way of writing it. */
export function basePathAsked(site: Site): string {
  return basePathOf(site).replace(otherwise, writtenAs);
}

/** The same address without the slashes that it has too many of, e.g. `/gaps/`; `null` where it has none such. */
export function straightened(url: string, basePath: string): string | null {
  const end = url.search(/[?#]|$/);
  const path = url.slice(0, end);
  if (!/\/\/|.\/$/.test(path)) return null;
  return withoutBase(`/${path.split('/').filter(Boolean).join('/')}`, basePath) + url.slice(end);
}

/** A path as it reads from the tracker's own root: a proxy may have left the path under which it stands, or not. */
function withoutBase(path: string, basePath: string): string {
  if (basePath === '' || !`${path}/`.startsWith(`${basePath}/`)) return path;
  return path.slice(basePath.length) || '/';
}

/**
 * A letter or digit as itself, any other sign in code, in capitals (RFC 3986, section 6.2.2.1). A raw byte beyond ASCII
 * came as a letter of Latin 1, as Node reads a request: each byte of UTF-8 is so written as the byte that it was.
 */
function writtenAs(sign: string): string {
  if (!sign.startsWith('%')) return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  const meant = String.fromCharCode(parseInt(sign.slice(1), 16));
  return /[\w.~-]/.test(meant) ? meant : sign.toUpperCase();
}

function keyOf(piece: string): string {
  return decoded(piece.split('=', 1)[0] ?? '');
}
