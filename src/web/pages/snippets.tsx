import { escapeMarkup } from '../../forms/escape-markup.js';

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
          <pre tabIndex={0} data-copy={title}>
            <code>{markup}</code>
          </pre>
        </figure>
      ))}
    </>
  );
}

/**
 * The badge, the list and the map of one instrument, for other sites. A frame has a title and a badge its `alt`: a page
 * that takes them must not become less readable than it was (WCAG 2.2, success criteria 4.1.2 and 1.1.1).
 */
export function instrumentSnippets(
  publicUrl: string,
  { id, label }: { readonly id: string; readonly label: string },
): readonly Snippet[] {
  const name = escapeMarkup(label);
  const frame = (path: string, title: string, height: number) =>
    `<iframe src="${publicUrl}${path}?instrument=${id}" title="${title}" width="100%" height="${height}" loading="lazy"></iframe>`;
  return [
    {
      title: `A badge: ${label} and how many States are parties`,
      markup: `<a href="${publicUrl}/instruments/${id}"><img src="${publicUrl}/badges/${id}.svg" alt="States that are parties to ${name}" height="20"></a>`,
    },
    {
      title: 'The States that are not parties, as a table',
      markup: frame('/embed/gaps', `States that are not parties to ${name}`, 500),
    },
    {
      title: 'Who has joined, as a map',
      markup: frame('/embed/map', `Map of the parties to ${name}`, 560),
    },
  ];
}
