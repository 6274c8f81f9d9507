import type { Edition, EditionForm } from './edition.js';
import { htmlEdition } from './html/html-edition.js';
import { xmlEdition } from './xml/xml-edition.js';

/** Each edition with its address, what it accepts, and how it is read. */
export const editionTable: Readonly<Record<Edition, EditionForm>> = { html: htmlEdition, xml: xmlEdition };
