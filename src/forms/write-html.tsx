import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { WrittenLink, WrittenPart, WrittenText } from './written-text.js';

/** Colours are those of whoever reads, light or dark: none is set. Mail programs keep a style of the head. */
const style = [
  ':root{color-scheme:light dark}',
  'body{margin:0;font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}',
  'main{max-width:40rem;margin:0 auto;padding:1rem}',
  'h1{font-size:1.4rem;line-height:1.25;margin:0 0 1rem}',
  'h2{font-size:1.1rem;line-height:1.3;margin:2rem 0 .5rem}',
  'p,ul{margin:.5rem 0}ul{padding-left:1.25rem}',
  '.note{font-size:.875rem}',
].join('');

/**
 * A written text as a page of HTML that stands alone: it loads nothing, and no address in it is another than the one
 * written out. Whatever a text holds, it is text.
 */
export function writeHtml({ title, parts, sources }: WrittenText): string {
  const page = (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{style}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {parts.map(elementOf)}
          {sources.length > 0 && linkList(sources)}
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}\n`;
}

function elementOf(part: WrittenPart): ComponentChild {
  switch (part.kind) {
    case 'heading':
      return <h2>{part.text}</h2>;
    case 'paragraph':
      return <p>{part.text}</p>;
    case 'note':
      return <p class="note">{part.text}</p>;
    case 'list':
      return (
        <ul>
          {part.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'links':
      return linkList(part.links);
  }
}

/** What is no address of the web stays text, so that nothing is run by a click. */
function linkList(links: readonly WrittenLink[]): ComponentChild {
  return (
    <ul class="note">
      {links.map(({ text, url }) => (
        <li>{/^https?:\/\//.test(url) ? <a href={url}>{text}</a> : `${text}: ${url}`}</li>
      ))}
    </ul>
  );
}
