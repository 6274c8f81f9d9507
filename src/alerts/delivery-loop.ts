import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/**
 * Sends what is due, for as long as the process lives. It stands still until `start` is called: one-shot commands and
 * processes that only answer send nothing.
 */
@Injectable()
export class DeliveryLoop implements BeforeApplicationShutdown {
  /** Begins to send what is due, and what becomes due; returns at once. */
  start(): void {}

  /** Sends once what is due now, within a minute, and returns. */
  async once(): Promise<void> {}

  /** Begins nothing more, and waits for what goes on. */
  async beforeApplicationShutdown(): Promise<void> {}
}
