import type { Duplex } from 'node:stream';
import { problemJson, problemMediaType, type ProblemError } from './problem.js';

/**
 * Tells a problem to whoever is at the other end of a socket without a reply, and hangs up: where a request ended that
 * was not understood is not known, so that no other can be read after it.
 */
export function refuseAtSocket(socket: Duplex, { problem, headers }: ProblemError): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = problemJson(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    ...Object.entries({
      ...headers,
      'Content-Type': problemMediaType,
      'Content-Length': Buffer.byteLength(body),
      Connection: 'close',
    }).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
