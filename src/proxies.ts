import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { parseUrl } from './parse-url.js';

/** The proxies through which addresses are asked, by their scheme, and the hosts that are asked without; empty for none. */
export interface Proxies {
  readonly httpsProxy: string;
  readonly httpProxy: string;
  /** As it is written in `NO_PROXY`. */
  readonly noProxy: string;
}

/** The address of a proxy, with a name and a password where it asks for them. Without a scheme it is one of http, as everywhere. */
export const proxyAddress = z
  .string()
  .transform((text) => (text === '' || text.includes('://') ? text : `http://${text}`).replace(/\/+$/, ''))
  .refine((text) => text === '' || isProxyAddress(text));

function isProxyAddress(text: string): boolean {
  const url = parseUrl(text);
  if (!/^https?:\/\//i.test(text) || url === null) return false;
  const { pathname, search, hash, username, password } = url;
  return pathname === '/' && search === '' && hash === '' && isInCode(username) && isInCode(password);
}

/**
 * Whether what is not written as itself is written as addresses write it: a `%` of a password is `%25` (RFC 3986,
 * section 2.1).
 */
function isInCode(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** What `NO_PROXY` may hold. */
export const hostList = z.string().refine((text) => namesIn(text).every((name) => hostsOf(name) !== null));

/** The proxy through which an address is asked; `null` where it is asked without one. */
export function proxyFor(address: string, { httpsProxy, httpProxy, noProxy }: Proxies): URL | null {
  const url = new URL(address);
  const proxy = url.protocol === 'https:' ? httpsProxy : httpProxy;
  const isNamed = namesIn(noProxy).some((name) => hostsOf(name)?.(url) ?? false);
  return proxy === '' || isNamed ? null : new URL(proxy);
}

const namesIn = (list: string): readonly string[] => list.split(/[\s,]+/).filter(Boolean);

/** Whether an address is of hosts that are asked without a proxy. */
type Hosts = (url: URL) => boolean;

/**
 * The hosts that one name of `NO_PROXY` means, as curl reads it, for want of a standard: every one for `*`; a host with
 * all below it, whether or not a dot or a star stands before its name; an address, or a range of them; each at a port,
 * where one stands behind it. `null` for what is none of these.
 */
function hostsOf(name: string): Hosts | null {
  if (name === '*') return () => true;
  // The colons of an address of IPv6 without brackets are its own.
  const isBare = isIP(name.split('/')[0] ?? '') === 6;
  const [, host = '', port = ''] = isBare ? [name, name] : (/^(.*?)(?::(\d+))?$/.exec(name) ?? []);
  const atHost = rangeOf(host) ?? below(host);
  return atHost && ((url) => (port === '' || port === portOf(url)) && atHost(url));
}

/** An address of a machine, or a range of them as CIDR writes it; `null` for what is neither. */
function rangeOf(text: string): Hosts | null {
  const [first = '', bits, ...more] = text.replace(/^\[(.*)\]/, '$1').split('/');
  const family = familyOf(first);
  const most = family === 'ipv4' ? 32 : 128;
  if (family === null || more.length > 0 || !/^\d{1,3}$/.test(bits ?? '0') || Number(bits) > most)
    return null;
  const range = new BlockList();
  range.addSubnet(first, Number(bits ?? most), family);
  return (url) => {
    const host = hostOf(url);
    const ofHost = familyOf(host);
    return ofHost !== null && range.check(host, ofHost);
  };
}

/** A host and all below it; `null` where the text is no name of a host. */
function below(text: string): Hosts | null {
  const name = text.toLowerCase().replace(/^\*?\.|\.$/g, '');
  if (!/^[\w-]+(\.[\w-]+)*$/.test(name)) return null;
  return (url) => `.${hostOf(url)}`.endsWith(`.${name}`);
}

function familyOf(host: string): 'ipv4' | 'ipv6' | null {
  const version = isIP(host);
  return version === 0 ? null : `ipv${version as 4 | 6}`;
}

/**
 * Brackets are of the address (RFC 3986, section 3.2.2), and a dot at the end of a name is its root: neither tells
 * hosts apart.
 */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$|\.$/g, '');

const portOf = ({ port, protocol }: URL): string => port || (protocol === 'https:' ? '443' : '80');

/**
 * What may be shown of a text that was meant for the address of a proxy: neither a name nor a password, also where it is
 * written in a way that is not understood.
 */
export function withoutLogin(text: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z\d+.-]*:\/\/)?(.*)$/is.exec(text) ?? [];
  const login = rest.lastIndexOf('@') + 1;
  // Behind a name there is a port, or else a password of which the host was forgotten.
  const shown = rest.slice(login).replace(/^([^:/[]*:)(?!\d{1,5}(\/|$)).*$/s, '$1…');
  return `${scheme}${login > 0 ? '…@' : ''}${shown}`;
}
