import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questions } from '../../src/status/questions.js';
import { formsOf } from '../../src/web/representations.js';
import { addressOf } from '../question-subjects.js';
import { recordOneText } from '../recorded-statements.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker();
  // A run that checks nothing, so that there is one to be asked about.
  await tracker.sync({ only: [] });
  await recordOneText(tracker);
});
afterAll(async () => tracker.close());

const get = async (address: string, init?: RequestInit) => fetch(`${tracker.url}${address}`, init);

describe.each(questions.map((question) => ({ ...question, question })))('$path', ({ question }) => {
  test.each(formsOf(question))('answers as $title', async ({ suffix, mediaType }) => {
    const response = await get(addressOf(question, suffix));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(mediaType);
    const body = await response.text();

    // HEAD is GET without the body.
    const head = await get(addressOf(question, suffix), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, mediaType]);
    expect(await head.text()).toBe('');

    if (suffix === '') expect(body).toMatch(/^<!doctype html><html lang="en[^]*<h1[^]*<\/html>\s*$/);
    if (suffix === '.json') {
      const { total, rows, asOf, revision } = JSON.parse(body) as Record<string, unknown>;
      expect(total).toBe((rows as unknown[]).length);
      expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(revision).toBe(12);
    }
    if (suffix === '.csv') {
      const { total } = (await (await get(addressOf(question, '.json'))).json()) as { total: number };
      // Rows end with CRLF; no cell of this record holds a line break.
      expect(body.split('\r\n')).toHaveLength(total + 2);
    }
  });
});
