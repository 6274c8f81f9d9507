import type { Ledger } from '../../src/ledger/ledger.js';
import { participationOf } from '../participations.js';
import { openLedger } from './each-database.js';
import { applyRows, takeLease } from './recording.js';

/** The hash of a page that was never there. */
export const page = (letter: string) => letter.repeat(64);

/** A ledger of four revisions: a signature, a second instrument, a consent beside the signature, a second State. */
export async function fourRevisions(url: string): Promise<Ledger> {
  const ledger = await openLedger(url);
  await takeLease(ledger);
  const kenya = participationOf('KEN', { signed: '2000-01-01', notes: [1, 2], declared: true });
  const ratified = participationOf('KEN', { signed: '2000-01-01', consented: '2002-01-01' });
  const albania = participationOf('ALB', {
    consented: '[2001-01-01 a]',
    withdrawal: { effectiveOn: '2003-01-01' },
  });
  await applyRows(ledger, 'cedaw', [kenya], { sha256: page('a') });
  await applyRows(ledger, 'opsc', [albania], { sha256: page('b') });
  await applyRows(ledger, 'cedaw', [ratified], { sha256: page('c') });
  await applyRows(ledger, 'cedaw', [ratified, albania], { sha256: page('d') });
  return ledger;
}
