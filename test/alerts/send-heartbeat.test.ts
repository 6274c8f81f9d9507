import { describe, expect, test } from 'vitest';
import { sendHeartbeat } from '../../src/alerts/webhook-sender.js';
import { receiverThat, sending } from './sending.js';
import { answering } from './webhook-receiver.js';

describe('a heartbeat', () => {
  const quickly = { minTimeout: 1 };

  test('is a GET, and private addresses are the operator’s own', async () => {
    const receiver = await receiverThat(answering(200));
    expect(await sendHeartbeat(`${receiver.url}/s3cret`, sending)).toBeNull();
    expect(receiver.received).toMatchObject([{ method: 'GET', target: '/s3cret', body: '' }]);
  });

  test('is tried again', async () => {
    let asked = 0;
    const receiver = await receiverThat((response) => response.writeHead(++asked < 3 ? 500 : 200).end('OK'));
    expect(await sendHeartbeat(receiver.url, sending, quickly)).toBeNull();
    expect(asked).toBe(3);
  });

  test('is given up, and why is told without its path', async () => {
    const receiver = await receiverThat(answering(302, { location: '/s3cret' }));
    const { host } = new URL(receiver.url);
    expect(await sendHeartbeat(`${receiver.url}/s3cret?s3cret`, sending, quickly)).toBe(
      `${host} answered with status 302, a redirect to ${host}, which is not followed`,
    );
    expect(receiver.connections()).toBe(4);
  });

  test.each([
    ['between two tries', answering(500)],
    ['while it is asked', () => {}],
  ])('ends when the tracker does, %s', async (_when, reply) => {
    const receiver = await receiverThat(reply);
    const stop = new AbortController();
    // Each is longer than a test may take.
    const patience = { ...sending, limitMs: 60_000 };
    const beaten = sendHeartbeat(receiver.url, patience, { signal: stop.signal, minTimeout: 60_000 });
    await expect.poll(() => receiver.received.length).toBe(1);
    stop.abort();
    expect(await beaten).not.toBeNull();
    expect(receiver.connections()).toBe(1);
  });
});
