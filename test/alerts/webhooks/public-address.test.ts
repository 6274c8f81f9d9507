import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addressesOf } from '../../../src/alerts/webhooks/addresses-of.js';
import { lookAtHost } from '../../../src/alerts/webhooks/look-at-host.js';
import { isPublicAddress } from '../../../src/alerts/webhooks/public-address.js';

test.each([
  '8.8.8.8',
  '1.0.0.1',
  '198.17.255.255',
  '198.20.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '172.32.0.1',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each(['2001:4860:4860::8888', '2606:4700::1111', '2a00:1450:4001::1'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

const notPublic = `
  0.0.0.0 0.1.2.3 10.0.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 192.168.1.1 100.64.0.1
  100.127.255.255 192.0.0.1 192.0.0.192 192.0.2.1 192.88.99.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1
  239.255.255.250 240.0.0.1 255.255.255.255 :: ::1 ::127.0.0.1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:8.8.8.8
  ::ffff:0:7f00:1 64:ff9b::7f00:1 64:ff9b::8.8.8.8 64:ff9b:1::1 100::1 2001::1 2001:2::1 2001:10::1
  2001:20::1 2001:db8::1 2002:7f00:1:: 3fff::1 4000::1 5f00::1 fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0
  fec0::1 ff02::1 2606:4700::1% 0177.0.0.1 0x7f.1 2130706433 localhost example.org 8.8.8.8:80 [::1]
`;

test.each([...notPublic.trim().split(/\s+/), '', ' 8.8.8.8'])('"%s" is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test('no address of IPv4 that is not public is public in another way of writing it', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
      const number = ((a * 256 + b) * 256 + c) * 256 + d;
      for (const way of [String(number), `0x${number.toString(16)}`, `0${number.toString(8)}`]) {
        const { hostname } = new URL(`http://${way}/`);
        expect(isPublicAddress(hostname)).toBe(isPublicAddress(address));
      }
      for (const hidden of [
        `::${address}`,
        `::ffff:${address}`,
        `64:ff9b::${address}`,
        `::ffff:0:${address}`,
      ])
        expect(isPublicAddress(hidden)).toBe(false);
    }),
  );
});

/** A server of names that gives these answers in turn. */
function namesIn(...answers: readonly (readonly string[])[]) {
  let asked = 0;
  return async () => answers[asked++]!.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
}

describe('where an address leads', () => {
  const look = async (url: string, ...answers: readonly (readonly string[])[]) =>
    lookAtHost(url, { allowPrivate: false, resolve: namesIn(...answers) });

  it.each([
    'http://127.0.0.1/',
    'http://127.1:8080/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://0/',
    'http://①②⑦.0.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fd00::1]/',
    'http://localhost/',
    'https://LOCALHOST.:443/',
    'https://a.b.localhost/',
  ])('%s is refused without looking anything up', async (url) => {
    const { kind, reason } = await look(url);
    expect(kind).toBe('refused');
    expect(reason).toMatch(
      /is (not an address of the public Internet|this machine); .* ALERTS_ALLOW_PRIVATE=true$/,
    );
  });

  it.each([[['127.0.0.1']], [['8.8.8.8', '10.0.0.1']], [['2606:4700::1111', '::1']]])(
    'a name with %j is refused',
    async (answer) => {
      const { kind, reason } = await look('https://hook.example/s3cret', answer);
      expect(kind).toBe('refused');
      expect(reason).toMatch(/^hook\.example leads to (127.0.0.1|10.0.0.1|::1), which is not an address/);
    },
  );

  it('a name with public ones is taken', async () => {
    const seen = await look('https://hook.example/', ['8.8.8.8', '2606:4700::1111']);
    expect(seen).toEqual({ kind: 'reached', reason: null });
  });

  it.each([
    ['is not there', async () => Promise.reject(new Error('ENOTFOUND s3cret'))],
    ['has no address', async () => []],
  ])('a name that %s may be there later', async (_what, resolve) => {
    const seen = await lookAtHost('https://hook.example/s3cret', { allowPrivate: false, resolve });
    expect(seen).toEqual({
      kind: 'not-found',
      reason: 'hook.example is not found now; it is looked up for each delivery',
    });
  });

  it('everything is taken where that is allowed', async () => {
    for (const url of ['http://127.0.0.1/', 'http://localhost/', 'http://hook.example/'])
      expect(await lookAtHost(url, { allowPrivate: true, resolve: namesIn(['10.0.0.1']) })).toEqual({
        kind: 'reached',
        reason: null,
      });
  });

  it('is asked once for each look', async () => {
    const rule = { allowPrivate: false, resolve: namesIn(['8.8.8.8'], ['127.0.0.1']) };
    const url = new URL('https://hook.example/');
    expect(await addressesOf(url, rule)).toEqual([{ address: '8.8.8.8', family: 4 }]);
    await expect(addressesOf(url, rule)).rejects.toThrow('leads to 127.0.0.1');
  });
});
