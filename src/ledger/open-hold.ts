import type { HoldEntity } from './entities/hold.entity.js';

/** What a new hold is of: a page, or what it prints of one State, and why that waits. */
type Held = Pick<HoldEntity, 'snapshotId' | 'instrument' | 'participant' | 'reading' | 'because'>;

/** A hold before the ledger has given it a number: open from a moment on, and decided by nobody. */
export function openHold(held: Held, openedAt: string): Omit<HoldEntity, 'id'> {
  return { ...held, state: 'open', openedAt, endedAt: null, decidedBy: null, note: null };
}
