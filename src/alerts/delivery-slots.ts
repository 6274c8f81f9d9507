import type { DueDelivery } from '../ledger/outbox/read-due.js';

/** How many are tried at once: in the first second of a try, and in all. */
const most = { swift: 8, all: 64 };

/** After how many milliseconds a try is a slow one, which holds up nobody. */
const slowAfterMs = 1_000;

/**
 * For how long whoever could not be tried is left alone, in milliseconds: where a disk is full or a server is away, the
 * next try fails as soon as it is begun.
 */
const restMs = 5_000;

/** A try, and whether it still goes on. */
interface Slot {
  pace: 'swift' | 'slow' | 'at rest';
  readonly end: Promise<void>;
}

/**
 * The tries that go on: one at a time for each who is told, and not more at once than there are slots. Whoever does not
 * answer gives its slot to the next after a second, so that fifty who hang do not delay the others; how many they can be
 * is bounded, too. What could not be tried at all is held for some seconds, so that nothing turns in a circle.
 */
export class DeliverySlots {
  readonly #tries = new Map<DueDelivery['subscriptionId'], Slot>();

  /** `onRoom` is called whenever there may be room again. */
  constructor(private readonly onRoom: () => void) {}

  /** How many tries can be begun. */
  get room(): number {
    const swift = [...this.#tries.values()].filter(({ pace }) => pace === 'swift').length;
    return Math.max(0, Math.min(most.swift - swift, most.all - this.#tries.size));
  }

  /** Of whom no other try is to be begun now; `null` is the operator. */
  get busy(): readonly DueDelivery['subscriptionId'][] {
    return [...this.#tries.keys()];
  }

  /** Whether no try goes on. */
  get isIdle(): boolean {
    return [...this.#tries.values()].every(({ pace }) => pace === 'at rest');
  }

  /** Begins a try, which says whether it could be made, and must not throw. */
  begin({ subscriptionId }: Pick<DueDelivery, 'subscriptionId'>, deliver: () => Promise<boolean>): void {
    const timer = setTimeout(() => {
      slot.pace = 'slow';
      this.onRoom();
    }, slowAfterMs);
    const leave = () => {
      this.#tries.delete(subscriptionId);
      this.onRoom();
    };
    const end = deliver().then((isMade) => {
      clearTimeout(timer);
      if (isMade) return leave();
      slot.pace = 'at rest';
      setTimeout(leave, restMs).unref();
      return this.onRoom();
    });
    const slot: Slot = { pace: 'swift', end };
    this.#tries.set(subscriptionId, slot);
  }

  /** Waits until no try goes on. */
  async emptied(): Promise<void> {
    await Promise.all([...this.#tries.values()].map(({ end }) => end));
  }
}
