import type { IncomingHttpHeaders } from 'node:http';
import type { Attempt } from '../attempt.js';
import { parseUrl } from '../../parse-url.js';

/** What a webhook answered. */
export interface WebhookAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

/** The longest that a receiver may ask to be left alone, in milliseconds: the longest pause between two tries. */
const longestWaitMs = 24 * 60 * 60 * 1000;

/**
 * What a try comes to by the status that was answered (Standard Webhooks, "Deliverability and reliability"). Nothing of
 * the body is told: servers say in it what they were asked for, and the path of a webhook is often its password.
 */
export function attemptOfAnswer({ status, headers }: WebhookAnswer, url: URL, now: string): Attempt {
  if (status >= 200 && status < 300) return { state: 'accepted', reason: null };
  const answered = `${url.host} answered with status ${status}`;
  if (status === 410) return { state: 'bounced', reason: `${answered}: it wants nothing more`, pauses: true };
  if (status >= 300 && status < 400)
    return {
      state: 'failed',
      reason: `${answered}${leadingTo(headers.location, url)}, which is not followed`,
    };
  const retryAfterMs = [429, 503].includes(status) ? waitAskedFor(headers['retry-after'], now) : null;
  return { state: 'failed', reason: answered, ...(retryAfterMs !== null && { retryAfterMs }) };
}

/** To which host a redirect leads: whoever moved a webhook sees where to, and no path is told. */
function leadingTo(location: string | undefined, url: URL): string {
  const to = location === undefined ? null : parseUrl(location, url.href);
  return to === null ? ', a redirect' : `, a redirect to ${to.host.slice(0, 100)}`;
}

/** Seconds, or a day and hour (RFC 9110, section 10.2.3), in milliseconds from now; `null` for anything else. */
function waitAskedFor(field: string | undefined, now: string): number | null {
  const asked = /^\d+$/.test(field ?? '') ? Number(field) * 1000 : Date.parse(field ?? '') - Date.parse(now);
  return Number.isNaN(asked) ? null : Math.min(Math.max(asked, 0), longestWaitMs);
}
