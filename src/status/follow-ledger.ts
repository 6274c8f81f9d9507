import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Ledger } from '../ledger/ledger.js';

/**
 * How a ledger is followed, in milliseconds: how often it is looked at though nothing was told, since that may be lost
 * with a connection, and how long nobody looks after a look, so that a night with many moves is not one long row of
 * them.
 */
const pace = { lookEvery: 1_000, atMostEach: 100 };

/**
 * Looks at a ledger that tells of its moves whenever it does, and once more where it was told of another meanwhile.
 * Returns how to stop.
 */
export function followLedger(
  follow: NonNullable<Ledger['follow']>,
  look: () => Promise<void>,
): () => Promise<void> {
  const log = new Logger('Status');
  let isTold = false;
  let looking: Promise<void> | null = null;
  let fault = '';
  const lookWhileTold = async () => {
    while (isTold) {
      isTold = false;
      try {
        await look();
        fault = '';
      } catch (error) {
        const { message } = error as Error;
        if (message !== fault) log.error(`the record cannot be read anew, and grows old: ${message}`);
        fault = message;
      }
      await sleep(pace.atMostEach, undefined, { ref: false });
    }
    looking = null;
  };
  const tell = () => {
    isTold = true;
    looking ??= lookWhileTold();
  };
  const stopListening = follow(tell);
  const poll = setInterval(tell, pace.lookEvery).unref();
  return async () => {
    clearInterval(poll);
    await stopListening();
  };
}
