/**
 * What other sites put behind an address that is shared there. None of it asks for anything. Any other key is refused,
 * so that a mistyped filter never widens an answer: these alone would make a shared link fail for everybody but who
 * shared it.
 */
const ofSharing = /^(fbclid|gclid|msclkid|igshid|mc_cid|mc_eid|_ga|ref|utm_\w+)$/i;

/** Pictures and frames are fetched anew where a page puts another version behind their address. */
const ofPictures = /^\/(badges|embed|cards|pictures)\//;

/** Whether a key of a query at a path is not ours: it is dropped before the address is read. */
export function isForeign(key: string, path: string): boolean {
  return ofSharing.test(key) || (key === 'v' && ofPictures.test(path));
}
