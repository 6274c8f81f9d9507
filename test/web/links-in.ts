import { strFromU8, unzipSync } from 'fflate';

/** Where links stand in a text, by the media type that it has. */
const places: readonly (readonly [mediaType: RegExp, place: RegExp])[] = [
  [/html|svg|atom\+xml/, /\s(?:href|src|action|xlink:href)=["']([^"']*)["']/g],
  [/atom\+xml/, /<(?:id|uri)>([^<]*)</g],
  [/html/, /<meta property="og:url" content="([^"]*)"/g],
  // The markup for other sites, as text.
  [/html/, /&quot;(https?:[^&]*)&quot;/g],
  [/json/, /"(?:href|url|URL|home_page_url|feed_url|homepage|id|path)":\s*"((?:https?:|\/)[^"]*)"/g],
  [/xml/, /<loc>([^<]*)<\/loc>/g],
  [/calendar/, /^URL[^:]*:(.*)\r$/gm],
  [/bibtex/, /url = \{([^}]*)\}/g],
  [/text\/plain/, /^Sitemap: (.*)$/gm],
  [/javascript/, /"(?:swaggerUrl|url)":\s*"(\/[^"]*)"/g],
  [/css/, /url\(["']?([^"')]*)/g],
];

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>' };

const plain = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll('\\/', '/');

/** Every link of an answer, in its head and in its body, as it is written there. */
export async function linksIn(response: Response): Promise<readonly string[]> {
  const { headers } = response;
  const inHead = [
    ...[...(headers.get('link') ?? '').matchAll(/<([^>]*)>/g)].map(([, link]) => link ?? ''),
    ...(headers.get('location') === null ? [] : [headers.get('location') ?? '']),
  ];
  const bytes = new Uint8Array(await response.arrayBuffer());
  const mediaType = headers.get('content-type') ?? '';
  if (mediaType.startsWith('application/zip')) {
    const descriptor = unzipSync(bytes)['datapackage.json'];
    const { id, homepage } = JSON.parse(strFromU8(descriptor!)) as Record<string, string>;
    return [...inHead, id!, homepage!];
  }
  const text = new TextDecoder().decode(bytes).replace(/\r\n /g, '');
  return [
    ...inHead,
    ...places.flatMap(([type, place]) =>
      type.test(mediaType) ? [...text.matchAll(place)].map(([, link]) => plain(link ?? '').trim()) : [],
    ),
  ].filter(Boolean);
}
