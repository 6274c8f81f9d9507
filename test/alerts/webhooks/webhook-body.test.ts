import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellDelivery, tellTest } from '../../../src/alerts/tell-delivery.js';
import type { Telling } from '../../../src/alerts/telling.js';
import { messageSchema, webhookBody } from '../../../src/alerts/webhooks/webhook-body.js';
import type { ChangeFilter } from '../../../src/domain/change-filter.js';
import { begunOf, openAltered, site, subscriptionOf, troubleOf, type AlteredRecord } from '../told.js';

let record: AlteredRecord;
let telling: Telling;
beforeAll(async () => {
  record = await openAltered();
  const changes = await record.alter('untoc', 'SOM', { consented: '2026-02-03 a' });
  telling = tellDelivery(begunOf({ changes }), await record.asked(), site);
});
afterAll(() => record.tracker.close());

const everything: ChangeFilter = { instruments: [], states: [], groups: [], kinds: [] };

/** What a webhook is sent, read by the schema of the documentation. */
function read(told: Telling, filter: Partial<ChangeFilter> = {}, at = site) {
  const subscription = subscriptionOf({ filter: { ...everything, ...filter } });
  return messageSchema.parse(JSON.parse(webhookBody(told, subscription, at)));
}

/** The same change so many times, each with something of its own. */
const times = (
  count: number,
  facts: (index: number) => Partial<Telling['rows'][number]> = () => ({}),
): Telling => ({
  ...telling,
  rows: Array.from({ length: count }, (_, index) => ({
    ...telling.rows[0]!,
    id: index + 1,
    ...facts(index),
  })),
});

describe('a message of changes', () => {
  it('has each as the list of changes has it, with its evidence and how it is cited', async () => {
    const { type, timestamp, data } = read(telling);
    expect({ type, timestamp }).toEqual({ type: 'changes', timestamp: telling.rows[0]?.detectedAt });
    expect(data).toMatchObject({
      delivery: telling.id,
      subscription: 7,
      message: 'Somalia acceded to UNTOC',
      total: 1,
      more: null,
      instrument: null,
      trouble: null,
    });
    const [change] = data.changes;
    expect(change).toMatchObject({
      kind: 'consented',
      instrument: 'untoc',
      state: { code: 'SOM', name: 'Somalia' },
      after: { consent: { date: '2026-02-03', code: 'a' } },
      correction: false,
      undone: false,
      undoing: false,
      evidence: expect.stringMatching(/^https:\/\/tracker\.example\/treaties\/evidence\/\w{64}\?state=SOM$/),
      citation: { text: expect.stringContaining('https://tracker.example/treaties/changes') },
    });
  });

  it('says of a correction that it is one, and of what was taken back that it was', async () => {
    const first = await record.alter('cedaw', 'PLW', { signed: '2011-09-20', consented: '2026-01-03' });
    const corrected = await record.alter('cedaw', 'PLW', { signed: '2011-09-20', consented: '2026-01-02' });
    const back = await record.alter('cedaw', 'PLW', { signed: '2011-09-20' });
    const asked = await record.asked();
    const changesOf = (changes: typeof first) =>
      read(tellDelivery(begunOf({ changes }), asked, site)).data.changes;
    expect(changesOf(corrected)).toMatchObject([{ kind: 'corrected', correction: true }]);
    const told = changesOf([...first, ...corrected, ...back]);
    expect(told.map(({ undone, undoing }) => undone || undoing)).toContain(true);
  });

  it('leads nowhere where nobody knows the address of the tracker', async () => {
    const changes = await record.alter('opsc', 'SOM', { consented: '2026-02-03' });
    const nowhere = { publicUrl: '' };
    const told = tellDelivery(begunOf({ changes }), await record.asked(), nowhere);
    expect(read(told, {}, nowhere).data.changes[0]).toMatchObject({
      evidence: null,
      citation: { url: null },
    });
    expect(read(times(101), {}, nowhere).data.more).toBeNull();
  });
});

describe('a message of very many changes', () => {
  const manyDays = () =>
    times(5_000, (index) => ({
      detectedAt: `2026-0${1 + Math.floor(index / 2_500)}-03T03:17:0${index % 10}Z`,
    }));

  it('has the oldest hundred, how many there are, and where all of them are', () => {
    const { data, timestamp } = read(manyDays());
    expect(data.changes.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(data.total).toBe(5_000);
    expect(data.more).toBe(
      'https://tracker.example/treaties/changes.json?since=2026-01-03&until=2026-02-03T03%3A17%3A09Z',
    );
    expect(timestamp).toBe('2026-02-03T03:17:09Z');
    expect(webhookBody(manyDays(), subscriptionOf(), site).length).toBeLessThan(500_000);
  });

  it.each<[Partial<ChangeFilter>, RegExp]>([
    [{ instruments: ['cedaw', 'opsc'], kinds: ['signed'] }, /&instrument=cedaw&instrument=opsc&kind=signed$/],
    [{ states: ['SOM', 'PLW'] }, /&state=SOM&state=PLW$/],
    [{ states: ['SOM'], groups: ['african'] }, /Z$/],
  ])('leads to what was asked for: %j', (filter, end) => {
    expect(read(manyDays(), filter).data.more).toMatch(end);
  });

  it('has all of a hundred', () => {
    const { data } = read(times(100));
    expect(data.changes).toHaveLength(100);
    expect(data.more).toBeNull();
  });

  it('is no longer than a receiver takes, whatever a page prints', () => {
    const long = times(20, () => ({ after: { ...telling.rows[0]!.after!, name: 'é'.repeat(100_000) } }));
    const { data } = read(long);
    expect(data.changes.length).toBe(3);
    expect(data).toMatchObject({ total: 20, more: expect.any(String) });
  });
});

it.each([
  [troubleOf({ kind: 'untold', instrument: 'opsc' }), 'trouble', '2026-02-03T03:17:00Z'],
  [
    troubleOf({ kind: 'untold', instrument: 'opsc', endedAt: '2026-02-05T03:17:00Z' }),
    'mended',
    '2026-02-05T03:17:00Z',
  ],
] as const)(
  'a message of a trouble tells of which instrument, and since when: %#',
  async (trouble, about, at) => {
    const begun = begunOf({ trouble });
    const told = tellDelivery(
      { ...begun, delivery: { ...begun.delivery, about } },
      await record.asked(),
      site,
    );
    const { type, timestamp, data } = read(told);
    expect({ type, timestamp }).toEqual({ type: about, timestamp: at });
    expect(data).toMatchObject({
      instrument: 'opsc',
      trouble: { kind: 'untold', openedAt: '2026-02-03T03:17:00Z', endedAt: trouble.endedAt },
      message: told.trouble?.sentence,
      changes: [],
      total: 0,
    });
  },
);

it('a test tells of nothing', async () => {
  const told = tellTest('msg_1', subscriptionOf(), await record.asked(), site);
  const { type, data } = read(told);
  expect(type).toBe('test');
  expect(data).toMatchObject({ delivery: 'msg_1', changes: [], trouble: null, message: told.subject });
});
