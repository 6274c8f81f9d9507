import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A reverse proxy at work. */
export interface ReverseProxy {
  /** Where it listens, without a slash at the end. */
  readonly origin: string;
  /** Where it sends requests from now on; the address of a tracker without a slash at the end. */
  readonly leadTo: (target: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * A reverse proxy on the loopback, as one puts before a tracker: it passes on what is asked under a path, with that
 * path taken away or left as it is, and answers 502 to everything else. It tells for whom it asks.
 */
export async function openReverseProxy(path: string, strips: boolean): Promise<ReverseProxy> {
  let target = '';
  const server = createServer((request, response) => {
    const { url = '/', method, headers, socket } = request;
    if (!`${url.split('?')[0]}/`.startsWith(`${path}/`)) {
      response.writeHead(502).end(`nothing of ${url} is passed on`);
      return;
    }
    const passed = strips ? url.slice(path.length).replace(/^(?!\/)/, '/') : url;
    const told = { ...headers, 'x-forwarded-for': socket.remoteAddress };
    const { hostname, port } = new URL(target);
    const onward = httpRequest({ hostname, port, path: passed, method, headers: told }, (reply) => {
      response.writeHead(reply.statusCode ?? 500, reply.headers);
      reply.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (address) => (target = address),
    close: async () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
