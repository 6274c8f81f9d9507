import { leadsToLoopback } from '../../config.js';
import { chapterNumber } from '../chapter-number.js';
import type { Edition } from '../edition.js';
import { referenceOfLink } from '../parse-reference.js';
import { parseUrl } from '../../parse-url.js';

/** The depositary's own host: what others crawled comes from there, wherever this tracker fetches. */
const depositaryHost = 'treaties.un.org';

/**
 * Which edition of a treaty an address leads to, or `null`. Crawls write one address in many ways: with `http`, with
 * `www.`, in other letters, by an older link (`src=IND`), with the query in another order or with more in it. The number
 * of the treaty and the language must be the same; what else may be wrong with a page is for those who read it.
 */
export function addressedEdition(uri: string, reference: string, base: string): Edition | null {
  const url = parseUrl(uri);
  if (url === null || !/^https?:$/.test(url.protocol) || !isOfDepositary(url, base)) return null;
  if (isStatusPage(url, reference)) return 'html';
  return /\.en\.xml$/i.test(url.pathname) && referenceOfLink(url.pathname) === reference ? 'xml' : null;
}

/** The depositary is at its own host and at the one that is set; on a loopback trackers are tried. */
function isOfDepositary(url: URL, base: string): boolean {
  const host = hostOf(url);
  return host === depositaryHost || host === hostOf(new URL(base)) || leadsToLoopback(url.href);
}

function hostOf({ host }: URL): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** Whether it is the status page of a treaty, in whichever template, in English. */
function isStatusPage({ pathname, searchParams }: URL, reference: string): boolean {
  const fields = [...searchParams].map(([name, value]) => [name.toLowerCase(), value] as const);
  const isAll = (name: string, expected: RegExp | string) =>
    fields.every(
      ([one, value]) =>
        one !== name || (typeof expected === 'string' ? value === expected : expected.test(value)),
    );
  return (
    /\/pages\/viewdetails\w{0,5}\.aspx$/i.test(pathname) &&
    fields.some(([name]) => name === 'mtdsg_no') &&
    isAll('mtdsg_no', reference) &&
    isAll('chapter', String(chapterNumber(reference))) &&
    isAll('clang', /^_?en$/i) &&
    isAll('lang', /^_?en$/i)
  );
}
