import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** What a page is made of. */
export interface PageProps {
  readonly title: string;
  readonly description?: string;
  readonly children: ComponentChildren;
}

const rooms = [
  ['/gaps', 'Gaps'],
  ['/matrix', 'Matrix'],
  ['/instruments', 'Instruments'],
  ['/states', 'States'],
] as const;

function Page({ title, description, children }: PageProps) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} — Ratification Tracker`}</title>
        {description && <meta name="description" content={description} />}
        <link rel="stylesheet" href="/assets/pico.css" />
        <link rel="stylesheet" href="/assets/house.css" />
      </head>
      <body>
        <header class="container">
          <nav>
            <ul>
              <li>
                <a href="/" class="brand">
                  Ratification Tracker
                </a>
              </li>
            </ul>
            <ul>
              {rooms.map(([href, name]) => (
                <li>
                  <a href={href}>{name}</a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main class="container">{children}</main>
        <footer class="container">
          <small>
            Read from the public status pages of the United Nations Treaty Collection. The depositary's own
            pages are authoritative.
          </small>
        </footer>
      </body>
    </html>
  );
}

/** A whole page as HTML. */
export function renderPage(props: PageProps): string {
  return `<!doctype html>${renderToString(<Page {...props} />)}\n`;
}
