import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellDelivery, tellTest } from '../../src/alerts/tell-delivery.js';
import { writeTxt } from '../../src/forms/write-txt.js';
import { begunOf, openAltered, site, subscriptionOf, troubleOf, type AlteredRecord } from './told.js';

let record: AlteredRecord;
beforeAll(async () => {
  record = await openAltered();
});
afterAll(() => record.tracker.close());

describe('a notice', () => {
  it.each([
    ['to a subscriber', { kind: 'untold' }, 'trouble', 7, 'UNTOC: nothing can be told since 3 February 2026'],
    ['of whatever kind', { kind: 'held' }, 'trouble', 7, 'UNTOC: nothing can be told since 3 February 2026'],
    ['of its end', { kind: 'untold' }, 'mended', 7, 'UNTOC can be told again'],
    [
      'with an article',
      { kind: 'untold', instrument: 'trafficking-protocol' },
      'mended',
      7,
      'The Trafficking Protocol can be told again',
    ],
    [
      'to the operator',
      { kind: 'held' },
      'trouble',
      null,
      'UNTOC: a page has been held since 3 February 2026',
    ],
    [
      'of silence',
      { kind: 'stale', instrument: 'opsc' },
      'trouble',
      null,
      'OPSC: not checked successfully since 3 February 2026',
    ],
    [
      'of a conflict',
      { kind: 'conflict' },
      'trouble',
      null,
      'UNTOC: the two editions have contradicted each other since 3 February 2026',
    ],
    [
      'of a pause',
      { kind: 'paused', instrument: null, subscriptionId: 12, reason: 'the mailbox is not there' },
      'trouble',
      null,
      'Subscription 12 has been paused since 3 February 2026',
    ],
  ] as const)('%s', async (_, facts, about, subscriptionId, subject) => {
    const subscription = subscriptionId === null ? null : subscriptionOf();
    const base = begunOf({ subscription, trouble: troubleOf(facts) });
    const telling = tellDelivery(
      { ...base, delivery: { ...base.delivery, about } },
      await record.asked(),
      site,
    );
    expect(telling).toMatchObject({ about, subject, rows: [] });
    expect(telling.unsubscribe === null).toBe(subscription === null);
    expect(telling.trouble?.sentence).not.toBe('');
  });

  it('tells the operator why, and by which commands', async () => {
    const trouble = troubleOf({
      kind: 'paused',
      instrument: null,
      subscriptionId: 12,
      reason: 'no such mailbox',
    });
    const { text } = tellDelivery(
      begunOf({ subscription: null, trouble: { ...trouble } }),
      await record.asked(),
      site,
    );
    // What a delivery is about stands in the delivery.
    expect(writeTxt(text)).toContain('Why: no such mailbox.');
    expect(writeTxt(text)).toContain('ratification-tracker subscriptions resume 12');
  });

  it('tells a subscriber neither', async () => {
    const trouble = troubleOf({ kind: 'held', reason: 'refused by someone@mail.example' });
    const telling = tellDelivery(begunOf({ trouble }), await record.asked(), site);
    expect(JSON.stringify(telling)).not.toMatch(/someone@|ratification-tracker holds/);
    expect(writeTxt(telling.text)).toContain('silence does not mean that nothing changed');
  });
});

it('a test says that it is one, and how the subscription ends', async () => {
  const telling = tellTest('msg_1', subscriptionOf(), await record.asked(), site);
  expect(telling).toMatchObject({
    about: 'test',
    rows: [],
    subject: 'Test: alerts of this tracker reach you',
  });
  expect(writeTxt(telling.text)).toContain('subscription 7');
});
