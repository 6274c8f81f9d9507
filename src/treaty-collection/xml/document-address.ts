import { chapterNumber } from '../chapter-number.js';
import { referenceOfLink } from '../parse-reference.js';
import { parseUrl } from '../../parse-url.js';

/** Chapters I to XII are the first volume of the depositary's publication, the others the second. */
const lastOfFirstVolume = 12;

/**
 * The addresses at which the depositary may have the document of a treaty: `XVIII-4.en.xml`, and in lower case, since
 * the case of its file names varies: `xviii-4.en.xml`.
 */
export function documentAddresses(base: string, { reference }: { reference: string }): [string, string] {
  const [chapter = ''] = reference.split('-');
  const volume = chapterNumber(reference) <= lastOfFirstVolume ? 'I' : 'II';
  const folder = `${base}/doc/Publication/MTDSG/Volume%20${volume}/Chapter%20${chapter}`;
  return [`${folder}/${reference}.en.xml`, `${folder}/${reference.toLowerCase()}.en.xml`];
}

/** A link that names a document of the depositary's publication in English, wherever it stands in a tag. */
const documentLink = /\bhref\s*=\s*["']([^"'<>]{0,200}\/MTDSG\/[^"'<>?#]{1,200}\.en\.xml)["']/gi;

/**
 * The address of the document that a status page itself links to, `null` where it has none: only one that names the
 * same treaty, on the same host, is believed. `page` is the page's own address.
 */
export function linkedDocument(html: Buffer, page: string, reference: string): string | null {
  for (const [, link = ''] of html.toString('latin1').matchAll(documentLink)) {
    const found = referenceOfLink(link) === reference ? parseUrl(link, page) : null;
    if (found === null) continue;
    const { origin, pathname } = found;
    if (origin === new URL(page).origin && pathname.startsWith('/doc/Publication/MTDSG/'))
      return origin + pathname;
  }
  return null;
}
