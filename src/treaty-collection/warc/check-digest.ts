import { createHash } from 'node:crypto';

/** By what digests are named in WARCs, and what the name stands for here. */
const algorithms: Readonly<Record<string, string>> = {
  md5: 'md5',
  sha1: 'sha1',
  'sha-1': 'sha1',
  sha256: 'sha256',
  'sha-256': 'sha256',
  sha384: 'sha384',
  'sha-384': 'sha384',
  sha512: 'sha512',
  'sha-512': 'sha512',
};

/**
 * Whether a digest, e.g. `sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A`, is that of one of some candidates; `null` where there
 * is none, or one by an algorithm that is not known. It may be written in base 32 or base 16 (WARC 1.1, section 5.8).
 */
export function digestHolds(digest: string | null, candidates: readonly Buffer[]): boolean | null {
  const [, name = '', value = ''] = /^([\w-]+):\s*([\w=+/-]+)$/.exec(digest ?? '') ?? [];
  const algorithm = algorithms[name.toLowerCase()];
  if (algorithm === undefined) return null;
  const told = value.replace(/=+$/, '').toLowerCase();
  return candidates.some((bytes) => {
    const hash = createHash(algorithm).update(bytes).digest();
    return told === hash.toString('hex') || told === base32(hash);
  });
}

/** Base 32 (RFC 4648, section 6) in lower case, without the signs that fill it up; Node has none. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups
    .map((group) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('');
}
