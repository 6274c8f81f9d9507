/**
 * What lets the page of any other site read an answer, and of its headers those that say something of it: without being
 * exposed a script sees seven only, such as the type and `Cache-Control` (Fetch, "CORS-safelisted response-header
 * name"). A star is safe, as no answer depends on who asks: there are no cookies here.
 */
export const forAnySite: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, link, memento-datetime, content-disposition, retry-after, allow',
};
