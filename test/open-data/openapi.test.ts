import { request as httpRequest } from 'node:http';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { questions } from '../worded.js';
import { StatusService } from '../../src/status/status.service.js';
import { answerName, tableName } from '../../src/web/openapi/schema-objects.js';
import { serveTracker } from '../tracker.js';
import { openBusyTracker, type BusyTracker } from './busy-tracker.js';
import {
  examplesIn,
  readApi,
  type DescribedApi,
  type Example,
  type ParameterObject,
} from './described-api.js';

let tracker: BusyTracker;
let api: DescribedApi;

beforeAll(async () => {
  tracker = await openBusyTracker();
  api = await readApi(tracker.url);
});

afterAll(async () => tracker.close());

const get = async (address: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(tracker.url + address, { headers, redirect: 'manual' });

const shortTypeOf = (response: { readonly headers: Headers }) =>
  response.headers.get('content-type')?.split(';')[0] ?? '';

const isJson = (type: string) => /^application\/(.+\+)?json$/.test(type);

describe('the description of the API', () => {
  it('gives each operation a name of its own, of which a function can be named', () => {
    const ids = Object.values(api.document.paths).flatMap((item) =>
      Object.values(item).map(({ operationId }) => operationId),
    );
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z\d]*$/);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['gaps', 'gapsJson', 'entryIntoForceCsv', 'showBadgesIdSvg']));
  });

  it('is OpenAPI 3.1, and its references lead somewhere', async () => {
    const { document, resolve } = api;
    expect(document.openapi).toMatch(/^3\.1\./);
    const checked = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(checked.errors).toBeUndefined();
    expect(checked.valid).toBe(true);
    for (const [, $ref = ''] of JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)) {
      expect(() => resolve({ $ref }), $ref).not.toThrow();
    }
  });

  it('says what each column of a table means', async () => {
    const book = await tracker.context.get(StatusService).book();
    for (const question of questions) {
      const { description } = api.document.components.schemas[tableName(question.name)] as {
        readonly description: string;
      };
      for (const column of question.columns(book)) {
        expect(description.split('\n')).toContain(`- \`${column.key}\`: ${column.description}`);
      }
    }
  });

  it('describes every parameter, with an example that fits its schema and that the tracker takes', async () => {
    const faults: string[] = [];
    // The addresses of a question share its parameters.
    const seen = new Set<ParameterObject>();
    for (const { path, asked, parameters } of api.addresses) {
      for (const parameter of parameters) {
        if (seen.has(parameter)) continue;
        seen.add(parameter);
        const { name, in: where, description, schema, example } = parameter;
        expect([description, schema.type], `${name} at ${path}`).not.toContain('');
        const misfit = example === undefined ? 'no example' : api.misfit(schema, example);
        if (misfit !== null) faults.push(`${name} at ${path}: ${misfit}`);
        if (where === 'path') continue;
        const search = new URLSearchParams([example].flat().map((one) => [name, String(one)]));
        const { status } = await get(`${asked}?${search}`, { accept: 'application/json, */*;q=0.1' });
        if (status >= 400) faults.push(`${asked}?${search}: status ${status}`);
      }
    }
    expect(faults).toEqual([]);
    expect(seen.size).toBeGreaterThan(questions.length * 4);
  });

  it('gives an example of every form that is no bytes, and it fits its schema', async () => {
    let count = 0;
    for (const { path, asked, responses } of api.addresses) {
      for (const [type, media] of Object.entries(responses['200']?.content ?? {})) {
        const where = `${type} at ${path}`;
        const examples = examplesIn(media).map((one) => api.resolve<Example>(one));
        if (media.schema.contentMediaType !== undefined) {
          expect([media.schema.contentMediaType, examples], where).toEqual([type, []]);
          continue;
        }
        expect(examples, where).not.toEqual([]);
        for (const { value } of examples) {
          count++;
          expect(value, where).toBeTruthy();
          expect(api.misfit(media.schema, value), where).toBeNull();
          if (typeof value === 'string') {
            // It is a true one: the answer of the tracker has the same beginning.
            const body = await (await get(asked, { accept: type })).text();
            expect(body, where).toContain(value.split(/…|\r?\n/)[0]);
          }
        }
      }
    }
    expect(count).toBeGreaterThan(questions.length * 8);
  });

  it('has an example of every problem that fits its schema, also as a page', () => {
    for (const { content = {} } of Object.values(api.document.components.responses)) {
      for (const type of ['application/problem+json', 'text/html']) {
        const media = content[type];
        if (media === undefined) throw new Error(`a problem has no ${type}`);
        expect(api.misfit(media.schema, media.example), type).toBeNull();
      }
    }
  });

  it('leaves out no address but those of style and of the explorer’s own files', async () => {
    const links = new Set<string>();
    for (const { asked, responses } of api.addresses) {
      if (!responses['200']?.content?.['text/html']) continue;
      const page = await (await get(asked, { accept: 'text/html' })).text();
      for (const [, href = ''] of page.matchAll(/(?:href|action|src)="(\/[^"?#]*)/g)) links.add(href);
    }
    const known = api.addresses.map(
      ({ path }) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
    );
    const others = [...links].filter((href) => !known.some((pattern) => pattern.test(href)));
    expect(others.filter((href) => !/^\/(assets|api)\//.test(href))).toEqual([]);
    expect(links.size).toBeGreaterThan(200);
  });
});

/** The headers that are described where an answer has them. */
const toldHeaders = [
  'ETag',
  'Link',
  'Cache-Control',
  'Content-Disposition',
  'Location',
  'Allow',
  'Retry-After',
];

/** What of a live answer is not as it is described, or `null`. */
async function faultOf(path: string, response: Response): Promise<string | null> {
  const { status } = response;
  const address = api.addresses.find((one) => one.path === path);
  const described = address?.responses[String(status)];
  if (described === undefined) return `status ${status} is not described`;
  const isOneOfSeveral = status === 200 && Object.keys(described.content ?? {}).length > 1;
  const headers = Object.keys(described.headers ?? {})
    // Of the forms that an address has some are files and others are not.
    .filter((name) => !isOneOfSeveral || name !== 'Content-Disposition' || response.headers.has(name))
    .toSorted();
  const told = toldHeaders.filter((name) => response.headers.has(name)).toSorted();
  if (String(headers) !== String(told)) return `status ${status} has the headers ${told}, not ${headers}`;
  if (described.content === undefined) return null;
  const type = shortTypeOf(response);
  const media = described.content[type];
  if (media === undefined) return `status ${status} is ${type}`;
  if (!isJson(type)) return null;
  const misfit = api.misfit(media.schema, await response.json());
  return misfit === null ? null : `${type}: ${misfit}`;
}

test('every address answers in every form as it is described, and once more that nothing has changed', async () => {
  const faults: string[] = [];
  for (const { path, asked, responses } of api.addresses) {
    for (const type of Object.keys(responses['200']?.content ?? { '*/*': {} })) {
      const first = await get(asked, { accept: type });
      const etag = first.headers.get('etag');
      const answered = shortTypeOf(first);
      const fault = await faultOf(path, first);
      if (fault !== null) faults.push(`${asked} as ${type}: ${fault}`);
      if (first.status === 200 && answered !== type) faults.push(`${asked} as ${type}: ${answered}`);
      if ((etag !== null) !== '304' in responses) faults.push(`${asked} as ${type}: a tag, or a 304, alone`);
      if (etag === null) continue;
      const second = await get(asked, { accept: type, 'if-none-match': etag });
      const again = second.status === 304 ? await faultOf(path, second) : `status ${second.status}`;
      if (again !== null) faults.push(`${asked} as ${type}, again: ${again}`);
    }
  }
  expect(faults).toEqual([]);
});

const subjects: Readonly<Record<string, readonly string[]>> = {
  '/instruments/:id': ['cedaw', 'untoc', 'trafficking-protocol', 'opsc', 'supplementary-slavery-convention'],
  '/states/:code': ['ALB', 'PLW', 'VAT', 'EUE', 'SRB', 'SSD'],
  '/states/:code/:id': ['PLW/cedaw', 'EUE/cedaw', 'SOM/untoc', 'IRN/trafficking-protocol', 'FRA/opsc'],
  '/states/:code/:id/words': ['PLW/cedaw', 'EUE/cedaw', 'VAT/cedaw', 'MHL/trafficking-protocol', 'FRA/opsc'],
  '/groups/:id': ['african', 'eu', 'western-africa', 'ldc'],
  '/runs/:id': ['1', '2'],
  '/declarations/:id': ['1'],
  '/years/:year': ['1981', '2014'],
};

const addresses = questions.flatMap(({ name, path }) => {
  const paths = subjects[path]?.map((subject) => path.replace(/:\w+(?:\/:\w+)*/, subject)) ?? [path];
  const takesDay = !['runs', 'run', 'holds', 'changes', 'diff', 'year'].includes(name);
  return paths.flatMap((one) => [
    [name, `${one}.json`] as const,
    ...(takesDay ? [[name, `${one}.json?asOf=1990-05-05`] as const] : []),
  ]);
});

test.each([
  ...addresses,
  ['diff', '/diff.json?from=2000-01-01&to=2020-01-01'],
  ['diff', '/diff.json?from=2026-02-03T12:00:00Z'],
  ['compare', '/compare.json?with=african&with=ALB&with=EUE'],
  ['gaps', '/gaps.json?knownAt=2026-02-03'],
] as const)('the answer of %s at %s fits its schema', async (name, address) => {
  const fits = api.validator(answerName(name));
  const response = await get(address);
  expect(response.status).toBe(200);
  expect(fits(await response.json()), JSON.stringify(fits.errors)).toBe(true);
  const path = questions.find((question) => question.name === name)?.path.replace(/:(\w+)/g, '{$1}');
  const described = api.addresses.find((one) => one.path === `${path}.json`)?.responses['200'];
  expect(described?.content?.['application/json']?.schema.$ref).toBe(
    `#/components/schemas/${answerName(name)}`,
  );
});

describe('a problem is told as it is described and as RFC 9457 says', () => {
  const program = { accept: 'application/json' };

  test.each([
    [400, '/gaps.json', '/gaps.json?contry=x', {}],
    [400, '/gaps', '/gaps?contry=x', { accept: 'text/html' }],
    [404, '/runs/{id}.json', '/runs/99.json', {}],
    [400, '/runs/{id}.json', '/runs/0.json', {}],
    [404, '/declarations/{id}.json', '/declarations/99999.json', {}],
    [400, '/declarations/{id}.json', '/declarations/1.json?to=9', {}],
    [400, '/declarations.json', '/declarations.json?article=x', {}],
    [404, '/gaps', '/nothing.json', {}],
    [406, '/gaps', '/gaps.xml', {}],
    [406, '/gaps', '/gaps', { accept: 'image/png' }],
    [414, '/gaps.json', `/gaps.json?${'x'.repeat(5000)}`, {}],
  ])('status %i at %s', async (status, path, address, headers) => {
    const response = await get(address, headers);
    expect(response.status).toBe(status);
    const body = response.clone();
    expect(await faultOf(path, response)).toBeNull();
    if (shortTypeOf(body) === 'text/html') return;
    expect(body.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await body.json()).toMatchObject({ status });
  });

  test('status 405, with what is allowed', async () => {
    const response = await fetch(`${tracker.url}/gaps`, { method: 'DELETE', headers: program });
    expect(response.status).toBe(405);
    expect(await faultOf('/gaps', response)).toBeNull();
  });

  test('status 429, with when to come back', async () => {
    const busy = await serveTracker({ settings: { REQUESTS_PER_MINUTE: '1' } });
    try {
      await fetch(`${busy.url}/robots.txt`);
      const response = await fetch(`${busy.url}/gaps.json`);
      expect(response.status).toBe(429);
      expect(await faultOf('/gaps.json', response)).toBeNull();
    } finally {
      await busy.close();
    }
  });

  test('status 431', async () => {
    const { status, type, body } = await new Promise<{ status: number; type: string; body: string }>(
      (resolve, reject) => {
        const headers = { 'x-long': 'x'.repeat(20_000) };
        httpRequest(`${tracker.url}/gaps.json`, { headers }, (reply) => {
          let text = '';
          reply.on('data', (piece: Buffer) => (text += piece.toString()));
          reply.on('end', () => {
            const { statusCode = 0, headers: told } = reply;
            resolve({ status: statusCode, type: told['content-type'] ?? '', body: text });
          });
        })
          .on('error', reject)
          .end();
      },
    );
    expect([status, type]).toEqual([431, 'application/problem+json; charset=utf-8']);
    expect(api.validator('Problem')(JSON.parse(body))).toBe(true);
    expect(api.addresses.every(({ responses }) => '431' in responses)).toBe(true);
  });
});
