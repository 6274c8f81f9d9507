import { strictSwitch } from '../health/strict-switch.js';
import { contentOf } from './body-objects.js';
import { headersNamed, type HeaderName } from './header-objects.js';
import { switchObject } from './parameter-objects.js';
import { anyProblem } from './problem-responses.js';
import { keptHeaders, readOperation } from './read-operation.js';

/** An address that answers no question: a page that is kept, where nothing else is said. */
interface OtherAddress {
  readonly name: string;
  readonly summary: string;
  readonly mediaType?: string;
  readonly parameters?: readonly object[];
  readonly headers?: readonly HeaderName[];
  readonly schema?: object;
  /** Absent where it is bytes. */
  readonly example?: unknown;
  readonly problems?: Readonly<Record<string, object>>;
}

/** What the examples are made from. */
export interface OtherExamples {
  readonly publicUrl: string;
  /** How the tracker is, as `/health` says it. */
  readonly health: unknown;
  /** The log, as `/log.json` says it. */
  readonly log: unknown;
  /** The public key of the log, as `/log.pub` gives it; `null` where it has none, and there is nothing at that address. */
  readonly logKey: string | null;
  /** The head of the description itself. */
  readonly head: object;
}

const healthReference = { $ref: '#/components/schemas/Health' };

/** The addresses that answer no question, described. */
export function otherPaths(from: OtherExamples): Readonly<Record<string, object>> {
  const described = Object.entries(otherAddresses(from)).map(([path, address]) => {
    const { mediaType = 'text/html', headers = keptHeaders, schema, example, ...operation } = address;
    const content = contentOf(mediaType, example === undefined ? undefined : { value: example }, schema);
    return [path, readOperation({ ...operation, tag: 'other', headers, content })] as const;
  });
  return { ...Object.fromEntries(described), '/find': findState };
}

function otherAddresses({
  publicUrl,
  health,
  log,
  logKey,
  head,
}: OtherExamples): Readonly<Record<string, OtherAddress>> {
  return {
    '/about': {
      name: 'about',
      summary: 'what the tracker is, how it works, and how to cite and correct it',
      example: '<!doctype html>…',
    },
    '/health': {
      name: 'health',
      summary: 'whether the tracker answers, how old its record is, and when it will look again',
      mediaType: 'application/json',
      parameters: [switchObject(strictSwitch)],
      headers: ['Cache-Control'],
      schema: healthReference,
      example: health,
      problems: {
        503: {
          description:
            'The same, where the database is away, a record is stale or the newest sync has failed',
          headers: headersNamed('Cache-Control', 'Retry-After'),
          content: { 'application/json': { schema: healthReference } },
        },
      },
    },
    '/metrics': {
      name: 'metrics',
      summary: 'figures for Prometheus',
      mediaType: 'text/plain',
      headers: ['Cache-Control'],
      example: '# HELP tracker_revision Pages applied to the record\n# TYPE tracker_revision gauge\n…',
    },
    '/openapi.json': {
      name: 'openapi',
      summary: 'this description',
      mediaType: 'application/json',
      schema: {
        type: 'object',
        required: ['openapi', 'info', 'paths'],
        properties: { openapi: { type: 'string' }, info: { type: 'object' }, paths: { type: 'object' } },
      },
      example: { ...head, paths: {} },
    },
    '/api': {
      name: 'explorer',
      summary: 'this description, to try it out',
      example: '<!DOCTYPE html>…',
    },
    '/data/tracker.zip': {
      name: 'bundle',
      summary: 'everything as one package: tables as CSV with a datapackage.json, the database, checksums',
      mediaType: 'application/zip',
      headers: [...keptHeaders, 'Content-Disposition'],
    },
    '/log.json': {
      name: 'log',
      summary: 'the log of revisions: who keeps a copy can show later that the record was not rewritten',
      mediaType: 'application/json',
      schema: { $ref: '#/components/schemas/Log' },
      example: log,
    },
    ...(logKey !== null && {
      '/log.pub': {
        name: 'log key',
        summary: 'the public key by which the signature of the log can be checked',
        mediaType: 'text/plain',
        example: logKey,
      },
    }),
    '/sitemap.xml': {
      name: 'sitemap',
      summary: 'every page, for programs that walk the web',
      mediaType: 'application/xml',
      example: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>${publicUrl}/</loc></url>\n…`,
    },
    '/robots.txt': {
      name: 'robots',
      summary: 'what programs that walk the web may read',
      mediaType: 'text/plain',
      example: `User-agent: *\n…\nSitemap: ${publicUrl}/sitemap.xml\n`,
    },
    '/favicon.svg': {
      name: 'favicon',
      summary: 'the sign of the tracker in the bar of a browser',
      mediaType: 'image/svg+xml',
      example: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">…',
    },
  };
}

const findState = {
  get: {
    operationId: 'find',
    tags: ['other'],
    summary: 'Leads to the State that a name means, or to those that it may mean',
    parameters: [
      {
        name: 'name',
        in: 'query',
        required: false,
        description: 'the name of a State, present, former or no more, in whole or in part, or its code',
        schema: { type: 'string' },
        example: 'Palau',
      },
    ],
    responses: {
      302: { description: 'the address is in Location', headers: headersNamed('Location') },
      ...anyProblem,
    },
  },
};
