import { isIPv6 } from 'node:net';
import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import { HttpProxyAgent, HttpsProxyAgent } from 'hpagent';

/** How a proxy is asked for a tunnel. */
export interface Tunnelling {
  readonly userAgent: string;
  /** For how long it may be silent, in milliseconds. */
  readonly silentMs: number;
  /** Ends the asking: whoever gives a request up would else leave a proxy that never answers behind it. */
  readonly signal: AbortSignal;
  /** The address of a machine that it is asked to lead to, and not to the host by its name, which may have others. */
  readonly leadTo?: string | undefined;
}

/**
 * What asks through a proxy: by a tunnel (CONNECT, RFC 9110, section 9.3.6), through which it sees the host and nothing
 * of what is read there.
 */
export interface ProxyAgents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

/**
 * The agents for one proxy. Of its answer only the status is looked at: unless it grants the tunnel, nothing that it
 * sends can be taken for an answer of the host that was asked.
 */
export function proxyAgents(proxy: URL, { userAgent, silentMs, signal, leadTo }: Tunnelling): ProxyAgents {
  const request = {
    headers: { 'user-agent': userAgent },
    // The library takes the brackets of an address of IPv6 for a part of it.
    hostname: proxy.hostname.replace(/^\[|\]$/g, ''),
    signal,
  };
  const options = { proxy, proxyRequestOptions: request, timeout: silentMs };
  const agents = { http: new HttpProxyAgent(options), https: new HttpsProxyAgent(options) };
  if (leadTo !== undefined)
    for (const agent of Object.values(agents)) {
      const tunnel = agent.createConnection.bind(agent);
      const host = isIPv6(leadTo) ? `[${leadTo}]` : leadTo;
      // The name of the host stays that of the certificate.
      agent.createConnection = (...[asked, callback]: Parameters<typeof tunnel>) =>
        tunnel({ ...asked, host }, callback);
    }
  return agents;
}
