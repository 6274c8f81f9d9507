import { describe, expect, it } from 'vitest';
import { newSecret, rotateSecrets } from '../../../src/alerts/webhooks/secrets.js';
import { loopbackCertificate } from '../../sync/loopback-certificate.js';
import { present, receiverThat, secret, secrets, send } from '../sending.js';
import { taken } from '../webhook-receiver.js';

describe('a message to a webhook', () => {
  it('is signed as the specification has it, and tells nothing else', async () => {
    const receiver = await receiverThat(taken);
    const now = present();
    expect(await send(receiver.url, {}, {}, now)).toEqual({ state: 'accepted', reason: null });
    const [message] = receiver.received;
    expect(message).toMatchObject({
      method: 'POST',
      target: '/hook/s3cret?key=s3cret',
      body: '{"é":"😀"}',
      refusal: null,
    });
    const { host, 'webhook-signature': signature, ...headers } = message!.headers;
    expect(host).toBe(new URL(receiver.url).host);
    expect(signature).toMatch(/^v1,[\w+/]{43}=$/);
    expect(headers).toEqual({
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Date.parse(now) / 1000),
      'content-type': 'application/json',
      'content-length': '13',
      'user-agent': 'ratification-tracker/test',
      connection: 'close',
    });
  });

  it('is signed with the older secret too while that is used', async () => {
    const fresh = newSecret();
    const receiver = await receiverThat(taken);
    const other = await receiverThat(taken, { secret: fresh });
    for (const { url } of [receiver, other])
      await send(url, {}, { secrets: rotateSecrets(secrets, fresh, present()) });
    expect([...receiver.received, ...other.received].map(({ refusal }) => refusal)).toEqual([null, null]);
    expect(receiver.received[0]?.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
  });

  it('goes over TLS to who is trusted, and to nobody else', async () => {
    const receiver = await receiverThat(taken, { isSecure: true });
    const refused = await send(receiver.url);
    expect(refused).toEqual({
      state: 'failed',
      reason: `the certificate of ${new URL(receiver.url).host} is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)`,
    });
    expect(receiver.received).toEqual([]);
    expect(await send(receiver.url, { trusts: loopbackCertificate.cert })).toMatchObject({
      state: 'accepted',
    });
    expect(receiver.received[0]?.refusal).toBeNull();
  });

  it.each(['', 'nowhere'])('is not sent to "%s"', async (url) => {
    expect(await send('', {}, { url })).toEqual({
      state: 'failed',
      reason: 'there is no address to send it to',
    });
  });

  it.each([[[]], [[{ secret: 'whsec_', until: null }]], [[{ secret, until: '2001-01-01T00:00:00Z' }]]])(
    'is not sent where it cannot be signed: %j',
    async (useless) => {
      const receiver = await receiverThat(taken);
      const { state, reason } = await send(receiver.url, {}, { secrets: useless });
      expect({ state, reason }).toEqual({ state: 'failed', reason: expect.stringContaining('rotate') });
      expect(receiver.connections()).toBe(0);
    },
  );
});
