import { NotPublic, addressesOf, type AddressRule } from './addresses-of.js';
import { within } from './within.js';

/** What is known of where an address leads, before a subscription to it is added. */
export interface HostSeen {
  readonly kind: 'reached' | 'refused' | 'not-found';
  /** In one line; `null` where it may be added and nothing is to be said. */
  readonly reason: string | null;
}

/** For how long names are looked up, in milliseconds. */
const patienceMs = 10_000;

/**
 * Looks up where the address of a webhook leads. One that may not be connected to is refused; one that is not found may
 * be there tomorrow: it is looked up again, and looked at again, at each connection.
 */
export async function lookAtHost(url: string, rule: AddressRule): Promise<HostSeen> {
  const { hostname } = new URL(url);
  try {
    await within(addressesOf(new URL(url), rule), AbortSignal.timeout(patienceMs));
    return { kind: 'reached', reason: null };
  } catch (error) {
    if (error instanceof NotPublic)
      return {
        kind: 'refused',
        reason: `${error.message}; a webhook may lead there only with ALERTS_ALLOW_PRIVATE=true`,
      };
    return { kind: 'not-found', reason: `${hostname} is not found now; it is looked up for each delivery` };
  }
}
