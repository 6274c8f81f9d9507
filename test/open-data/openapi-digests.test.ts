import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { readApi } from './described-api.js';

/**
 * What was described before a row was said once: the digest of every address and every named part of the description,
 * whatever the order of its keys. Where the API changes on purpose, write them anew with
 * `WRITE_DOCUMENTATION=1 npx vitest run --config test/vitest.config.ts test/open-data/openapi-digests.test.ts`, and look
 * in the difference whether only that has changed which was meant to.
 */
const file = new URL('openapi-digests.json', import.meta.url);

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker();
});
afterAll(async () => tracker.close());

/** Lists in which the order means nothing. */
const sets = new Set(['required', 'enum']);

/** The same without what is only shown, its keys in order. */
function canonical(part: unknown, key = ''): unknown {
  if (Array.isArray(part)) {
    const items = part.map((one) => canonical(one));
    return sets.has(key) ? items.toSorted((a, b) => (String(a) < String(b) ? -1 : 1)) : items;
  }
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).filter(([name]) => !['example', 'examples'].includes(name));
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, canonical(value, name)]),
  );
}

const digestOf = (part: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(part)))
    .digest('hex')
    .slice(0, 16);

test('the description of the API says what it said', async () => {
  const { document } = await readApi(tracker.url);
  const { examples: _, ...components } = document.components as unknown as Record<string, object>;
  const parts = { paths: document.paths, ...components };
  const digests = Object.fromEntries(
    Object.entries(parts).map(([group, named]) => [
      group,
      Object.fromEntries(
        Object.entries(named)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, part]) => [name, digestOf(part)]),
      ),
    ]),
  );
  if (process.env['WRITE_DOCUMENTATION'] === '1') {
    writeFileSync(file, `${JSON.stringify(digests, null, 2)}\n`);
  }
  expect(digests).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
