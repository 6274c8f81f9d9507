import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { sha256Of } from '../../treaty-collection/snapshot-archive.js';
import type { LogLine } from './log-line.js';

/** A signature of a line, and with it of all lines before, which it names by their hashes. */
export const logSignatureSchema = z.strictObject({
  revision: z.int().min(1).describe('the line that is signed: the newest'),
  key: z.string().describe('the SHA-256 of the public key in DER (SPKI), lower-case hex'),
  value: z
    .string()
    .describe('the Ed25519 signature of the 64 characters of the hash of that line, in Base64'),
});

/** A signature of a line. */
export type LogSignature = Readonly<z.infer<typeof logSignatureSchema>>;

/** By what a key is named: the hash of its public half. */
export function keyName(key: KeyObject): string {
  return sha256Of(publicHalf(key).export({ type: 'spki', format: 'der' }));
}

/** A public key, or the public half of a private one, in PEM (RFC 7468, section 13). */
export function publicPem(key: KeyObject): string {
  return publicHalf(key).export({ type: 'spki', format: 'pem' }).toString();
}

/** Signs a line with a private key. Ed25519 has no chance in it (RFC 8032): the same line has the same signature. */
export function signLine({ revision, hash }: LogLine, key: KeyObject): LogSignature {
  // Ed25519 hashes by itself, and takes no name of a digest.
  return { revision, key: keyName(key), value: sign(null, Buffer.from(hash), key).toString('base64') };
}

/** Whether a signature is of this line, by this key. */
export function isSigned({ hash }: LogLine, { value }: LogSignature, key: KeyObject): boolean {
  return verify(null, Buffer.from(hash), publicHalf(key), Buffer.from(value, 'base64'));
}

function publicHalf(key: KeyObject): KeyObject {
  return key.type === 'private' ? createPublicKey(key) : key;
}
