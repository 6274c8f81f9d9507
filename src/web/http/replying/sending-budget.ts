import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';

/** How much may wait to be sent to all readers together, in bytes. */
const usualLimit = 64 * 2 ** 20;

/** How often it is looked at what waits, in milliseconds; besides whenever a reply is not taken at once. */
const interval = 250;

/** How often it is told that readers were ended, in milliseconds at least. */
const silence = 60_000;

/**
 * The one budget for what waits to be sent, whatever was asked and however many ask: a reader that takes nothing costs
 * memory as long as it is waited for. Where more waits than may, the readers that have waited longest are ended; one
 * that waits alone is let be, however much it asked for.
 */
@Injectable()
export class SendingBudget implements OnApplicationShutdown {
  readonly #log = new Logger('Web');
  /** The open replies of each reader, the reader first that waits longest. */
  readonly #readers = new Map<Socket, Set<ServerResponse>>();
  /** What is kept for a reply beside what is written. */
  readonly #beside = new WeakMap<ServerResponse, number>();
  readonly #timer = setInterval(() => this.look(), interval).unref();
  #told = -Infinity;

  /** How many readers were ended. */
  ended = 0;

  constructor(private readonly limit: number = usualLimit) {}

  /** Counts a reply from now on; one that is written already is weighed at once. */
  watch({ socket }: Pick<IncomingMessage, 'socket'>, response: ServerResponse): void {
    let open = this.#readers.get(socket);
    if (open === undefined) {
      open = new Set();
      this.#readers.set(socket, open);
    }
    const replies = open.add(response);
    const weigh = () => {
      if (response.writableLength > 0) this.look();
    };
    if (response.writableEnded) weigh();
    else response.once('prefinish', weigh);
    response.once('close', () => {
      replies.delete(response);
      if (replies.size === 0 && this.#readers.get(socket) === replies) this.#readers.delete(socket);
    });
  }

  /** Forgets a reader that has gone; the replies that stand in line behind another are never told of it. */
  forget(socket: Socket): void {
    this.#readers.delete(socket);
  }

  /** Counts what is kept for a reply beside what is written, in bytes: the memory of a compressor. */
  countBeside(response: ServerResponse, bytes: number): void {
    this.#beside.set(response, bytes);
  }

  /** How much waits to be sent, in bytes. */
  get waiting(): number {
    return [...this.#readers].reduce((sum, [socket, replies]) => sum + this.#waitingFor(socket, replies), 0);
  }

  /** Ends readers until no more waits than may. */
  look(): void {
    const waiting = [...this.#readers]
      .map(([socket, replies]) => ({ socket, bytes: this.#waitingFor(socket, replies) }))
      .filter(({ bytes }) => bytes > 0);
    let sum = waiting.reduce((bytes, reader) => bytes + reader.bytes, 0);
    if (sum <= this.limit) return;
    for (const { socket, bytes } of waiting.slice(0, -1)) {
      if (sum <= this.limit) break;
      sum -= bytes;
      this.forget(socket);
      socket.destroy();
      this.ended++;
    }
    if (this.ended > 0) this.#tell();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  #waitingFor(socket: Socket, replies: ReadonlySet<ServerResponse>): number {
    let waiting = socket.writableLength;
    for (const response of replies) {
      // The first in line writes to the socket; the others keep what they write until Node gives them the socket in
      // turn.
      if (response.socket === null) waiting += response.writableLength;
      waiting += this.#beside.get(response) ?? 0;
    }
    return waiting;
  }

  #tell(): void {
    const now = performance.now();
    if (now - this.#told < silence) return;
    this.#told = now;
    this.#log.warn(
      `more than ${Math.round(this.limit / 2 ** 20)} MB waited to be sent; ${this.ended} readers that took nothing were ended so far`,
    );
  }
}
