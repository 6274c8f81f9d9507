import type { Site } from '../forms/site.js';
import type { BegunDelivery } from '../ledger/outbox/outbox.js';
import type { Subscription } from '../ledger/outbox/subscription.js';
import type { Asked } from '../status/question.js';
import { english } from '../wording/english.js';
import { endLink } from './end-link.js';
import { subjectOfChanges } from './subject-of-changes.js';
import { tellChanges, warningsOf } from './tell-changes.js';
import { tellTrouble } from './tell-trouble.js';
import type { Telling } from './telling.js';
import { textOfChanges, textOfTest } from './text-of-changes.js';

/**
 * What a delivery says, from what was recorded and what the record says now: `asked` is what the list of changes is asked
 * with, whose book has read all that is told. A delivery that tells neither a change nor a trouble is a test.
 */
export function tellDelivery(begun: BegunDelivery, asked: Asked, site: Site): Telling {
  const { delivery, subscription, changes, trouble } = begun;
  const unsubscribe = endOf(subscription, site);
  const told = { id: delivery.id, toldAt: asked.askedAt, unsubscribe };
  if (trouble !== null) return { ...told, ...tellTrouble(begun, trouble, asked, site, unsubscribe) };
  if (changes.length === 0) return tellTest(delivery.id, subscription, asked, site);
  const rows = tellChanges(begun, asked, site);
  const ids = [...new Set(rows.map(({ instrument }) => instrument))];
  const warnings = warningsOf(ids, asked);
  const instruments = ids.flatMap((id) => asked.book.records.get(id)?.instrument ?? []);
  const subject = subjectOfChanges(rows, asked.book, (subscription?.rhythm.every ?? 'at-once') !== 'at-once');
  const text = textOfChanges({ subject, rows, warnings, instruments, subscription, unsubscribe });
  return { ...told, about: 'changes', subject, rows, trouble: null, warnings, text };
}

/** What a message says by which a subscriber sees that messages arrive; it tells of no change. */
export function tellTest(
  id: string,
  subscription: Pick<Subscription, 'id' | 'linkKey'> | null,
  { askedAt }: Pick<Asked, 'askedAt'>,
  site: Site,
): Telling {
  const unsubscribe = endOf(subscription, site);
  const subject = english.say({ say: 'test-subject' });
  const text = textOfTest({ subject, subscription, unsubscribe });
  const nothing = { rows: [], trouble: null, warnings: [] };
  return { id, toldAt: askedAt, about: 'test', subject, ...nothing, text, unsubscribe };
}

function endOf(subscription: Pick<Subscription, 'id' | 'linkKey'> | null, site: Site): string | null {
  return subscription === null || site.publicUrl === '' ? null : endLink(subscription, site);
}
