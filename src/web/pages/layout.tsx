import type { ComponentChildren } from 'preact';
import type { Alternate } from '../../forms/alternate.js';
import type { Site } from '../../forms/site.js';
import { styleSheetPath } from '../style/style-sheet.js';
import { partsOf } from '../../forms/address.js';
import { cardSize } from '../cards/card-size.js';
import type { PageCard } from '../cards/page-card.js';
import { renderMarkup } from './render-markup.js';
import { allRooms, mainRooms } from './rooms.js';
import { breadcrumbs, StructuredData, type Described } from './structured-data.js';

/** What a page is made of. */
export interface PageProps {
  readonly site: Site;
  /** Its address as asked; `null` where there is nothing at that address. */
  readonly url: string | null;
  readonly title: string;
  readonly description?: string;
  readonly alternates?: readonly Alternate[];
  /** The picture that is shown where the page is shared. */
  readonly card?: PageCard;
  /** What it is as a set of data, for programs. */
  readonly dataset?: Described;
  readonly children: ComponentChildren;
}

const siteName = 'Ratification Tracker';

/**
 * The head of a page. The title has what differs first (WCAG 2.2, success criterion 2.4.2), as tabs show its beginning.
 * One address is canonical (RFC 6596), the one with the query in its one way of writing. `og:url` and `og:image` must be
 * whole, and are left out where no host is known.
 */
function Head(props: PageProps) {
  const { site, url, title, description, alternates = [], card } = props;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} — ${siteName}`}</title>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={styleSheetPath} />
      {description && <meta name="description" content={description} />}
      {alternates.map(({ href, type, title: form }) => (
        <link rel="alternate" href={href} type={type} title={form} />
      ))}
      {url === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={site.publicUrl + url} />
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content={siteName} />
          <meta property="og:locale" content="en_GB" />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description ?? title} />
          {site.publicUrl && <meta property="og:url" content={site.publicUrl + url} />}
          {site.publicUrl && card ? (
            <CardTags href={site.publicUrl + card.href} alt={card.alt} />
          ) : (
            <meta name="twitter:card" content="summary" />
          )}
          <DataOfPage {...props} url={url} />
        </>
      )}
    </head>
  );
}

/** The picture of the page, with what places need that show it before it has come, or to who does not see it. */
function CardTags({ href, alt }: PageCard) {
  return (
    <>
      <meta property="og:image" content={href} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(cardSize.width)} />
      <meta property="og:image:height" content={String(cardSize.height)} />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** Nothing lies above the front page. */
function DataOfPage({ site, url, title, dataset }: PageProps & { readonly url: string }) {
  const isFront = partsOf(url).path === '/';
  const things = [...(dataset ? [dataset] : []), ...(isFront ? [] : [breadcrumbs(site, url, title)])];
  return things.length > 0 && <StructuredData things={things} />;
}

/** The first link leads past all others (success criterion 2.4.1), and is seen when the keyboard reaches it. */
function Header({ path }: { readonly path: string | null }) {
  return (
    <header>
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <nav aria-label="Main">
        <a href="/" class="brand">
          {siteName}
        </a>
        <ul>
          {mainRooms.map(({ href, name }) => (
            <li>
              <a href={href} aria-current={current(href, path)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** Of the page itself `page`; of one within it `true`, which names no kind (WAI-ARIA 1.2, `aria-current`). */
function current(href: string, path: string | null): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return path?.startsWith(`${href}/`) ? 'true' : undefined;
}

function Footer() {
  return (
    <footer>
      <nav aria-label="All pages" class="all-rooms">
        {allRooms.map(({ title, rooms }) => (
          <section>
            <h2>{title}</h2>
            <ul>
              {rooms.map(({ href, name }) => (
                <li>
                  <a href={href}>{name}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <p>
        The record of who has joined is kept by the depositary, in the{' '}
        <a href="https://treaties.un.org/Pages/ParticipationStatus.aspx?clang=_en">
          United Nations Treaty Collection
        </a>
        : its own pages are authoritative. This is not a publication of the United Nations.
      </p>
    </footer>
  );
}

/**
 * The language is that of the words (success criterion 3.1.1). On paper nothing says where a page came from: its
 * address does.
 */
function Page(props: PageProps) {
  const { site, url, children } = props;
  return (
    <html lang="en-GB">
      <Head {...props} />
      <body>
        <Header path={url && partsOf(url).path} />
        <main id="content">{children}</main>
        <Footer />
        {url && <p class="on-paper">{site.publicUrl + url}</p>}
      </body>
    </html>
  );
}

/** A whole page as HTML. */
export function renderPage(props: PageProps): string {
  return renderMarkup(<Page {...props} />, props.site);
}
