/** What lets the page of any other site read an answer, and of its headers those that say something of it. */
export const forAnySite: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, link, content-disposition, retry-after, allow',
};
