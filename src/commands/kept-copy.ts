import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { loadKeptLog } from '../ledger/log/kept-log.js';
import type { KeptCopy } from '../ledger/log/verify-log.js';
import { UsageError } from '../usage-error.js';

/** A copy of the log that was kept, and the public key by which it must be signed. */
export interface CopyOptions {
  readonly log?: string;
  readonly key?: string;
}

/**
 * The copy of the log that is to be verified, with the key that is named for it; `null` where there is none. Throws a
 * `UsageError` where a file is not what it should be, or a key comes without a copy.
 */
export async function keptCopy({ log, key }: CopyOptions): Promise<KeptCopy | null> {
  if (log === undefined) {
    if (key === undefined) return null;
    throw new UsageError('--key is of the copy that --log names; expected --log FILE beside it');
  }
  const checking = key === undefined ? null : { key: await loadPublicKey(key), isGiven: true };
  return { log: await loadKeptLog(log), checking };
}

async function loadPublicKey(file: string): Promise<KeyObject> {
  let key: KeyObject;
  try {
    key = createPublicKey(await readFile(file));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw refusedKey(file, missing ? 'which is not there' : 'in which no key can be read', error);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw refusedKey(file, 'which holds a key of another kind');
  return key;
}

function refusedKey(file: string, found: string, cause?: unknown): UsageError {
  const expected = 'expected a public Ed25519 key in PEM, as /log.pub gives it';
  return new UsageError(`--key is "${file}", ${found}; ${expected}`, { cause });
}
