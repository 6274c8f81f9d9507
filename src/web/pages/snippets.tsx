import { address } from '../../forms/address.js';
import type { Answered } from '../../forms/answered.js';
import { escapeMarkup } from '../../forms/escape-markup.js';
import type { RawQuery } from '../../status/parameters.js';
import { fittingFrame } from '../embed/fitting-frame.js';
import { frameAddress, frameOfInstrument, type FrameName } from '../embed/frames.js';

/** What a page of another site can show of this one: what it is, and the markup for it. */
export interface Snippet {
  readonly title: string;
  readonly markup: string;
}

/** The markup for other sites, ready to be copied. */
export function Snippets({ snippets }: { readonly snippets: readonly Snippet[] }) {
  return (
    <>
      {snippets.map(({ title, markup }) => (
        <figure class="snippet">
          <figcaption>{title}</figcaption>
          <pre data-copy={title}>
            <code>{markup}</code>
          </pre>
        </figure>
      ))}
    </>
  );
}

/**
 * The badge, the list and the map of one instrument as a page shows them, for other sites. A frame has a title and a
 * picture its `alt`: a page that takes them must not become less readable than it was (WCAG 2.2, success criteria 4.1.2 and
 * 1.1.1).
 */
export async function instrumentSnippets(
  answered: Pick<Answered, 'asked' | 'book' | 'site' | 'cite' | 'also'>,
  { id, label }: { readonly id: string; readonly label: string },
  query: RawQuery,
): Promise<readonly Snippet[]> {
  const { publicUrl } = answered.site;
  const name = escapeMarkup(label);
  const raw = { instrument: id, asOf: query['asOf'], knownAt: query['knownAt'] };
  const frame = async (called: FrameName, title: string) =>
    fittingFrame(
      publicUrl + address(frameAddress(called), raw),
      title,
      await frameOfInstrument(called, answered, id, raw),
    );
  return [
    {
      title: `A badge: ${label} and how many States are parties`,
      markup: `<a href="${publicUrl}/instruments/${id}"><img src="${publicUrl}/badges/${id}.svg" alt="States that are parties to ${name}" height="20"></a>`,
    },
    {
      title: 'The States that are not parties, as a table',
      markup: await frame('gaps', `States that are not parties to ${label}`),
    },
    { title: 'Who has joined, as a map', markup: await frame('map', `Map of the parties to ${label}`) },
    {
      title: 'The map as a picture; theme=dark for a dark page',
      markup: `<a href="${publicUrl}/instruments/${id}"><img src="${escapeMarkup(publicUrl + address('/pictures/map.svg', { ...raw, theme: 'light' }))}" alt="Map of the parties to ${name}" style="max-width:100%"></a>`,
    },
  ];
}
