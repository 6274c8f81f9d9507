import type { KeyObject } from 'node:crypto';
import type { LogFault } from './chain-fault.js';
import type { KeptLog } from './kept-log.js';
import type { LogLine } from './log-line.js';
import { isSigned, keyName, logSignatureSchema } from './log-signature.js';

/** The key by which the signature of a copy is checked. */
export interface CheckingKey {
  readonly key: KeyObject;
  /** Whether it was named for this copy, which then has to be signed; or is that of the tracker today. */
  readonly isGiven: boolean;
}

/** What is to be said of the signature of a copy: a fault, or in a phrase how far it was checked. */
export type SignatureCheck = { readonly fault: LogFault } | { readonly says: string };

/**
 * Checks the signature of a copy, whose last line is that of today's log. The key does not come from the copy: whoever
 * wrote another log would put another key into it.
 */
export function checkSignature(
  { name, signature }: KeptLog,
  last: LogLine,
  checking: CheckingKey | null,
): SignatureCheck {
  const fault = (text: string): SignatureCheck => ({
    fault: { line: last.revision, message: `line ${last.revision} of ${name} ${text}` },
  });
  if (signature === null)
    return checking?.isGiven ? fault('is not signed, though a key was given') : { says: 'not signed' };
  const { data: read } = logSignatureSchema.safeParse(signature);
  if (read === undefined) return fault('has a signature that cannot be read');
  if (read.revision !== last.revision)
    return fault(`is the last one, and line ${read.revision} is signed: lines were taken out or put in`);
  if (checking === null) return { says: 'signed, and not checked: give the public key with --key' };
  if (read.key !== keyName(checking.key))
    return fault(
      `is signed by the key ${read.key}, expected ${keyName(checking.key)}; where the key was replaced since, give the former one with --key`,
    );
  return isSigned(last, read, checking.key)
    ? { says: 'its signature is right' }
    : fault('has a signature that is not of this line by this key');
}
