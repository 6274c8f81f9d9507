import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { newSecret, rotateSecrets, secretsAt } from '../../../src/alerts/webhooks/secrets.js';
import { signWebhook } from '../../../src/alerts/webhooks/sign-webhook.js';

const at = (hour: string) => `2026-02-${hour}:00:00Z`;
const [first, second, third] = ['whsec_YQ==', 'whsec_Yg==', 'whsec_Yw=='] as const;
const one = [{ secret: first, until: null }];

describe('a secret', () => {
  it('is one of 32 bytes, and never the same', () => {
    const [a, b] = [newSecret(), newSecret()];
    expect(a).toMatch(/^whsec_[A-Za-z\d+/]{43}=$/);
    expect(a).not.toBe(b);
  });

  it('is used for a day beside the next one, and not a second longer', () => {
    const two = rotateSecrets(one, second, at('03T12'));
    expect(two).toEqual([
      { secret: second, until: null },
      { secret: first, until: at('04T12') },
    ]);
    expect(secretsAt(two, '2026-02-04T11:59:59Z')).toEqual(two);
    expect(secretsAt(two, at('04T12'))).toEqual([two[0]]);
  });

  it('keeps its own end where the next one is followed by another', () => {
    const three = rotateSecrets(rotateSecrets(one, second, at('03T12')), third, at('03T18'));
    expect(three).toEqual([
      { secret: third, until: null },
      { secret: second, until: at('04T18') },
      { secret: first, until: at('04T12') },
    ]);
    expect(rotateSecrets(three, first, at('09T00')).map(({ secret }) => secret)).toEqual([first, third]);
  });

  it('is one of ten at most, the newest', () => {
    let secrets = rotateSecrets([], first, at('03T12'));
    for (let time = 0; time < 50; time++) secrets = rotateSecrets(secrets, newSecret(), at('03T12'));
    expect(secrets).toHaveLength(10);
    expect(secrets.filter(({ until }) => until === null)).toEqual([secrets[0]]);
  });
});

describe('a signature', () => {
  const now = '2026-02-03T12:00:00Z';
  const sign = (secrets: Parameters<typeof signWebhook>[0]['secrets']) =>
    signWebhook({ id: 'msg_1', url: '', body: '{"a":"é"}', secrets }, now)['webhook-signature'];

  it('is that of the library of the specification, one for each secret', () => {
    const of = (secret: string) => new Webhook(secret).sign('msg_1', new Date(now), '{"a":"é"}');
    expect(sign(one)).toBe(of(first));
    expect(sign(rotateSecrets(one, second, now))).toBe(`${of(second)} ${of(first)}`);
  });

  it.each([[[]], [[{ secret: 'whsec_', until: null }]], [[{ secret: 'whsec_ä', until: null }]]])(
    'is not made with %j',
    (secrets) => {
      expect(() => sign(secrets)).toThrow();
    },
  );
});
