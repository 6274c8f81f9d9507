import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { readApi, type DescribedApi } from './described-api.js';

let tracker: ServedTracker;
let api: DescribedApi;

beforeAll(async () => {
  tracker = await serveTracker();
  api = await readApi(tracker.url);
});
afterAll(async () => tracker.close());

describe('the description of the API', () => {
  it('says that nothing needs a key', () => {
    expect(api.document.security).toEqual([]);
    const described = JSON.stringify(api.document);
    expect(described).not.toMatch(/"securitySchemes"|"401"|"security":\[\{/);
  });

  it('says that /health is 503 where the tracker is not well, in the same words', async () => {
    const { responses, parameters } = api.addresses.find(({ path }) => path === '/health')!;
    expect(parameters.map(({ name }) => name)).toEqual(['strict']);
    const bodies = ['200', '503'].map((status) => responses[status]?.content?.['application/json']?.schema);
    expect(bodies[0]).toBeTruthy();
    expect(bodies[1]).toEqual(bodies[0]);
  });

  it('offers a byte order mark where CSV is had, and nowhere else', () => {
    const takers = api.addresses.filter(({ parameters }) => parameters.some(({ name }) => name === 'bom'));
    expect(takers.map(({ path }) => path)).toEqual(
      api.addresses.map(({ path }) => path).filter((path) => path.endsWith('.csv')),
    );
  });
});
