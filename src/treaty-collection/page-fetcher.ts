import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import got, { RequestError, type Request } from 'got';
import { momentOf } from '../clock.js';
import { proxyFor, type Proxies } from '../proxies.js';
import { parseUrl } from '../parse-url.js';
import { largestPage } from './largest-page.js';
import { addressBook } from './address-book.js';
import { editions, type Edition } from './edition.js';
import { editionTable } from './edition-table.js';
import {
  noValidators,
  type Delivery,
  type HeaderFields,
  type PageSource,
  type Reading,
  type Validators,
} from './page-source.js';
import { proxyAgents } from './proxy-agents.js';
import { proxyFailure } from './proxy-failure.js';

/** How patient the fetcher is with the depositary. */
export interface Patience {
  /** How often a request is tried again. */
  readonly retries: number;
  /** The longest wait before a retry, in milliseconds; a longer `Retry-After` ends the attempt. */
  readonly longestWaitMs: number;
  /** The time one request may take, in milliseconds. */
  readonly requestMs: number;
  /** The time one page may take with all its retries, in milliseconds. */
  readonly pageMs: number;
}

/**
 * How patient the tracker is, unless it is made with other parts. Others who read these pages wait 30 to 120 seconds;
 * the largest page has 3.2 MB. All its attempts together may take five minutes: the night has five instruments, and
 * ends.
 */
export const usualPatience: Patience = {
  retries: 3,
  longestWaitMs: 120_000,
  requestMs: 60_000,
  pageMs: 300_000,
};

/** How the fetcher behaves towards the depositary. */
export interface FetchPolicy extends Patience {
  /** Scheme, host and port of the depositary. */
  readonly base: string;
  readonly userAgent: string;
  /** The least pause between two requests, retries included, in milliseconds. */
  readonly delayMs: number;
  /** Those that may lead to it; none where they are absent. */
  readonly proxies?: Proxies;
}

/** got knows no limit of size; this one ends a body that is over ours. */
class TooLarge extends Error {}

/**
 * Status pages over the network: one connection, with a pause between requests, retries with back-off that heed
 * `Retry-After` (RFC 9110, section 10.2.3), redirects within the host only, and a limit on size that holds for what
 * comes out of the compression too. Nothing is thrown for what the far end does: it is a failure with a name.
 */
export function pageFetcher(policy: FetchPolicy): PageSource {
  let freeAt = 0;
  const addresses = addressBook(policy.base);

  const askInTurn = async (asking: Asking, reading: Reading): Promise<Delivery> => {
    await sleep(Math.max(0, freeAt - performance.now()), undefined, { signal: reading.signal }).catch(
      () => {},
    );
    try {
      return await fetchPage(policy, asking, reading);
    } finally {
      freeAt = performance.now() + policy.delayMs;
    }
  };

  return {
    origin: 'network',
    editions,
    async read(instrument, edition, validators, reading) {
      const [first, ...others] = addresses.addressesOf(instrument, edition);
      const delivery = await askInTurn({ edition, url: first, validators }, reading);
      addresses.learn(instrument, delivery);
      if (!isNotThere(delivery, edition)) return delivery;
      for (const url of others) {
        // What another address gave is not what this one would have modified.
        const next = await askInTurn({ edition, url, validators: noValidators }, reading);
        if (!isNotThere(next, edition)) return next;
      }
      return delivery;
    },
  };
}

/** Whether there is nothing at an address: with status 200 the depositary tells so too, by a page. */
function isNotThere(delivery: Delivery, edition: Edition): boolean {
  const { otherType } = editionTable[edition];
  return delivery.kind === 'failure' && ['http-404', 'http-410', otherType].includes(delivery.name);
}

/** One edition asked for at one address. */
interface Asking {
  readonly edition: Edition;
  readonly url: string;
  readonly validators: Validators;
}

async function fetchPage(
  policy: FetchPolicy,
  asking: Asking,
  { onProgress, signal }: Reading,
): Promise<Delivery> {
  const { edition, url, validators } = asking;
  const form = editionTable[edition];
  const timeLimit = AbortSignal.timeout(policy.pageMs);
  const failure = (name: string, message: string, httpStatus: number | null = null): Delivery => ({
    kind: 'failure',
    url,
    name,
    message: `${url}: ${message}`,
    httpStatus,
  });

  try {
    const { request, bytes } = await readBody(
      ask(policy, asking, AbortSignal.any([timeLimit, signal])),
      onProgress,
    );
    const { statusCode = 0, headers } = request.response ?? {};
    // To an unconditional request a 304 is no answer (RFC 9110, section 15.4.5), and believed it would hide that
    // nothing came.
    if (statusCode === 304) {
      return validators.etag === null && validators.lastModified === null
        ? failure('not-modified-unasked', 'answered "not modified" where the whole page was asked for', 304)
        : { kind: 'not-modified', url, httpStatus: 304, answeredAt: answeredAt(headers) };
    }
    if (statusCode >= 300) {
      return failure(
        'redirected-elsewhere',
        `redirects to ${headers?.location ?? 'nowhere'}, which is not followed`,
        statusCode,
      );
    }
    const type = headers?.['content-type'];
    if (type !== undefined && !form.mediaType.test(type)) {
      return failure(
        form.otherType,
        `is of the type ${type}; expected ${form.accept.replace(/,.*/, '')}`,
        statusCode,
      );
    }
    return {
      kind: 'page',
      edition,
      url,
      bytes,
      httpStatus: statusCode,
      headers: fieldsOf(request.response?.rawHeaders ?? []),
      validators: { etag: headers?.etag ?? null, lastModified: headers?.['last-modified'] ?? null },
      answeredAt: answeredAt(headers),
      writtenAt: momentIn(headers?.['last-modified']),
    };
  } catch (error) {
    if (error instanceof TooLarge) return failure('too-large', error.message);
    if (signal.aborted) return failure('stopped', 'the sync was told to stop');
    if (timeLimit.aborted) return failure('too-slow', `did not come within ${policy.pageMs / 1000} s`);
    if (!(error instanceof RequestError)) throw error;
    const ofProxy = proxyOf(policy, url) && proxyFailure(error);
    if (ofProxy) return failure(ofProxy.name, ofProxy.message);
    const status = error.response?.statusCode ?? null;
    if (error.code === 'ERR_NON_2XX_3XX_RESPONSE')
      return failure(`http-${status}`, `answered with status ${status}`, status);
    const name = failureNames[error.code] ?? failureNames[error.code.replace(/_.*/, '_…')];
    return failure(name ?? 'network-error', error.message || error.code, status);
  }
}

/** Names and values in turn, as Node has them, in pairs. */
function fieldsOf(raw: readonly string[]): HeaderFields {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as const] : []));
}

/** The moment of an answer by its `Date`, and how long a cache on the way has kept it (RFC 9110, section 6.6.1; 9111, 5.1). */
function answeredAt(headers: IncomingMessage['headers'] | undefined): string | null {
  const age = /^\d{1,9}$/.test(headers?.age ?? '') ? Number(headers?.age) : 0;
  return momentIn(headers?.date, age * 1000);
}

/** The moment that a header field tells, and so many milliseconds later; `null` where it tells none. */
function momentIn(field: string | undefined, laterMs = 0): string | null {
  const told = Date.parse(field ?? '');
  return Number.isNaN(told) ? null : momentOf(new Date(told + laterMs));
}

/** What the codes of Node and got are called in the record; `Z_…` are those of zlib, `HPE_…` those of the HTTP parser. */
const failureNames: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'connection-reset',
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  ETIMEDOUT: 'too-slow',
  ERR_TOO_MANY_REDIRECTS: 'redirect-loop',
  ERR_READING_RESPONSE_STREAM: 'broken-body',
  ERR_HTTP_CONTENT_LENGTH_MISMATCH: 'cut-page',
  'Z_…': 'broken-body',
  'HPE_…': 'broken-answer',
};

const proxyOf = ({ proxies }: FetchPolicy, url: string): URL | null =>
  proxies ? proxyFor(url, proxies) : null;

/**
 * What got calls an error that has no code, as those have that tell what a proxy answered; it is in no list of codes to
 * retry.
 */
const withoutCode = 'ERR_GOT_REQUEST_ERROR';

function ask(policy: FetchPolicy, { edition, url, validators }: Asking, signal: AbortSignal): Request {
  const { origin } = new URL(url);
  const proxy = proxyOf(policy, url);
  const { userAgent, requestMs: silentMs } = policy;
  return got.stream(url, {
    signal,
    ...(proxy && { agent: proxyAgents(proxy, { userAgent, silentMs, signal }) }),
    headers: {
      'user-agent': userAgent,
      accept: editionTable[edition].accept,
      'if-none-match': validators.etag ?? undefined,
      'if-modified-since': validators.lastModified ?? undefined,
    },
    // Of one attempt; the whole of them is ended by the signal, which got's own limits do not do.
    timeout: { request: policy.requestMs },
    // A body shorter than its Content-Length is incomplete (RFC 9112, section 8); without this, got takes what has
    // come.
    strictContentLength: true,
    // Another host is another publisher; on its own the depositary redirects to "not found", whose text then tells.
    followRedirect: ({ headers: { location = '' } }) => parseUrl(location, url)?.origin === origin,
    retry: {
      limit: policy.retries,
      // A longer Retry-After ends the request: to come back sooner would be rude, to wait would hold up the night.
      maxRetryAfter: policy.longestWaitMs,
      backoffLimit: policy.longestWaitMs,
      ...(proxy && { errorCodes: [...(got.defaults.options.retry.errorCodes ?? []), withoutCode] }),
      // 0 is got's word for no further attempt, and so must stay 0; its first delay, of a second, is shorter than our
      // pause.
      calculateDelay: ({ computedValue, error }) =>
        proxy && proxyFailure(error)?.mayPass === false
          ? 0
          : computedValue && Math.max(computedValue, policy.delayMs),
    },
  });
}

/**
 * Collects a body, following got from one attempt to the next; a body over the limit ends the request at once. A stream
 * of got tries again only where someone listens to `retry` and makes the next stream from it, and each attempt begins
 * with no byte counted.
 */
async function readBody(
  request: Request,
  onProgress: Reading['onProgress'],
): Promise<{ readonly request: Request; readonly bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.once('retry', (_count, _error, createRetryStream) => {
      resolve(readBody(createRetryStream(), onProgress));
    });
    request.once('error', reject);
    const refuse = () => {
      chunks.length = 0;
      // Rejected here, since got would wrap it in an error of its own.
      reject(new TooLarge(`is larger than ${largestPage} bytes, the most that is read`));
      request.destroy();
    };
    request.once('response', ({ headers }: IncomingMessage) => {
      // A hint only: it is of the compressed body, and may be absent.
      if (Number(headers['content-length']) > largestPage) refuse();
    });
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      onProgress(size);
      if (size <= largestPage) chunks.push(chunk);
      else refuse();
    });
    request.once('end', () => resolve({ request, bytes: Buffer.concat(chunks) }));
  });
}
