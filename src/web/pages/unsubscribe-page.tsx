import type { Config } from '../../config.js';
import { changeKinds } from '../../domain/change.js';
import type { Rhythm } from '../../domain/rhythm.js';
import type { Subscription } from '../../ledger/outbox/subscription.js';
import type { Book } from '../../status/book.js';
import { capital } from '../../wording/capital.js';
import { renderPage } from './layout.js';
import { DayView } from './moment-view.js';

type Surroundings = Pick<Config, 'publicUrl' | 'syncContact'>;

/**
 * What a subscription is about, and the button that ends it; without the address, since links are passed on. It has no
 * address of its own (`url`), so that no program is led to it. Its form goes to the address that was opened, under
 * whatever path a proxy has put it, and the policy of every page admits that: it is of the same origin.
 */
export function unsubscribePage(subscription: Subscription, book: Book, site: Surroundings): string {
  const { channel, filter, rhythm, createdAt } = subscription;
  const labels = filter.instruments.map((id) => book.records.get(id)?.instrument.label ?? id);
  const whose = [
    ...filter.states.map((code) => book.states.byCode(code)?.name ?? code),
    ...filter.groups.map((id) => book.states.groupById(id)?.name ?? id),
  ];
  const kinds = filter.kinds.map((id) => changeKinds.find(({ kind }) => kind === id)?.meaning ?? id);
  return renderPage({
    site,
    url: null,
    title: 'End this subscription?',
    children: (
      <>
        <h1>End this subscription?</h1>
        <p class="lead">
          You are told {channel === 'mail' ? 'by e-mail' : 'by a webhook'} when something changes in the
          record. Once it has ended, nothing more is sent, and the address is erased here.
        </p>
        <dl class="facts">
          <dt>Instruments</dt>
          <Listed names={labels} />
          <dt>States</dt>
          <Listed names={whose} />
          <dt>Changes</dt>
          <Listed names={kinds.map(capital)} />
          <dt>How often</dt>
          <dd>{capital(sayRhythm(rhythm))}</dd>
          <dt>Since</dt>
          <dd>
            <DayView day={createdAt.slice(0, 10)} />
          </dd>
        </dl>
        <form method="post" class="filters" aria-label="End the subscription">
          <button type="submit" name="List-Unsubscribe" value="One-Click">
            End the subscription
          </button>
        </form>
        <p>Nothing has ended yet: only the button ends it.</p>
      </>
    ),
  });
}

/** What is shown once a subscription has ended, however often one asks. */
export function endedPage({ syncContact, ...site }: Surroundings): string {
  return renderPage({
    site,
    url: null,
    title: 'The subscription has ended',
    children: (
      <>
        <h1>The subscription has ended</h1>
        <p class="lead">
          Nothing more is sent, and the address is erased here. A message that was on its way may still come.
        </p>
        <p>
          To be told again, write to {syncContact || 'whoever runs this tracker'}. What changed is on the page
          of <a href="/changes">changes</a>, which has feeds too.
        </p>
      </>
    ),
  });
}

function Listed({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <dd>All</dd>;
  return (
    <dd>
      <ul>
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    </dd>
  );
}

function sayRhythm({ every, day, at, timeZone }: Rhythm): string {
  if (every === 'at-once') return 'at once';
  return `${every}${day === null ? '' : ` on ${capital(day)}`} at ${at} (${timeZone})`;
}
