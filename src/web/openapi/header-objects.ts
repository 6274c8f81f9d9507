/** Every header that says something of an answer, by name, as OpenAPI describes it. */
const headers = {
  ETag: [
    'another one when the answer is; none where it goes up to the present second',
    '"kN2i5Jc1k8zQW0a3rXb9Zg"',
  ],
  Link: [
    'the other forms of the answer, its permanent address as cite-as, this description, and where its past is found (RFC 7089): original, timegate, timemap, memento',
    '</gaps.json>; rel="alternate"; type="application/json"; title="JSON"',
  ],
  'Cache-Control': [
    'how long the answer may be kept: up to the next scheduled sync, to midnight UTC, or for an hour, whichever comes first',
    'public, max-age=3600',
  ],
  'Content-Disposition': [
    'under what name to save the answer, where it is a file',
    'inline; filename="gaps-cedaw-african-2026-02-03.csv"',
  ],
  Location: ['the address to go on to', '/states/PLW'],
  Allow: ['the methods that are allowed', 'GET, HEAD'],
  'Retry-After': ['after how many seconds to ask again', '20'],
} as const;

/** The name of such a header. */
export type HeaderName = keyof typeof headers;

/** All of them, to be referred to. */
export const headerObjects: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(headers).map(([name, [description, example]]) => [
    name,
    { description, schema: { type: 'string' }, example },
  ]),
);

/** References to some of them. */
export function headersNamed(...names: readonly HeaderName[]): Readonly<Record<string, object>> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
