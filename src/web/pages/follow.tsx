import type { Alternate } from '../../forms/alternate.js';
import { address } from '../../forms/address.js';

/** The feed of the changes that a filter lets through; `of` names what it is about. */
export function changeFeed(
  filter: Readonly<Partial<Record<'state' | 'group' | 'instrument', string>>>,
  of: string,
): Alternate {
  return {
    href: address('/changes.atom', filter),
    type: 'application/atom+xml',
    title: `Changes: ${of}`,
  };
}

/** How to hear of what changes. */
export function Follow({ feed: { href, type, title } }: { readonly feed: Alternate }) {
  return (
    <p class="forms">
      To hear of what changes, subscribe to the feed “
      <a href={href} type={type}>
        {title}
      </a>
      ”.
    </p>
  );
}
