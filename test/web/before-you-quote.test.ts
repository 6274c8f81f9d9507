import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;

beforeAll(async () => {
  tracker = await serveTracker();
});

afterAll(async () => tracker.close());

const warningsOf = async (path: string) =>
  /<aside class="warnings".*?<\/aside>/s.exec(await (await fetch(tracker.url + path)).text())?.[0] ?? '';

test('on the page of all groups those in doubt are named, and why is folded', async () => {
  const [open = '', folded = ''] = (await warningsOf('/groups')).split('<details>');
  expect(open).toContain('The record of UNTOC');
  expect(open).not.toContain('gave notice of withdrawal on 17');
  expect(folded).toMatch(
    /<summary>In doubt are the members of .*the International Organisation of La Francophonie/,
  );
  expect(folded).toContain('gave notice of withdrawal on 17');
});

test('on the page of one group nothing is folded', async () => {
  const warnings = await warningsOf('/groups/francophonie');
  expect(warnings).toContain('gave notice of withdrawal on 17');
  expect(warnings).not.toContain('<details>');
});

test('a day before the doubt has nothing folded', async () => {
  expect(await warningsOf('/groups?asOf=2024-12-31')).not.toContain('<details>');
});

test('the text to be quoted has what must be known beside a statement', async () => {
  const text = await (await fetch(`${tracker.url}/states/NIU`)).text();
  const quote = /<blockquote.*?<\/blockquote>/s.exec(text)?.[0];
  expect(quote).toMatch(
    /CEDAW: Niue has neither signed nor joined [^\n]*New Zealand\S+ instrument of ratification/,
  );
});

test('what cannot be told is not quoted as what the table of a gazette gives', async () => {
  const text = await (await fetch(`${tracker.url}/states/MHL?asOf=2025-04-11`)).text();
  const quote = /<blockquote.*?<\/blockquote>/s.exec(text)?.[0] ?? '';
  const [line = ''] = /^Trafficking Protocol:.*$/m.exec(quote) ?? [];
  expect(line).toContain('It cannot be told');
  expect(line).toContain('(the record is the scope table of the Swiss Confederation as at 10 April 2025).');
  expect(line).not.toContain('gives it');
});
