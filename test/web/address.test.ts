import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { partsOf, suffixOf } from '../../src/forms/address.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker();
});
afterAll(async () => tracker.close());

test.each([
  ['/gaps', '/gaps', null],
  ['/gaps.json', '/gaps', '.json'],
  ['/changes.feed.json', '/changes', '.feed.json'],
  ['/gaps%2Ejson', '/gaps', '.json'],
  ['/gaps.%6Ason', '/gaps', '.json'],
  ['/gaps.%', '/gaps', '.%'],
  ['/gaps.', '/gaps', '.'],
  ['/a.b/gaps', '/a.b/gaps', null],
  ['/', '/', null],
] as const)('%s has the stem %s and the suffix %s', (path, stem, suffix) => {
  expect(suffixOf(path)).toEqual({ stem, suffix });
});

describe('an address with a second "?"', () => {
  test.each([
    ['/states.json?name=a?b', '/states.json', '?name=a?b'],
    ['/gaps?', '/gaps', ''],
    ['/gaps', '/gaps', ''],
    ['/gaps??', '/gaps', '??'],
  ])('%s has the parts %s and %s', (url, path, search) => {
    expect(partsOf(url)).toEqual({ path, search });
  });

  it('links to the same answer in other forms, not to a wider one', async () => {
    const { headers } = await fetch(`${tracker.url}/states.json?name=a?b`);
    expect(headers.get('link')).toContain('</states.csv?name=a?b>; rel="alternate"');
  });
});
