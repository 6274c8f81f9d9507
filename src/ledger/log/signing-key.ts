import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { ConfigError, settings } from '../../config.js';

/** The token under which the key that signs the log is provided; `null` where there is none. */
export const SIGNING_KEY = 'SIGNING_KEY';

/**
 * The private key in a file, or `null` where no file is named. Throws a `ConfigError` of one line where there is none,
 * where it cannot be read or is of another kind, and where others may read or exchange it.
 */
export function loadSigningKey(file: string): KeyObject | null {
  if (file === '') return null;
  const refuse = (found: string, cause?: unknown) =>
    new ConfigError(`LOG_KEY_FILE is "${file}", ${found}; expected ${settings.logKeyFile.expected}`, {
      cause,
    });
  let pem: string;
  try {
    const found = statSync(file);
    if (!found.isFile()) throw refuse('which is no file');
    // Windows has no such permissions, and tells every file as one that all may read.
    if (process.platform !== 'win32' && (found.mode & 0o006) !== 0)
      throw refuse('which every user of this machine may read or write (chmod 600)');
    pem = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw refuse(code === 'ENOENT' ? 'which is not there' : `which cannot be read (${message})`, error);
  }
  const key = privateKeyIn(pem);
  if (key === null) throw refuse('in which there is no private key that can be used without a passphrase');
  if (key.asymmetricKeyType !== 'ed25519')
    throw refuse(`in which there is a key of another kind (${key.asymmetricKeyType})`);
  return key;
}

function privateKeyIn(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}
