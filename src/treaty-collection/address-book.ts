import type { Instrument } from '../domain/instrument.js';
import type { Edition } from './edition.js';
import { editionTable } from './edition-table.js';
import type { Delivery } from './page-source.js';
import { linkedDocument } from './xml/document-address.js';

/** Where the editions are asked for. */
export interface AddressBook {
  /** The addresses of one, the likeliest first. */
  readonly addressesOf: (
    instrument: Instrument,
    edition: Edition,
  ) => readonly [first: string, ...others: string[]];
  /** Learns from a page where its document is. */
  readonly learn: (instrument: Instrument, delivery: Delivery) => void;
}

/** The addresses at a depositary: for a document that to which its page links, then those that its form gives. */
export function addressBook(base: string): AddressBook {
  const links = new Map<string, string>();
  return {
    addressesOf(instrument, edition) {
      const usual = editionTable[edition].addresses(base, instrument);
      const link = edition === 'xml' ? links.get(instrument.reference) : undefined;
      return link === undefined ? usual : [link, ...usual.filter((address) => address !== link)];
    },
    learn({ reference }, delivery) {
      if (delivery.kind !== 'page' || delivery.edition !== 'html') return;
      const link = linkedDocument(delivery.bytes, delivery.url, reference);
      if (link === null) links.delete(reference);
      else links.set(reference, link);
    },
  };
}
