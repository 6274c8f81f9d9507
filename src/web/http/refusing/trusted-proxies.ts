import ipaddr from 'ipaddr.js';

/** An address of a machine; one of IPv4 that was written as IPv6 is one of IPv4. */
export type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Whether a machine may say for whom it asks. */
export type IsTrusted = (address: Address) => boolean;

/**
 * Those that a list trusts: addresses, ranges as CIDR writes them (RFC 4632, section 3.1), and `loopback`, with commas
 * between. An address is a range of all of its bits.
 */
export function trustedProxies(list: string): IsTrusted {
  const ranges = list.split(',').map(rangeOf);
  return (address) => ranges.some((holds) => holds(address));
}

function rangeOf(word: string): IsTrusted {
  if (word === 'loopback') return (address) => address.range() === 'loopback';
  const [first, bits] = word.includes('/') ? ipaddr.parseCIDR(word) : [ipaddr.process(word), Infinity];
  const length = Math.min(bits, first.toByteArray().length * 8);
  return (address) => address.kind() === first.kind() && address.match(first, length);
}
