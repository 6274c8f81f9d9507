import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A request as the depositary saw it. */
interface SeenRequest {
  /** Path and query. */
  readonly target: string;
  /** The number of the treaty asked for. */
  readonly reference: string | null;
  readonly headers: IncomingHttpHeaders;
  /** When it came, in milliseconds of `performance.now()`. */
  readonly at: number;
}

/** What an answer is made of. */
export interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly seen: SeenRequest;
  /** The page of the treaty asked for. */
  readonly page: Buffer | undefined;
  /** How many requests for this treaty came before this one. */
  readonly earlier: number;
}

/** One way to answer a request. */
export type Reply = (asked: Asked) => void;

/** The far end of the network: a real server on the loopback that serves status pages as the depositary does. */
export interface Depositary {
  /** Scheme, host and port. */
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  /** Puts up a page, or a new version of it. */
  readonly put: (reference: string, page: string | Buffer) => void;
  /** Answers for a treaty, or for all where it is `null`, in another way from now on; `undefined` is the usual one. */
  readonly answer: (reference: string | null, reply: Reply | undefined) => void;
  readonly close: () => Promise<void>;
}

/** Chapters that tests ask for, by the Roman numeral that begins a treaty's number. */
const chapters: Readonly<Record<string, number>> = { IV: 4, VI: 6, XVIII: 18, XXVI: 26 };

/** Treaties that the depositary shows in another template, with what it adds to the address. */
const otherTemplates: Readonly<Record<string, readonly [template: string, addition: string]>> = {
  'XVIII-4': ['ViewDetailsIII', '&Temp=mtdsg3'],
};

/** Path and query of a treaty's page, as the depositary writes them. */
export function targetOf(reference: string): string {
  const [template, addition] = otherTemplates[reference] ?? ['ViewDetails', ''];
  const chapter = chapters[reference.split('-')[0] ?? ''];
  return `/Pages/${template}.aspx?src=TREATY&mtdsg_no=${reference}&chapter=${chapter}${addition}&clang=_en`;
}

/** Status 200 and a page of another kind: so the depositary answers for what it does not know. */
const unknownTreaty = '<html><head><title>UNTC</title></head><body>No record was found.</body></html>';

/** The usual reply: the page under exactly its address, gzipped where that is accepted. */
export const usually: Reply = ({ request, response, seen, page }) => {
  const isKnown = page !== undefined && seen.reference !== null && seen.target === targetOf(seen.reference);
  const body = isKnown ? page : Buffer.from(unknownTreaty);
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding']));
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    ...(zipped && { 'content-encoding': 'gzip' }),
  });
  response.end(zipped ? gzipSync(body) : body);
};

/** A status with a body and headers. */
export function withStatus(
  status: number,
  { headers = {}, body = '' }: { headers?: Readonly<Record<string, string>>; body?: string | Buffer } = {},
): Reply {
  return ({ response }) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  };
}

/** Another page with status 200, e.g. the notice of an outage. */
export const withBody = (body: string | Buffer): Reply => withStatus(200, { body });

/** A redirect. */
export const withRedirect = (location: string, status = 302): Reply =>
  withStatus(status, { headers: { location } });

/** The replies one after another, the last for ever. */
export function inTurn(...replies: readonly [Reply, ...Reply[]]): Reply {
  return (asked) => (replies[asked.earlier] ?? replies.at(-1)!)(asked);
}

/** Starts the server on a free port. */
export async function startDepositary(
  pages: Readonly<Record<string, string | Buffer>> = {},
): Promise<Depositary> {
  const requests: SeenRequest[] = [];
  const shelf = new Map(Object.entries(pages).map(([reference, page]) => [reference, Buffer.from(page)]));
  const replies = new Map<string | null, Reply>();

  const server = createServer((request, response) => {
    const target = request.url ?? '/';
    const reference = new URL(target, 'http://depositary').searchParams.get('mtdsg_no');
    const earlier = requests.filter((seen) => seen.reference === reference).length;
    const seen = { target, reference, headers: request.headers, at: performance.now() };
    requests.push(seen);
    const reply = replies.get(reference) ?? replies.get(null) ?? usually;
    reply({ request, response, seen, page: shelf.get(reference ?? ''), earlier });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    put: (reference, page) => shelf.set(reference, Buffer.from(page)),
    answer: (reference, reply) => {
      if (reply === undefined) replies.delete(reference);
      else replies.set(reference, reply);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
