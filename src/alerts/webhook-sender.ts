import { Agent as HttpAgent, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import got, { type Request } from 'got';
import pRetry from 'p-retry';
import { proxyFor, type Proxies } from '../proxies.js';
import { proxyAgents } from '../treaty-collection/proxy-agents.js';
import { proxyFailure } from '../treaty-collection/proxy-failure.js';
import { parseUrl } from '../parse-url.js';
import type { Attempt } from './attempt.js';
import { addressesOf, type AddressRule } from './webhooks/addresses-of.js';
import { attemptOfAnswer, type WebhookAnswer } from './webhooks/attempt-of-answer.js';
import { isGarbled, sayFailure } from './webhooks/say-failure.js';
import { signWebhook, type WebhookMessage } from './webhooks/sign-webhook.js';
import { within } from './webhooks/within.js';

/** How the house asks receivers. */
export interface Sending extends AddressRule {
  readonly userAgent: string;
  readonly proxies: Proxies;
  /** The time one request may take, its looking up and its answer included, in milliseconds; 10 s where it is absent. */
  readonly limitMs?: number;
  /** Ends what goes on: the tracker is told to stop. */
  readonly stop?: AbortSignal;
  /** A certificate that is trusted beside no other; those of the machine where it is absent. */
  readonly trusts?: string;
}

const usualLimitMs = 10_000;

/** How much of an answer is read, in bytes: its status says all, and who sends more is hung up on. */
const longestAnswer = 64 * 1024;

/**
 * Sends a message to a webhook once, and says what came of it; `now` is the moment of this try. It throws nothing,
 * whatever the far end does. The connection leads to an address that was looked at in this very try, and is used for
 * nothing else.
 */
export async function sendWebhook(message: WebhookMessage, now: string, sending: Sending): Promise<Attempt> {
  const url = parseUrl(message.url);
  if (url === null) return { state: 'failed', reason: 'there is no address to send it to' };
  let headers;
  try {
    headers = { ...signWebhook(message, now), 'content-type': 'application/json' };
  } catch {
    return {
      state: 'failed',
      reason: 'its secret cannot be used to sign; make another by "subscriptions rotate"',
    };
  }
  const came = await ask(url, { method: 'POST', headers, body: message.body }, sending);
  return came.kind === 'answer'
    ? attemptOfAnswer(came, url, now)
    : { state: came.isUnanswered ? 'sent' : 'failed', reason: came.reason };
}

/** How often a heartbeat is tried again, and the first pause before that, in milliseconds; each is three times the one before. */
const heartbeat = { retries: 3, factor: 3, minTimeout: 1_000 };

/**
 * Asks the address of `HEARTBEAT_URL`, a few times within a minute. Comes back with `null`, or with why it could not be,
 * in one line without the path, which is often a password. The operator's own setting may lead anywhere.
 */
export async function sendHeartbeat(
  address: string,
  sending: Omit<Sending, keyof AddressRule>,
  { signal, ...patience }: { readonly signal?: AbortSignal; readonly minTimeout?: number } = {},
): Promise<string | null> {
  const url = new URL(address);
  const how = { ...sending, allowPrivate: true, ...(signal && { stop: signal }) };
  const askOnce = async (): Promise<void> => {
    const came = await ask(url, { method: 'GET', headers: {} }, how);
    if (came.kind !== 'answer') throw new Error(came.reason);
    const { state, reason } = attemptOfAnswer(came, url, '');
    if (state !== 'accepted') throw new Error(reason ?? '');
  };
  try {
    await pRetry(askOnce, { ...heartbeat, ...patience, ...(signal && { signal }) });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** What came of a request: an answer, or why there is none. */
type Came =
  | ({ readonly kind: 'answer' } & WebhookAnswer)
  | {
      readonly kind: 'none';
      /** In one line. */
      readonly reason: string;
      /** Whether all of it went out and nothing came back: it may have been taken. */
      readonly isUnanswered: boolean;
    };

interface Asking {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function ask(url: URL, asking: Asking, sending: Sending): Promise<Came> {
  const { limitMs = usualLimitMs, stop } = sending;
  const timeLimit = AbortSignal.timeout(limitMs);
  const signal = stop ? AbortSignal.any([timeLimit, stop]) : timeLimit;
  const proxy = proxyFor(url.href, sending.proxies);
  const none = (error: Error, isUnanswered = false): Came => {
    const late = timeLimit.aborted && `${url.host} did not answer within ${limitMs / 1000} s`;
    const stopped = stop?.aborted && 'the tracker was told to stop';
    const ofProxy = proxy && proxyFailure(error)?.message;
    return { kind: 'none', reason: stopped || late || ofProxy || sayFailure(error, url.host), isUnanswered };
  };
  try {
    // Whom a proxy may lead anywhere, finds the name itself: the machine often cannot.
    const addresses = proxy && sending.allowPrivate ? [] : await within(addressesOf(url, sending), signal);
    return await cameOf(open(url, asking, { ...sending, proxy, addresses, signal }), url, none);
  } catch (error) {
    return none(error as Error);
  }
}

interface Route extends Sending {
  readonly proxy: URL | null;
  /** Those that may be connected to. */
  readonly addresses: readonly LookupAddress[];
  readonly signal: AbortSignal;
}

function open(url: URL, { method, headers, body }: Asking, route: Route): Request {
  const { userAgent, proxy, addresses, signal, trusts, limitMs: silentMs = usualLimitMs } = route;
  return got.stream(url, {
    method,
    signal,
    headers: { ...headers, 'user-agent': userAgent },
    ...(body !== undefined && { body }),
    // A connection that someone else opened leads to an address that nobody looked at here.
    agent: proxy
      ? proxyAgents(proxy, { userAgent, silentMs, signal, leadTo: addresses[0]?.address })
      : { http: new HttpAgent({ keepAlive: false }), https: new HttpsAgent({ keepAlive: false }) },
    dnsLookup: known(addresses),
    https: { rejectUnauthorized: true, ...(trusts && { certificateAuthority: trusts }) },
    followRedirect: false,
    throwHttpErrors: false,
    // Unasked for and not unpacked: what is small on the way may be without end behind it.
    decompress: false,
    retry: { limit: 0 },
  });
}

/** Finds for every name the addresses that were looked at. An address in the URL itself is not looked up, and is the one. */
function known(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, { all }, callback) => {
    const [{ address, family } = { address: '', family: 0 }] = addresses;
    if (all) callback(null, [...addresses]);
    else callback(null, address, family);
  };
}

/** The connection is gone, and nothing said why. */
class Closed extends Error {
  readonly code = 'ECONNRESET';
}

/** What is said of a yes to what had not come. */
const early = ({ status }: WebhookAnswer): string =>
  `answered with status ${status} before all had gone out, and did not take the rest`;

/** What came of a request: its answer, of which so much is read as an answer may have and the rest is left. */
async function cameOf(
  request: Request,
  { host }: URL,
  none: (error: Error, isUnanswered: boolean) => Came,
): Promise<Came> {
  return new Promise((resolve) => {
    let answer: WebhookAnswer | null = null;
    let [isSent, isRead] = [false, false];
    let size = 0;
    const end = (came: Came): void => {
      resolve(came);
      request.destroy();
    };
    /** Whether there is an answer to what was asked: who says yes before all of it has come may yet not have had it. */
    const isAnswered = () => answer !== null && (isSent || answer.status < 200 || answer.status > 299);
    const look = () => {
      if (isRead && answer && isAnswered()) end({ kind: 'answer', ...answer });
    };
    request.once('request', (native: ClientRequest) => {
      // got listens to the first error only, and one that nobody listens to ends the process.
      native.on('error', () => {});
      native.once('upgrade', ({ statusCode: status = 0, headers }, socket) => {
        socket.destroy();
        end({ kind: 'answer', status, headers });
      });
      native.once('finish', () => {
        const { socket } = native;
        // It also comes when what had yet to go out is thrown away with the connection.
        isSent = socket !== null && !socket.destroyed && !socket.errored;
        look();
      });
    });
    request.once('response', ({ statusCode: status = 0, headers }: IncomingMessage) => {
      answer = { status, headers };
    });
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size < longestAnswer) return;
      request.pause();
      isRead = true;
      look();
    });
    request.once('end', () => {
      isRead = true;
      look();
    });
    const fail = (error: Error) => {
      if (answer && isAnswered()) end({ kind: 'answer', ...answer });
      else if (answer) end({ kind: 'none', reason: `${host} ${early(answer)}`, isUnanswered: false });
      else end(none(error, isSent && !isGarbled(error)));
    };
    request.on('error', fail);
    // Not every end is an answer or an error.
    request.once('close', () => fail(new Closed()));
  });
}
