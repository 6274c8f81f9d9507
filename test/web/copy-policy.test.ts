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

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A page without its block of data, which is no script. */
const withoutData = (text: string) =>
  text.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');

test.each(['/states/PLW/cedaw/words', '/states/PLW', '/instruments/cedaw'])(
  '%s allows the one script that it has, by the hash of its text',
  async (path) => {
    const { text, policy } = await policyOf(path);
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(text) ?? [];
    expect(script).toBe(copyScript);
    expect(policy).toMatch(/;script-src( 'sha256-[\w+/]+=*')+$/);
    expect(policy).toContain(hashOf(script));
    expect(text.split(copyMarkup)).toHaveLength(2);
    expect(withoutData(text.replace(copyMarkup, ''))).not.toMatch(/<script|\son\w+="/);
  },
);

test.each(['/', '/gaps', '/states/ALB/cedaw/words', '/about', '/embed/gaps?instrument=cedaw'])(
  '%s has nothing to copy, and allows no script that runs',
  async (path) => {
    const { text, policy } = await policyOf(path);
    expect(withoutData(text)).not.toContain('<script');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain(hashOf(copyScript));
  },
);

test('what a text says puts no script into a page', () => {
  expect(withCopyScript('<body><p>a text that says data-copy=x</p></body>')).not.toContain('<script');
  expect(withCopyScript('<body><p data-copy="It">$&</p></body>')).toBe(
    `<body><p data-copy="It">$&</p>${copyMarkup}</body>`,
  );
});
