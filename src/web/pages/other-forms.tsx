import { byteOrderMark } from '../../forms/answer-csv.js';
import type { Alternate } from '../../forms/alternate.js';
import type { Answered } from '../../forms/answered.js';
import { feedOf, Follow, type Followed } from './follow.js';
import { Webcal } from './webcal.js';

/**
 * Links to the same view in other forms, the feed of what changes in it, and how to cite it. They have the whole query:
 * what is saved is what is seen.
 */
export function OtherForms(answered: Followed & Pick<Answered, 'cite' | 'site'>) {
  const { alternates, cite, site } = answered;
  const feed = feedOf(answered);
  return (
    <>
      <p class="forms">
        The same view as{' '}
        {alternates.map((alternate, index) => (
          <>
            {index > 0 && (index === alternates.length - 1 ? ' or ' : ', ')}
            <a href={saved(alternate)} type={alternate.type}>
              {alternate.title}
            </a>
            {alternate.type === 'text/calendar' && <Webcal site={site} href={alternate.href} />}
          </>
        ))}
        ; the address of this page is the view: keep it, send it.
      </p>
      {feed && <Follow feed={feed} />}
      <details class="cite">
        <summary>How to cite this</summary>
        <p>{cite.text}</p>
      </details>
    </>
  );
}

/** Where a form is had by a person, who opens the file that is saved: CSV comes with its byte order mark then. */
function saved({ href, type }: Alternate): string {
  return type === 'text/csv' ? `${href}${href.includes('?') ? '&' : '?'}${byteOrderMark.key}=1` : href;
}
