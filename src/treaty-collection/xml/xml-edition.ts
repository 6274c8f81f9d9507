import type { EditionForm } from '../edition.js';
import { documentAddresses } from './document-address.js';
import { readXmlDocument } from './read-xml-document.js';

/** The document beside the page: the same record, without a day. */
export const xmlEdition: EditionForm = {
  addresses: documentAddresses,
  accept: 'application/xml,text/xml',
  mediaType: /^(?:application|text)\/xml\b/i,
  otherType: 'not-xml',
  fileNames: (reference) => [`${reference}.en.xml`, `${reference}.xml`],
  read: readXmlDocument,
};
