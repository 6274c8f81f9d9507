import { connect } from 'node:net';

/** An answer as it came over the wire. */
export interface Spoken {
  readonly status: number;
  /** Its head, with the line of status. */
  readonly head: string;
  readonly body: string;
}

/** Speaks a request as it stands, which a client would refuse to send or would put right; the connection is then closed. */
export async function speak(url: string, line: string, headers: readonly string[] = []): Promise<Spoken> {
  const { hostname, port } = new URL(url);
  const text = await new Promise<string>((resolve, reject) => {
    const pieces: Buffer[] = [];
    const socket = connect(Number(port), hostname);
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(pieces).toString()));
    socket.write([line, 'Host: tracker', 'Connection: close', ...headers, '', ''].join('\r\n'));
  });
  const [head = '', body = ''] = text.split(/\r\n\r\n([^]*)/);
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head, body };
}
