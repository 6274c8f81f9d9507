import { isUtf8 } from 'node:buffer';
import type { EditionForm } from '../edition.js';
import { errorFinding } from '../page-findings.js';
import { pageAddress } from './page-address.js';
import { parseStatusPage } from './parse-status-page.js';

/** The page that people read, with the day as at which it is true. */
export const htmlEdition: EditionForm = {
  addresses: (base, instrument) => [pageAddress(base, instrument)],
  accept: 'text/html,application/xhtml+xml',
  mediaType: /^text\/html\b|^application\/xhtml\+xml\b/i,
  otherType: 'not-html',
  fileNames: (reference) => [`${reference}.html`],
  read: (bytes, resolve) => {
    const page = parseStatusPage(bytes.toString('utf8'), resolve);
    // They must be UTF-8, as the depositary's are: a guess at another encoding could alter a name.
    return isUtf8(bytes)
      ? page
      : { ...page, findings: [errorFinding('not-utf-8', 'The page is not in UTF-8.'), ...page.findings] };
  },
};
