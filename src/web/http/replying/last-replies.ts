import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { stopPatienceMs } from '../../../sync/stop-patience.js';

/**
 * Ends the connections of a server that is told to stop. `close` takes no new ones and waits for the old. Node closes
 * those that stand still, once; one with a reply in flight would stand still after it, for as long as it is kept alive,
 * and the server would wait for that.
 */
@Injectable()
export class LastReplies implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #open = new Set<ServerResponse>();
  #isStopping = false;

  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  /** Watches what goes out, before anyone else looks at a request. */
  onApplicationBootstrap(): void {
    const server = this.#server();
    server?.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
      this.#open.add(response);
      if (this.#isStopping) sayClose(response);
      response.once('close', () => {
        this.#open.delete(response);
        // The connection stands still only after this turn: `close` of a reply comes before Node has let go of it.
        if (this.#isStopping) setImmediate(() => server.closeIdleConnections());
      });
    });
  }

  /** Lets no reply keep its connection from now on, and cuts those that have not ended in time. */
  onModuleDestroy(): void {
    const server = this.#server();
    if (!server || this.#isStopping) return;
    this.#isStopping = true;
    for (const response of this.#open) sayClose(response);
    const patience = setTimeout(() => server.closeAllConnections(), stopPatienceMs);
    server.once('close', () => clearTimeout(patience));
  }

  #server(): Server | null {
    return this.host.httpAdapter ? (this.host.httpAdapter.getHttpServer() as Server) : null;
  }
}

/** `Connection: close`, where the headers have not gone out yet (RFC 9112, section 9.6). */
function sayClose(response: ServerResponse): void {
  if (!response.headersSent) response.shouldKeepAlive = false;
}
