import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { packageVersion } from '../../src/package-facts.js';
import { pageFetcher, usualPatience, type FetchPolicy } from '../../src/treaty-collection/page-fetcher.js';
import { largestPage } from '../../src/treaty-collection/largest-page.js';
import { noValidators } from '../../src/treaty-collection/page-source.js';
import { fivePages } from '../baseline-page.js';
import {
  inTurn,
  startDepositary,
  targetOf,
  usually,
  withRedirect,
  withStatus,
  type Depositary,
  type Reply,
} from '../depositary-server.js';
import { openTracker } from '../tracker.js';

const cedaw = declaredInstruments().find(({ id }) => id === 'cedaw')!;
const pages = fivePages();

let depositary: Depositary;

beforeEach(async () => {
  depositary = await startDepositary(pages);
});
afterEach(async () => depositary.close());

/** Fetches CEDAW's page, without patience unless a case asks for it. */
async function fetchCedaw(policy: Partial<FetchPolicy> = {}, validators = noValidators) {
  const source = pageFetcher({
    ...usualPatience,
    base: depositary.url,
    userAgent: 'test',
    delayMs: 0,
    retries: 0,
    ...policy,
  });
  return source.read(cedaw, 'html', validators, {
    onProgress: () => {},
    signal: new AbortController().signal,
  });
}

describe('a sync over the network', () => {
  it('asks for each edition once, the page under its own path and query', async () => {
    const tracker = await openTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
    const report = await tracker.sync();
    await tracker.close();
    expect(report.rows.map(({ outcome }) => outcome)).toEqual(Array(5).fill('applied'));
    const references = ['XVIII-12', 'XVIII-12-a', 'IV-11-c', 'XVIII-4', 'IV-8'];
    expect(depositary.pageRequests().map(({ target }) => target)).toEqual(references.map(targetOf));
    expect(depositary.requests.map(({ reference, edition }) => `${reference} ${edition}`)).toEqual(
      references.flatMap((reference) => [`${reference} html`, `${reference} xml`]),
    );
  });

  test.each([
    ['', `ratification-tracker/${packageVersion}`],
    ['mailto:a@example.org', `ratification-tracker/${packageVersion} (+mailto:a@example.org)`],
  ])('says who is asking, with the contact "%s"', async (contact, userAgent) => {
    const settings = { TREATY_COLLECTION_URL: depositary.url, SYNC_CONTACT: contact };
    const tracker = await openTracker({ settings });
    await tracker.sync({ only: ['cedaw'] });
    await tracker.close();
    expect(depositary.requests.map(({ headers }) => headers['user-agent'])).toEqual([userAgent, userAgent]);
  });

  it('makes a pause between two requests', async () => {
    const settings = { TREATY_COLLECTION_URL: depositary.url, SYNC_DELAY_MS: '200' };
    const tracker = await openTracker({ settings });
    await tracker.sync({ only: ['untoc', 'opsc', 'cedaw'] });
    await tracker.close();
    const moments = depositary.requests.map(({ at }) => at);
    expect(moments).toHaveLength(6);
    // Timers may be a millisecond early.
    for (const [index, at] of moments.slice(1).entries()) expect(at - moments[index]!).toBeGreaterThan(195);
  });
});

describe('a page', () => {
  it('is taken byte for byte, whether it comes compressed or not', async () => {
    const zipped = await fetchCedaw();
    expect(depositary.requests[0]!.headers['accept-encoding']).toContain('gzip');
    depositary.answer('IV-8', withStatus(200, { body: pages['IV-8']! }));
    const plain = await fetchCedaw();
    for (const delivery of [zipped, plain]) {
      expect(delivery).toMatchObject({ kind: 'page', httpStatus: 200 });
      expect(delivery.kind === 'page' && delivery.bytes.toString()).toBe(pages['IV-8']);
    }
  });

  it('is asked for with what the server gave to recognize it', async () => {
    const headers = { etag: '"7"', 'last-modified': 'Tue, 03 Feb 2026 10:00:00 GMT' };
    depositary.answer('IV-8', inTurn(withStatus(200, { headers, body: pages['IV-8']! }), withStatus(304)));
    const first = await fetchCedaw();
    expect(first).toMatchObject({
      validators: { etag: '"7"', lastModified: 'Tue, 03 Feb 2026 10:00:00 GMT' },
    });
    const second = await fetchCedaw({}, first.kind === 'page' ? first.validators : noValidators);
    expect(second).toMatchObject({ kind: 'not-modified', httpStatus: 304 });
    expect(depositary.requests[1]!.headers).toMatchObject({
      'if-none-match': '"7"',
      'if-modified-since': 'Tue, 03 Feb 2026 10:00:00 GMT',
    });
  });

  it('is followed to another address of the same host', async () => {
    depositary.answer('IV-8', inTurn(withRedirect(targetOf('IV-8')), usually));
    expect(await fetchCedaw()).toMatchObject({ kind: 'page', httpStatus: 200 });
    expect(depositary.requests).toHaveLength(2);
  });

  it('is not followed to another host', async () => {
    const other = await startDepositary(pages);
    depositary.answer('IV-8', withRedirect(`${other.url}${targetOf('IV-8')}`));
    const delivery = await fetchCedaw();
    await other.close();
    expect(delivery).toMatchObject({ kind: 'failure', name: 'redirected-elsewhere', httpStatus: 302 });
    expect(delivery).toHaveProperty('message', expect.stringContaining(other.url));
    expect(other.requests).toEqual([]);
  });

  it('is asked for again after a fault of the server', async () => {
    depositary.answer('IV-8', inTurn(withStatus(500), usually));
    expect(await fetchCedaw({ retries: 1 })).toMatchObject({ kind: 'page' });
    expect(depositary.requests).toHaveLength(2);
  });

  const endless: Reply = ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const chunk = Buffer.alloc(1_000_000, ' ');
    const push = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', push);
    push();
  };

  test.each<[name: string, reply: Reply, policy: Partial<FetchPolicy>, says: RegExp]>([
    ['http-500', withStatus(500), {}, /answered with status 500/],
    ['http-404', withStatus(404), {}, /answered with status 404/],
    ['too-large', endless, {}, new RegExp(`larger than ${largestPage} bytes`)],
    ['too-slow', () => {}, { requestMs: 150 }, /./],
    ['connection-reset', ({ response }) => response.destroy(), {}, /./],
    [
      'not-html',
      withStatus(200, { headers: { 'content-type': 'application/pdf' }, body: '%PDF' }),
      {},
      /application\/pdf/,
    ],
    ['redirect-loop', withRedirect(targetOf('IV-8')), {}, /redirect/i],
  ])('that does not come is a failure with a name: %s', async (name, reply, policy, says) => {
    depositary.answer('IV-8', reply);
    const delivery = await fetchCedaw(policy);
    expect(delivery).toMatchObject({ kind: 'failure', name });
    const message = delivery.kind === 'failure' ? delivery.message : '';
    expect(message).toMatch(says);
    expect(message).toContain(targetOf('IV-8'));
    expect(message).not.toContain('\n');
  });

  it('that nobody serves is a failure with a name', async () => {
    await depositary.close();
    expect(await fetchCedaw()).toMatchObject({ kind: 'failure', name: 'connection-refused' });
  });
});
