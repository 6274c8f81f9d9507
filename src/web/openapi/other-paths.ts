import { shortType } from '../../forms/short-type.js';
import { headersNamed, type HeaderName } from './header-objects.js';
import { schemaOfBody, type BodyExample } from './media-type-objects.js';
import { anyProblem } from './problem-responses.js';
import { keptHeaders, readOperation } from './read-operation.js';

/** An address that answers no question. */
interface OtherAddress {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly mediaType: string;
  readonly headers?: readonly HeaderName[];
  readonly schema?: object;
  /** Absent where it is bytes. */
  readonly example?: BodyExample;
}

/** What the examples are made from. */
export interface OtherExamples {
  readonly publicUrl: string;
  /** How the tracker is, as `/health` says it. */
  readonly health: unknown;
  /** The head of the description itself. */
  readonly head: object;
}

const html = 'text/html';

/** The addresses that answer no question, described. */
export function otherPaths(from: OtherExamples): Readonly<Record<string, object>> {
  return {
    ...Object.fromEntries(
      otherAddresses(from).map(
        ({ path, mediaType, schema = schemaOfBody(mediaType), example, ...operation }) => [
          path,
          readOperation({
            ...operation,
            tag: 'other',
            content: { [shortType(mediaType)]: { schema, ...(example && { examples: { short: example } }) } },
          }),
        ],
      ),
    ),
    '/find': findState,
  };
}

function otherAddresses({ publicUrl, health, head }: OtherExamples): readonly OtherAddress[] {
  return [
    {
      path: '/about',
      name: 'about',
      summary: 'what the tracker is, how it works, and how to cite and correct it',
      mediaType: html,
      headers: keptHeaders,
      example: { value: '<!doctype html>…' },
    },
    {
      path: '/health',
      name: 'health',
      summary: 'whether the tracker answers, how old its record is, and when it will look again',
      mediaType: 'application/json',
      headers: ['Cache-Control'],
      schema: { $ref: '#/components/schemas/Health' },
      example: { value: health },
    },
    {
      path: '/metrics',
      name: 'metrics',
      summary: 'figures for Prometheus',
      mediaType: 'text/plain',
      headers: ['Cache-Control'],
      example: {
        value: '# HELP tracker_revision Pages applied to the record\n# TYPE tracker_revision gauge\n…',
      },
    },
    {
      path: '/openapi.json',
      name: 'openapi',
      summary: 'this description',
      mediaType: 'application/json',
      headers: keptHeaders,
      schema: {
        type: 'object',
        required: ['openapi', 'info', 'paths'],
        properties: {
          openapi: { type: 'string' },
          info: { type: 'object' },
          paths: { type: 'object' },
        },
      },
      example: { value: { ...head, paths: {} } },
    },
    {
      path: '/api',
      name: 'explorer',
      summary: 'this description, to try it out',
      mediaType: html,
      headers: keptHeaders,
      example: { value: '<!DOCTYPE html>…' },
    },
    {
      path: '/data/tracker.zip',
      name: 'bundle',
      summary: 'everything as one package: tables as CSV with a datapackage.json, the database, checksums',
      mediaType: 'application/zip',
      headers: [...keptHeaders, 'Content-Disposition'],
    },
    {
      path: '/sitemap.xml',
      name: 'sitemap',
      summary: 'every page, for programs that walk the web',
      mediaType: 'application/xml',
      headers: keptHeaders,
      example: {
        value: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>${publicUrl}/</loc></url>\n…`,
      },
    },
    {
      path: '/robots.txt',
      name: 'robots',
      summary: 'what programs that walk the web may read',
      mediaType: 'text/plain',
      headers: keptHeaders,
      example: { value: `User-agent: *\n…\nSitemap: ${publicUrl}/sitemap.xml\n` },
    },
    {
      path: '/favicon.svg',
      name: 'favicon',
      summary: 'the sign of the tracker in the bar of a browser',
      mediaType: 'image/svg+xml',
      headers: keptHeaders,
      example: { value: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">…' },
    },
  ];
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
