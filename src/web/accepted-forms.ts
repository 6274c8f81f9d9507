import { qualityOf, rangesOf } from './accept-header.js';
import { representations, type Representation } from './representations.js';

/**
 * The forms that an `Accept` header allows, the preferred first; among equals in the order of the table, so that a
 * reader that takes anything gets the page.
 */
export function acceptedForms(header: string | undefined): readonly Representation[] {
  if (header === undefined || header.trim() === '') return representations;
  const ranges = rangesOf(header);
  const gladness = ({ mediaType }: Representation) => qualityOf(ranges, mediaType.split(';')[0] ?? mediaType);
  return representations.filter((form) => gladness(form) > 0).toSorted((a, b) => gladness(b) - gladness(a));
}
