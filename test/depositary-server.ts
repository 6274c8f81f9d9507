import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Edition } from '../src/treaty-collection/edition.js';
import { documentOfPage } from './document-of-page.js';

/** A request as the depositary saw it. */
interface SeenRequest {
  /** Path and query. */
  readonly target: string;
  /** The number of the treaty asked for, and in which edition. */
  readonly reference: string | null;
  readonly edition: Edition;
  readonly headers: IncomingHttpHeaders;
  /** When it came, in milliseconds of `performance.now()`. */
  readonly at: number;
}

/** What an answer is made of. */
export interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly seen: SeenRequest;
  /** The page, or the document, of the treaty asked for. */
  readonly page: Buffer | undefined;
  /** How many requests for this treaty came before this one, in its edition. */
  readonly earlier: number;
}

/** One way to answer a request. */
export type Reply = (asked: Asked) => void;

/**
 * The far end of the network: a real server on the loopback that serves status pages as the depositary does, and the
 * documents that tell the same facts.
 */
export interface Depositary {
  /** Scheme, host and port. */
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  /** The requests for pages alone. */
  readonly pageRequests: () => readonly SeenRequest[];
  /** Puts up a page, or a new version of it; its document follows, unless there is one that was put up itself. */
  readonly put: (reference: string, page: string | Buffer) => void;
  /** Puts up a document that tells other facts than its page; where it is `null`, there is none. */
  readonly putDocument: (reference: string, document: string | Buffer | null) => void;
  /**
   * Answers for a treaty, or for all where it is `null`, in another way from now on, in one edition or in both;
   * `undefined` is the usual one.
   */
  readonly answer: (reference: string | null, reply: Reply | undefined, edition?: Edition) => void;
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

/** The number in the path of a treaty's document, whose names are written in either case. */
const documentPath = /^\/doc\/Publication\/MTDSG\/[^?]*\/([\w-]+)\.en\.xml$/;

/** Whether a request is for a treaty exactly where the depositary has it. */
const isInPlace = ({ reference, edition, target }: SeenRequest): boolean =>
  reference !== null && (edition === 'xml' || target === targetOf(reference));

/** The usual reply: the page under exactly its address, gzipped where that is accepted. */
export const usually: Reply = ({ request, response, seen, page }) => {
  const isKnown = page !== undefined && isInPlace(seen);
  const body = isKnown ? page : Buffer.from(unknownTreaty);
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding']));
  response.writeHead(200, {
    'content-type': isKnown && seen.edition === 'xml' ? 'text/xml' : 'text/html; charset=utf-8',
    ...(zipped && { 'content-encoding': 'gzip' }),
  });
  response.end(zipped ? gzipSync(body) : body);
};

/** A document with a day of its own, as the depositary may date it. */
export const withLastModified =
  (moment: string): Reply =>
  ({ response, page }) => {
    response.writeHead(200, { 'content-type': 'text/xml', 'last-modified': new Date(moment).toUTCString() });
    response.end(page);
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
  const documents = new Map<string, Buffer | null>();
  const replies = new Map<string, Reply>();
  const keyOf = (reference: string | null, edition: Edition | 'both') => `${reference} ${edition}`;
  /** The document of a treaty: that which was put up, or that of its page. */
  const documentOf = (reference: string): Buffer | undefined => {
    const own = documents.get(reference);
    const page = shelf.get(reference);
    return (own === undefined && page ? documentOfPage(page) : own) ?? undefined;
  };

  const server = createServer((request, response) => {
    const target = request.url ?? '/';
    const [, named] = documentPath.exec(target) ?? [];
    const edition = named === undefined ? 'html' : 'xml';
    const reference =
      named === undefined
        ? new URL(target, 'http://depositary').searchParams.get('mtdsg_no')
        : ([...shelf.keys(), ...documents.keys()].find((one) => one.toLowerCase() === named.toLowerCase()) ??
          named);
    const isAlike = (seen: SeenRequest) => seen.reference === reference && seen.edition === edition;
    const earlier = requests.filter(isAlike).length;
    const seen = { target, reference, edition, headers: request.headers, at: performance.now() } as const;
    requests.push(seen);
    const reply =
      [reference, null]
        .flatMap((one) => [keyOf(one, edition), keyOf(one, 'both')])
        .map((key) => replies.get(key))
        .find((found) => found !== undefined) ?? usually;
    const page = edition === 'xml' ? documentOf(reference ?? '') : shelf.get(reference ?? '');
    reply({ request, response, seen, page, earlier });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    pageRequests: () => requests.filter(({ edition }) => edition === 'html'),
    put: (reference, page) => shelf.set(reference, Buffer.from(page)),
    putDocument: (reference, document) =>
      documents.set(reference, typeof document === 'string' ? Buffer.from(document, 'latin1') : document),
    answer: (reference, reply, edition) => {
      const key = keyOf(reference, edition ?? 'both');
      if (reply === undefined) replies.delete(key);
      else replies.set(key, reply);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
