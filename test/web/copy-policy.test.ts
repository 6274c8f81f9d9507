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

test.each(['/states/PLW/cedaw/words', '/states/PLW', '/instruments/cedaw'])(
  '%s allows the one script that it has, by the hash of its text',
  async (path) => {
    const { text, policy } = await policyOf(path);
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(text) ?? [];
    expect(script).toBe(copyScript);
    const hash = createHash('sha256').update(script).digest('base64');
    expect(policy).toContain(`;script-src 'sha256-${hash}'`);
    expect(policy).not.toMatch(/unsafe|script-src[^;]*'self'/);
    expect(text.split(copyMarkup)).toHaveLength(2);
    expect(text.replace(copyMarkup, '')).not.toMatch(/<script|\son\w+="/);
  },
);

test.each(['/', '/gaps', '/states/ALB/cedaw/words', '/about', '/embed/gaps?instrument=cedaw'])(
  '%s has nothing to copy, and allows no script',
  async (path) => {
    const { text, policy } = await policyOf(path);
    expect(text).not.toContain('<script');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
  },
);

test('what a text says puts no script into a page', () => {
  expect(withCopyScript('<body><p>a text that says data-copy=x</p></body>')).not.toContain('<script');
  expect(withCopyScript('<body><p data-copy="It">$&</p></body>')).toBe(
    `<body><p data-copy="It">$&</p>${copyMarkup}</body>`,
  );
});
