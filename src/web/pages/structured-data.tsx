import type { Answered } from '../../forms/answered.js';
import { licence } from '../../forms/bundle/data-package.js';
import { partsOf } from '../../forms/address.js';
import type { Site } from '../../forms/site.js';
import { spanOf } from '../../domain/day.js';
import { lastTold } from '../../status/select.js';
import { InlineScript } from './inline-script.js';
import { allRooms, mainRooms } from './rooms.js';

/** Something of the vocabulary of schema.org. */
export type Described = Readonly<Record<string, unknown>>;

/**
 * What a page says to programs, as JSON-LD in the words of schema.org. No text of it can end the block: within `script`
 * nothing but `<` could, and JSON writes that sign in another way too (JSON-LD 1.1, section 7.3).
 */
export function StructuredData({ things }: { readonly things: readonly Described[] }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
  return <InlineScript type="application/ld+json" text={json.replaceAll('<', '\\u003c')} />;
}

/** The places above a page that have a name, and the page itself. */
export function breadcrumbs({ publicUrl }: Site, url: string, title: string): Described {
  const { path } = partsOf(url);
  const parts = path.split('/').slice(1);
  const above = parts
    .slice(0, -1)
    .map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)
    .flatMap((href) => rooms.find((room) => room.href === href) ?? []);
  const trail = [{ href: '/', name: 'Ratification Tracker' }, ...above, { href: url, name: title }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ href, name }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: publicUrl + href,
    })),
  };
}

const rooms = [...mainRooms, ...allRooms.flatMap(({ rooms: own }) => own)];

/**
 * An answer as a set of data: of when it is, whose it is, what it rests on and in which forms it can be had. What is
 * measured is a standing in law as it was published, and nothing that somebody has estimated.
 */
export function datasetOf(
  { answer, book, site, url, alternates }: Pick<Answered, 'answer' | 'book' | 'site' | 'url' | 'alternates'>,
  { name, description }: { readonly name: string; readonly description: string },
): Described {
  const { publicUrl } = site;
  const records = answer.records.flatMap(({ instrument }) => book.records.get(instrument) ?? []);
  const [from] = spanOf(records.map(({ instrument }) => instrument.adopted.on));
  const until = spanOf(
    records.filter(({ asAt }) => asAt !== null).map((record) => lastTold(record, answer.asOf)),
  ).at(-1);
  const modified = book.appliedAt.at(-1);
  return {
    '@type': 'Dataset',
    name,
    description,
    url: publicUrl + url,
    license: licence.path,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'Ratification Tracker', url: `${publicUrl}/` },
    version: String(answer.revision),
    ...(modified !== undefined && { dateModified: modified }),
    ...(from !== undefined &&
      until !== undefined &&
      from <= until && { temporalCoverage: `${from}/${until}` }),
    variableMeasured:
      'standing of a State to an instrument: party, signatory, no action, withdrawn, or cannot be told',
    isBasedOn: records.flatMap(({ evidence }) => evidence?.url ?? []),
    distribution: alternates
      .filter(({ type }) => ofData.has(type))
      .map(({ href, type }) => ({
        '@type': 'DataDownload',
        encodingFormat: type,
        contentUrl: publicUrl + href,
      })),
  };
}

/** The forms that have the rows; how to cite them, and a feed, are none. */
const ofData = new Set([
  'application/json',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);
