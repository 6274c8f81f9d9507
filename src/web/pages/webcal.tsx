import type { Site } from '../../forms/site.js';

interface WebcalProps {
  readonly site: Site;
  /** The address of a calendar, from the root. */
  readonly href: string;
}

/**
 * A link by which to subscribe to a calendar, where it is known under which host. Browsers hand this scheme to the
 * reader's own calendar, which asks again and again; the usual address would be saved once, as a file that grows old.
 */
export function Webcal({ site, href }: WebcalProps) {
  const host = /^https?:(.+)/.exec(site.publicUrl)?.[1];
  if (host === undefined) return null;
  return (
    <>
      {' '}
      (<a href={`webcal:${host}${href}`}>subscribe</a>)
    </>
  );
}
