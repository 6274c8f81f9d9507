import { escapeMarkup } from '../../forms/escape-markup.js';
import { basePathOf, type Site } from '../../forms/site.js';
import type { Book } from '../../status/book.js';
import { allRooms } from '../pages/rooms.js';

/**
 * Every page may be read; the same page in each order of its columns need not be: a walker would meet each list twenty
 * times. Rules hold for paths from the root of the host, and a star for any letters (RFC 9309, section 2.2.3); the file
 * itself is read at that root alone (section 2.3), where a tracker under a path cannot put it. A site map is named by
 * its whole address, or not at all.
 */
export function robotsText(site: Site): string {
  const { publicUrl } = site;
  const basePath = basePathOf(site);
  return [
    'User-agent: *',
    `Disallow: ${basePath}/*sort=`,
    `Disallow: ${basePath}/find`,
    '',
    ...(publicUrl === '' ? [] : [`Sitemap: ${publicUrl}/sitemap.xml`, '']),
  ].join('\n');
}

/**
 * The pages as a site map (sitemaps.org, 0.9): every room, instrument, State and group, some hundreds of the 50,000
 * that one may have. No `lastmod`: what a page says also changes with the day.
 */
export function siteMap({ instruments, states }: Book, { publicUrl }: Site): string {
  const rooms = allRooms.flatMap(({ rooms: list }) => list.map(({ href }) => href));
  const paths = [
    '/',
    ...rooms,
    ...instruments.map(({ id }) => `/instruments/${id}`),
    ...states.all.map(({ code }) => `/states/${code}`),
    ...states.groups.map(({ id }) => `/groups/${id}`),
  ];
  const urls = paths.map((path) => `<url><loc>${escapeMarkup(publicUrl + path)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
