import { METHODS } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { speak } from './spoken-request.js';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker();
});
afterAll(async () => tracker.close());

describe('a method', () => {
  test.each([...METHODS.filter((method) => method !== 'GET' && method !== 'HEAD'), 'FOO', 'get'])(
    '%s is 405, whether there is such a one or not',
    async (method) => {
      const { status, head, body } = await speak(tracker.url, `${method} /gaps HTTP/1.1`, [
        'Accept: application/json',
      ]);
      expect(status).toBe(405);
      expect(head).toMatch(/^allow: GET, HEAD$/im);
      expect(head).toMatch(/^content-type: application\/problem\+json/im);
      expect(JSON.parse(body)).toMatchObject({ status: 405, title: 'Method Not Allowed' });
    },
  );
});

describe('an address with a raw "#"', () => {
  it('is refused, since it means one thing to a router and another to a cache', async () => {
    const answers = [];
    for (const accept of ['text/csv', 'text/html', 'application/json']) {
      answers.push(await speak(tracker.url, 'GET /gaps#.json HTTP/1.1', [`Accept: ${accept}`]));
    }
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(answers[2]?.body).toContain('expected %23');
  });
});
