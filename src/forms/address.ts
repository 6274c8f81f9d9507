import type { RawQuery } from '../status/parameters.js';

/**
 * An address with a query; what is empty is left out: a form of HTML sends each of its fields, `group=` where nothing
 * was chosen, and the same view must have one address.
 */
export function address(path: string, query: RawQuery): string {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, values]) =>
      [values ?? []]
        .flat()
        .filter((value) => value !== '')
        .map((value) => [key, value]),
    ),
  ).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** A path with its subjects, each by its key, in the places that a pattern has for them: `/states/:code`. */
export function pathOf(pattern: string, subjects: object): string {
  const of = subjects as Readonly<Record<string, unknown>>;
  return pattern.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(of[key])));
}

/**
 * A path without the suffix that names a form, and that suffix: what follows the first dot of its last part, since one
 * of them has two (`.feed.json`). The dot may come as `%2E`, which is the same address (RFC 3986, section 6.2.2.2).
 */
export function suffixOf(path: string): { readonly stem: string; readonly suffix: string | null } {
  const start = path.lastIndexOf('/') + 1;
  const end = path.slice(start).search(/\.|%2e/i);
  if (end === -1) return { stem: path, suffix: null };
  return { stem: path.slice(0, start + end), suffix: decoded(path.slice(start + end)) };
}

/**
 * A part of an address as it reads; one that is not well-formed stays as it is: `decodeURIComponent` would throw on
 * `%`.
 */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * The path and the query of an address, the query with its question mark or empty; a second one is part of it (RFC
 * 3986, section 3.4). No `URL` is made: it would need a host, and write otherwise what must stay as it came.
 */
export function partsOf(url: string): { readonly path: string; readonly search: string } {
  const end = url.indexOf('?');
  if (end === -1) return { path: url, search: '' };
  const search = url.slice(end);
  return { path: url.slice(0, end), search: search === '?' ? '' : search };
}

/** An address without some keys of its query, in which `+` is a blank; what is left of it stays as it was written. */
export function withoutKeys(url: string, keys: readonly string[]): string {
  const { path, search } = partsOf(url);
  const pairs = search.slice(1).split('&');
  const left = pairs.filter(
    (pair) => !keys.includes(decoded((pair.split('=')[0] ?? '').replaceAll('+', ' '))),
  );
  if (left.length === pairs.length) return url;
  return left.length === 0 ? path : `${path}?${left.join('&')}`;
}
