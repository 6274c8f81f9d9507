import type { Finding } from '../../domain/finding.js';
import { nestsTooDeeply } from './nesting-depth.js';
import { errorFinding } from '../page-findings.js';

/** How far from its end the page is searched for its closing tag. */
const tail = 4_096;

/**
 * Why a text cannot be read as a page at all, or `null`. Errors of the server come with status 200, so only the
 * text tells: nothing, something that is not HTML, or the notice of an outage.
 */
export function unreadablePage(html: string): Finding | null {
  if (html.trim() === '') return errorFinding('empty-page', 'The page is empty.');
  if (!/<(?:html|body|table|div)\b/i.test(html))
    return errorFinding('not-html', 'The text is not an HTML page.');
  if (nestsTooDeeply(html))
    return errorFinding(
      'nested-too-deeply',
      'The tags of the page are nested too deeply for the page to be read in time.',
    );
  return null;
}

/** Whether the page says that the site is down: "urgent maintenance and is currently unavailable". */
export function saysMaintenance(html: string): boolean {
  return /(?:urgent|scheduled|under) maintenance|maintenance and is currently unavailable/i.test(html);
}

/**
 * A page that was cut on its way does not end with `</html>`. HTML lets that tag be left out; the depositary's server
 * never does, and a table cut after Japan reads as if the States from Jordan on had done nothing.
 */
export function cutPage(html: string): Finding | null {
  return html.slice(-tail).toLowerCase().includes('</html>')
    ? null
    : errorFinding('cut-page', 'The page does not end with </html>: it was cut on its way.');
}
