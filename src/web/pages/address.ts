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

/** The path and the query of an address, the query with its question mark or empty. */
export function partsOf(url: string): { readonly path: string; readonly search: string } {
  const [path = '/', search] = url.split('?');
  return { path, search: search ? `?${search}` : '' };
}
