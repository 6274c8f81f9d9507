/** What a proxy did instead of leading to the host that was asked. */
export interface ProxyFailure {
  readonly name: 'proxy-refused' | 'proxy-away';
  /** Neither where the proxy is nor with what password it was asked: the sentence is published. */
  readonly message: string;
  /** Whether it may pass by itself. */
  readonly mayPass: boolean;
}

/** Where a connection could not even be begun. Behind a proxy it is the only one that is begun. */
const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
]);

/** How the agent says that the proxy grants no tunnel, and that it said nothing; neither error has a code. */
const refusal = /^Bad response: (\d+)$/;
const silence = 'Proxy timeout';

/** What got calls its own error where a request took too long, which has the code of a connection that did. */
const slow = 'TimeoutError';

/** What a proxy did, where an error tells of it and not of the host that was asked; else `null`. */
export function proxyFailure(error: NodeJS.ErrnoException): ProxyFailure | null {
  const status = Number(refusal.exec(error.message)?.[1] ?? 0);
  if (status > 0) {
    const message = `the proxy answered with status ${status}${status === 407 ? ': it asks for a name and a password, or for others' : ''}`;
    return { name: 'proxy-refused', message, mayPass: status >= 500 || status === 429 || status === 408 };
  }
  const isUnreachable = unreachable.has(error.code ?? '') && error.name !== slow;
  if (!isUnreachable && error.message !== silence) return null;
  const why = isUnreachable ? error.code : 'it does not answer';
  return { name: 'proxy-away', message: `the proxy cannot be reached (${why})`, mayPass: true };
}
