import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.js';

/** Finds the addresses of a host. */
type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** Which addresses may be connected to, and who finds them. */
export interface AddressRule {
  /** Whether addresses of private networks and of this machine may be. */
  readonly allowPrivate: boolean;
  /** The machine's own way where it is absent. */
  readonly resolve?: Resolve;
}

/** A name is there, and has no address. */
class NoAddress extends Error {
  readonly code = 'ENODATA';
}

/** A host has an address that may not be connected to; the message names both. */
export class NotPublic extends Error {}

/** These names are the machine's own, whatever a server of names says (RFC 6761, section 6.3). */
const ownName = /(^|\.)localhost\.?$/i;

/**
 * The addresses of the host of a URL, each of which may be connected to. Where one of several may not, none may: which
 * is taken is chance, and a server of names may turn them around. Throws `NotPublic`, and what the looking up throws.
 * Whoever connects must take these, and not look up again: the next answer may be another.
 */
export async function addressesOf(
  { hostname }: URL,
  { allowPrivate, resolve = ofTheMachine }: AddressRule,
): Promise<readonly LookupAddress[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && ownName.test(host)) throw new NotPublic(`${host} is this machine`);
  const family = isIP(host);
  // The parser of URLs has written every way to write an address of IPv4 in the usual one.
  const addresses = family === 0 ? await resolve(host) : [{ address: host, family }];
  if (addresses.length === 0) throw new NoAddress();
  const hidden = addresses.find(({ address }) => !isPublicAddress(address));
  if (!allowPrivate && hidden !== undefined)
    throw new NotPublic(
      family === 0
        ? `${host} leads to ${hidden.address}, which is not an address of the public Internet`
        : `${host} is not an address of the public Internet`,
    );
  return addresses;
}

/** As every program of the machine finds them, also by its file of hosts. */
const ofTheMachine: Resolve = async (host) => lookup(host, { all: true });
