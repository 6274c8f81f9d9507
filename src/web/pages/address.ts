import type { RawQuery } from '../../status/parameters.js';

/** An address with a query; what is empty is left out. */
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

/** The path and the query of an address, the query with its question mark or empty; a second one is part of it. */
export function partsOf(url: string): { readonly path: string; readonly search: string } {
  const end = url.indexOf('?');
  if (end === -1) return { path: url, search: '' };
  const search = url.slice(end);
  return { path: url.slice(0, end), search: search === '?' ? '' : search };
}
