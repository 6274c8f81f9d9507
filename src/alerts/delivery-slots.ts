import type { DueDelivery } from '../ledger/outbox/read-due.js';

/** How many are tried at once: in the first second of a try, and in all. */
const most = { swift: 8, all: 64 };

/** After how many milliseconds a try is a slow one, which holds up nobody. */
const slowAfterMs = 1_000;

/**
 * The tries that go on: one at a time for each who is told, and not more at once than there are slots. Whoever does not
 * answer gives its slot to the next after a second, so that fifty who hang do not delay the others; how many they can be
 * is bounded, too.
 */
export class DeliverySlots {
  readonly #tries = new Map<
    DueDelivery['subscriptionId'],
    { isSlow: boolean; readonly end: Promise<void> }
  >();

  /** `onRoom` is called whenever there may be room again. */
  constructor(private readonly onRoom: () => void) {}

  /** How many tries can be begun. */
  get room(): number {
    const swift = [...this.#tries.values()].filter(({ isSlow }) => !isSlow).length;
    return Math.max(0, Math.min(most.swift - swift, most.all - this.#tries.size));
  }

  /** Who is being told now; `null` is the operator. */
  get busy(): readonly DueDelivery['subscriptionId'][] {
    return [...this.#tries.keys()];
  }

  /** Begins a try, which must not throw. */
  begin({ subscriptionId }: Pick<DueDelivery, 'subscriptionId'>, deliver: () => Promise<void>): void {
    const timer = setTimeout(() => {
      const slow = this.#tries.get(subscriptionId);
      if (slow) slow.isSlow = true;
      this.onRoom();
    }, slowAfterMs);
    const end = deliver().finally(() => {
      clearTimeout(timer);
      this.#tries.delete(subscriptionId);
      this.onRoom();
    });
    this.#tries.set(subscriptionId, { isSlow: false, end });
  }

  /** Waits until no try goes on. */
  async emptied(): Promise<void> {
    await Promise.all([...this.#tries.values()].map(({ end }) => end));
  }
}
