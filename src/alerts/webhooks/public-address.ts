import ipaddr from 'ipaddr.js';

/**
 * What has been given to the registries of the world (RFC 4291, section 2.4). Outside of it stand, among others, the
 * addresses of the machine and of its networks, those in which an address of IPv4 is hidden (`::ffff:127.0.0.1`,
 * `::127.0.0.1`, `64:ff9b::7f00:1`), and what nobody has yet.
 */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address of a machine is one that anybody in the world may reach: none of a private network, of the machine
 * itself, of documentation, or that leads to one of IPv4 (6to4, Teredo). Text that is no address is none.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  return address.range() === 'unicast' && (address instanceof ipaddr.IPv4 || address.match(globalUnicast));
}
