/** What XML 1.0 allows in no document, not even escaped (section 2.2): most control characters, and half a pair. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * A text as it stands in XML or HTML, between tags or in an attribute in quotes of either kind; what is allowed in no
 * XML is left out. By number: of the named references XML and HTML share all but `&apos;`, which HTML 4 does not know.
 */
export function escapeMarkup(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
