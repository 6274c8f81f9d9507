import { capital } from '../../../wording/capital.js';
import type { Site } from '../../../forms/site.js';
import { renderPage } from '../../pages/layout.js';
import type { Problem } from '../refusing/problem.js';

/** What went wrong, as a person says it. */
const headings: Readonly<Record<number, string>> = {
  400: 'That was not understood',
  404: 'There is nothing here',
  429: 'Too many requests at once',
  500: 'Something went wrong',
  503: 'Not at this moment',
};

/**
 * The page for an address or a value that was not understood, or for a fault; it offers what was perhaps meant (WCAG
 * 2.2, success criterion 3.3.3). It has no canonical address, and is not to be found by search.
 */
export function problemPage({ status, title, detail, available = [] }: Problem, site: Site): string {
  const heading = headings[status] ?? title;
  return renderPage({
    site,
    url: null,
    title: heading,
    children: (
      <>
        <p class="kicker">
          {status} {title}
        </p>
        <h1>{heading}</h1>
        <p class="lead">{sentence(detail)}</p>
        {available.length > 0 && (
          <>
            <h2>Perhaps you meant</h2>
            <ul class="suggestions">
              {available.map(({ href, title: name }) => (
                <li>
                  <a href={href}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href="/">To the front page</a>
        </p>
      </>
    ),
  });
}

function sentence(detail: string): string {
  const begun = capital(detail);
  return /[.?!]$/.test(begun) ? begun : `${begun}.`;
}
