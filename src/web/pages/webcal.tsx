import type { Site } from '../../forms/site.js';

interface WebcalProps {
  readonly site: Site;
  /** The address of a calendar, from the root. */
  readonly href: string;
  readonly words: string;
}

/**
 * A link by which to subscribe to a calendar: browsers hand this scheme to the reader's own calendar, which asks over
 * https, or over http where that is what there is, and asks again; the usual address would be saved once as a file.
 */
export function Webcal({ site, href, words }: WebcalProps) {
  return <a href={site.publicUrl.replace(/^https?:/, 'webcal:') + href}>{words}</a>;
}
