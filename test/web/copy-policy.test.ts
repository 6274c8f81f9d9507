import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyMarkup, copyScript, withCopyScript } from '../../src/web/pages/copy-script.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;

beforeAll(async () => {
  tracker = await serveTracker();
});

afterAll(async () => tracker.close());

const policyOf = async (path: string) => {
  const response = await fetch(tracker.url + path, { headers: { accept: 'text/html' } });
  return { text: await response.text(), policy: response.headers.get('content-security-policy') ?? '' };
};

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Every script of a page, and those that are only data. */
const scriptsIn = (text: string) => [...text.matchAll(/<script( type="[^"]*")?>(.*?)<\/script>/gs)];

test.each(['/states/PLW/cedaw/words', '/states/PLW', '/instruments/cedaw'])(
  '%s runs the one script that it has, and allows what is rendered in it alone',
  async (path) => {
    const { text, policy } = await policyOf(path);
    const scripts = scriptsIn(text);
    expect(scripts.filter(([, type]) => type === undefined).map(([, , script]) => script)).toEqual([
      copyScript,
    ]);
    expect(policy).toContain(`;script-src ${scripts.map(([, , script = '']) => hashOf(script)).join(' ')}`);
    expect(policy).not.toMatch(/unsafe|script-src[^;]*'self'/);
    expect(text.split(copyMarkup)).toHaveLength(2);
    expect(text.split('<script')).toHaveLength(scripts.length + 1);
    expect(text).not.toMatch(/\son\w+="/);
  },
);

test.each(['/', '/gaps', '/states/ALB/cedaw/words', '/about'])(
  '%s has nothing to copy, and allows its data alone',
  async (path) => {
    const { text, policy } = await policyOf(path);
    const [data, ...others] = scriptsIn(text);
    expect([data?.[1], others]).toEqual([' type="application/ld+json"', []]);
    expect(policy).toContain("default-src 'none'");
    expect(policy.endsWith(`;script-src ${hashOf(data?.[2] ?? '')}`)).toBe(true);
  },
);

test.each(['/embed/gaps?instrument=cedaw', '/embed/map?instrument=cedaw', '/nope', '/gaps?gruop=eu'])(
  '%s has no script, and allows none',
  async (path) => {
    const { text, policy } = await policyOf(path);
    expect(text).not.toContain('<script');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
  },
);

test.each(['/instruments/cedaw', '/about'])(
  'whoever has %s is told the same policy, packed or not',
  async (path) => {
    const { policy } = await policyOf(path);
    for (const encoding of ['br', 'identity']) {
      const headers = { accept: 'text/html', 'accept-encoding': encoding };
      const whole = await fetch(tracker.url + path, { headers });
      const unchanged = await fetch(tracker.url + path, {
        headers: { ...headers, 'if-none-match': whole.headers.get('etag') ?? '' },
      });
      expect(unchanged.status).toBe(304);
      expect(whole.headers.get('content-security-policy')).toBe(policy);
      expect(unchanged.headers.get('content-security-policy')).toBe(policy);
    }
  },
);

test('what a text says puts no script into a page', () => {
  expect(withCopyScript('<body><p>a text that says data-copy=x</p></body>')).not.toContain('<script');
  expect(withCopyScript('<body><p data-copy="It">$&</p></body>')).toBe(
    `<body><p data-copy="It">$&</p>${copyMarkup}</body>`,
  );
});
