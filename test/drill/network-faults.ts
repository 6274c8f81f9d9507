import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { inTurn, usually, withBody, withRedirect, withStatus, type Reply } from '../depositary-server.js';
import { maintenancePage } from '../treaty-collection/status-page-fixture.js';
import type { DrillCase } from './drill-case.js';
import { cutAt, goodPage, newsChanges } from './drill-pages.js';

const html = { 'content-type': 'text/html; charset=utf-8' };
const zipped = { ...html, 'content-encoding': 'gzip' };
const cut = { failed: 'cut-page' };
const broken = { failed: 'broken-body' };

const loginPage = `<html><body><form action="/login"><table><tr><td>User</td><td><input name="user"></td></tr></table>
</form></body></html>`;
const errorPage =
  '<html><body><h1>Runtime Error</h1><p>An application error occurred on the server.</p></body></html>';

/** A body that says it is of another length than it is; the connection ends with it. */
const withLength =
  (length: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply =>
  ({ response }) => {
    response.writeHead(200, { ...html, ...headers, 'content-length': length });
    response.write(body, () => response.socket?.end());
  };

/** Sends parts of a body one after another, as fast as they are taken; `null` ends it, else it goes on for ever. */
async function pour(response: ServerResponse, parts: Iterable<Buffer>): Promise<void> {
  for (const part of parts) {
    if (response.destroyed) return;
    if (!response.write(part)) {
      await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
    }
  }
  response.end();
}

function* times(count: number, part: Buffer): Iterable<Buffer> {
  for (let sent = 0; sent < count; sent++) yield part;
}

/** A page of 60 MB, most of it a comment. */
const hugePage: Reply = ({ response }) => {
  response.writeHead(200, html);
  const [head = '', tail = ''] = goodPage.split(/(?=<\/form>)/);
  function* parts(): Iterable<Buffer> {
    yield Buffer.from(`${head}<!--`);
    yield* times(60, Buffer.alloc(1_000_000, 'x'));
    yield Buffer.from(`-->${tail}`);
  }
  void pour(response, parts());
};

/** One kilobyte for each megabyte that it becomes: a gigabyte in all. */
const gzipBomb: Reply = ({ response }) => {
  response.writeHead(200, zipped);
  void pour(response, times(50, gzipSync(Buffer.alloc(20_000_000, ' '))));
};

/** A few bytes at a time, without end. */
const drip: Reply = ({ response }) => {
  response.writeHead(200, html);
  const timer = setInterval(() => response.write('<!-- -->'), 20);
  response.once('close', () => clearInterval(timer));
};

const resetAtOnce: Reply = ({ request }) => request.socket.resetAndDestroy();
const resetAmidst: Reply = ({ request, response }) => {
  response.writeHead(200, html);
  response.write(cutAt(50), () => setImmediate(() => request.socket.resetAndDestroy()));
};

/** A gzipped page with some bytes of its middle altered. */
function brokenGzip(): Buffer {
  const bytes = gzipSync(goodPage);
  const middle = Math.floor(bytes.length / 2);
  bytes.fill(0xff, middle, middle + 16);
  return bytes;
}

const goodAfter = (...faults: readonly [Reply, ...Reply[]]): Reply => inTurn(...faults, usually);
const good = { applied: newsChanges };

/** What a network and the server at its end do wrong, and how the tracker tells of it. */
export const networkFaults: readonly DrillCase[] = [
  {
    name: 'outage page with 200',
    reply: withBody(maintenancePage),
    expected: { failed: 'maintenance-page' },
  },
  { name: 'login page with 200', reply: withBody(loginPage), expected: { failed: 'not-a-status-page' } },
  { name: 'error page with 200', reply: withBody(errorPage), expected: { failed: 'not-a-status-page' } },
  { name: 'empty body', reply: withBody(''), expected: { failed: 'empty-page' } },
  { name: 'blank body', reply: withBody(' \r\n'), expected: { failed: 'empty-page' } },
  { name: 'body cut at 10 %', reply: withBody(cutAt(10)), expected: cut },
  { name: 'body cut at 50 %', reply: withBody(cutAt(50)), expected: cut },
  { name: 'body cut at 95 %', reply: withBody(cutAt(95)), expected: cut },
  {
    name: 'Content-Length longer than the body',
    reply: withLength(Buffer.byteLength(goodPage) + 100, goodPage),
    expected: cut,
  },
  {
    name: 'Content-Length shorter than the body',
    reply: withLength(Buffer.byteLength(goodPage) - 100, goodPage),
    expected: { failed: 'broken-answer' },
  },
  {
    name: 'Content-Length shorter than the body, on a connection that is closed',
    reply: withLength(Buffer.byteLength(goodPage) - 100, goodPage, { connection: 'close' }),
    expected: { failed: 'broken-answer' },
  },
  {
    name: 'gzip that breaks',
    reply: withStatus(200, { headers: zipped, body: brokenGzip() }),
    expected: broken,
  },
  {
    name: 'gzip that ends too early',
    reply: withStatus(200, { headers: zipped, body: gzipSync(goodPage).subarray(0, 2_000) }),
    expected: broken,
  },
  {
    name: 'no gzip where gzip is said',
    reply: withStatus(200, { headers: zipped, body: goodPage }),
    expected: broken,
  },
  { name: 'gzip bomb', reply: gzipBomb, expected: { failed: 'too-large' } },
  {
    name: '60 MB page that says so',
    reply: withStatus(200, { headers: { 'content-length': '60000000' }, body: goodPage }),
    expected: { failed: 'too-large' },
  },
  { name: '60 MB page', reply: hugePage, expected: { failed: 'too-large' } },
  {
    name: 'slow drip beyond the limit of a request',
    reply: drip,
    patience: { requestMs: 150 },
    expected: { failed: 'too-slow' },
  },
  {
    name: 'slow drip beyond the limit of a page',
    reply: drip,
    patience: { pageMs: 200 },
    expected: { failed: 'too-slow' },
    asked: { times: 2 },
  },
  {
    name: 'no answer at all',
    reply: () => {},
    patience: { requestMs: 150 },
    expected: { failed: 'too-slow' },
  },
  { name: 'connection reset', reply: resetAtOnce, expected: { failed: 'connection-reset' } },
  { name: 'connection reset amidst the page', reply: resetAmidst, expected: { failed: 'connection-reset' } },
  {
    name: 'connection refused',
    base: 'http://127.0.0.1:9',
    expected: { failed: 'connection-refused' },
    asked: { times: 0 },
  },
  {
    name: 'DNS failure',
    base: 'https://depositary.invalid',
    expected: { failed: 'name-not-found' },
    asked: { times: 0 },
  },
  {
    name: '304 where nobody asked for it',
    reply: withStatus(304),
    expected: { failed: 'not-modified-unasked' },
  },
  { name: '404', reply: withStatus(404), expected: { failed: 'http-404' }, asked: { times: 2 } },
  {
    name: '404 with the good page',
    reply: withStatus(404, { body: goodPage }),
    expected: { failed: 'http-404' },
  },
  {
    name: '429 with Retry-After, then good',
    reply: goodAfter(withStatus(429, { headers: { 'retry-after': '1' } })),
    patience: { longestWaitMs: 1_000 },
    expected: good,
    asked: { times: 2, after: 950 },
  },
  {
    name: '429 with a Retry-After that is too long',
    reply: withStatus(429, { headers: { 'retry-after': '86400' } }),
    expected: { failed: 'http-429' },
    asked: { times: 2 },
  },
  {
    name: '429 without Retry-After',
    reply: withStatus(429),
    expected: { failed: 'http-429' },
    asked: { times: 6 },
  },
  { name: '429 without Retry-After, then good', reply: goodAfter(withStatus(429)), expected: good },
  {
    name: '500 three times, then good',
    reply: goodAfter(withStatus(500), withStatus(500), withStatus(500)),
    patience: { retries: 3 },
    expected: good,
    asked: { times: 4 },
  },
  {
    name: 'failed, and good when tried again at the end of the run',
    reply: goodAfter(withBody(maintenancePage)),
    document: null,
    expected: good,
    asked: { times: 2 },
  },
  {
    name: '503 with the outage page',
    reply: withStatus(503, { body: maintenancePage }),
    expected: { failed: 'http-503' },
  },
  {
    name: 'redirect to another host',
    reply: withRedirect('http://localhost:9/Pages/ViewDetails.aspx'),
    expected: { failed: 'redirected-elsewhere' },
    asked: { times: 2 },
  },
  {
    name: 'redirect within the host to the page',
    reply: goodAfter(({ request, response }) => {
      response.writeHead(301, { location: request.url });
      response.end();
    }),
    expected: good,
  },
  {
    name: 'redirect loop',
    reply: ({ request, response }) => {
      response.writeHead(302, { location: request.url });
      response.end();
    },
    expected: { failed: 'redirect-loop' },
  },
  {
    name: 'not HTML',
    reply: withStatus(200, { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' }),
    expected: { failed: 'not-html' },
  },
  { name: 'not HTML, called HTML', reply: withBody('%PDF-1.7 1 0 obj'), expected: { failed: 'not-html' } },
  {
    name: 'a page called a PDF',
    reply: withStatus(200, { headers: { 'content-type': 'application/pdf' }, body: goodPage }),
    expected: { failed: 'not-html' },
  },
];
