import type { ComponentChildren } from 'preact';
import type { Answered } from '../../forms/answered.js';
import type { Scheme } from '../style/palette.js';
import { fixedStyles, styleSheetPath } from '../style/style-sheet.js';
import { AsOf } from '../pages/as-of.js';
import { Freshness } from '../pages/freshness.js';
import { renderMarkup } from '../pages/render-markup.js';

/**
 * A page for a frame in another page: what is shown, its warnings, and where it comes from. Nobody sees the address of
 * a frame, so that it must say itself what it is of and from whom; by itself it is not to be found by search.
 */
export function embedPage(
  answered: Pick<Answered, 'answer' | 'asked' | 'book' | 'caveats' | 'cite' | 'site'>,
  title: string,
  theme: Scheme | null,
  children: ComponentChildren,
): string {
  const { answer, cite, site } = answered;
  const page = (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        <meta name="robots" content="noindex" />
        <title>{`${title} — Ratification Tracker`}</title>
        <link rel="stylesheet" href={theme === null ? styleSheetPath : fixedStyles[theme].path} />
        {/* Links of a frame open beside the page that frames it: no other page of ours may be framed. */}
        <base target="_blank" />
      </head>
      <body class="embed">
        <main>
          <h1>{title}</h1>
          <Freshness answered={answered} line={<AsOf answer={answer} />} />
          {children}
          <p>
            <small>
              <a href={cite.url} rel="noopener">
                Ratification Tracker
              </a>
              , from the pages of the depositary and, where it says so, a gazette.
            </small>
          </p>
        </main>
      </body>
    </html>
  );
  return renderMarkup(page, site);
}
