import { address } from '../../forms/address.js';
import type { Alternate } from '../../forms/alternate.js';
import type { Answered } from '../../forms/answered.js';
import type { RawQuery } from '../../status/parameters.js';
import type { Question } from '../../status/question.js';
import { changes } from '../../status/questions/changes.js';

/** What the feed of a page follows from. */
export interface Followed extends Pick<Answered, 'asked' | 'book' | 'alternates'> {
  readonly question: Pick<Question<unknown>, 'name' | 'isJournal'>;
}

/** The feed of the changes that a filter lets through; `of` names what it is about. */
function changeFeed(filter: RawQuery, of: readonly string[]): Alternate {
  return {
    href: address('/changes.atom', filter),
    type: 'application/atom+xml',
    title: of.length === 0 ? 'Changes of the record' : `Changes: ${of.join(', ')}`,
  };
}

/** The feed of every change. */
export const feedOfAll = changeFeed({}, []);

/**
 * The feed by which to hear of what changes on a page, filtered as far as a feed can be; `null` where the page tells
 * what the tracker itself does, and where it is the list of changes: that has its own among its forms.
 */
export function feedOf({ question, asked, book }: Followed): Alternate | null {
  if (question.isJournal || question.name === changes.name) return null;
  const { query } = asked;
  const instrument = question.name === 'instrument' ? [query.id ?? ''] : query.instrument;
  const group = question.name === 'group' ? query.id : query.group;
  const state = query.code;
  return changeFeed(
    { instrument, group, state },
    [
      ...(instrument ?? []).map((id) => book.records.get(id)?.instrument.label),
      group && book.states.groupById(group)?.name,
      state && book.states.byCode(state)?.name,
    ].filter((name) => name !== undefined),
  );
}

/**
 * What the head of a page tells programs of: the same in other forms, and the feed of what changes on it, which feed
 * readers find by `rel="alternate"` and its type (HTML, "Link type `alternate`").
 */
export function alternatesWithFeed(answered: Followed): readonly Alternate[] {
  const feed = feedOf(answered);
  return feed === null ? answered.alternates : [...answered.alternates, feed];
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
