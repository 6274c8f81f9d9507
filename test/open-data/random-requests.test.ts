import { Agent, request as httpRequest } from 'node:http';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { parseFeed } from '@rowanmanning/feed-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { questions } from '../../src/status/questions.js';
import { answerName } from '../../src/web/openapi/schema-objects.js';
import { formsOf, representations } from '../../src/web/representations.js';
import { openBusyTracker, type BusyTracker } from './busy-tracker.js';
import { readApi, type DescribedApi } from './described-api.js';

const count = 10_000;

/** So many requests are under way at once. */
const atOnce = 8;

const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

let tracker: BusyTracker;
let api: DescribedApi;

beforeAll(async () => {
  tracker = await openBusyTracker();
  api = await readApi(tracker.url);
});

afterAll(async () => {
  agent.destroy();
  await tracker.close();
});

interface RandomRequest {
  readonly method: string;
  readonly target: string;
  readonly accept: string | undefined;
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

async function send({ method, target, accept }: RandomRequest): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = accept === undefined ? {} : { accept };
    const { hostname, port } = new URL(tracker.url);
    httpRequest({ hostname, port, path: target, method, agent, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const { statusCode = 0, headers: told } = response;
        resolve({ status: statusCode, type: told['content-type'] ?? '', body: Buffer.concat(pieces) });
      });
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

/** Mostly words that a value may be, sometimes any text. */
const words = (allowed: readonly string[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...allowed) },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  );

const days = words([
  '2026-02-03',
  '2010-03-01',
  '1990-12-31',
  '1956-09-07',
  '2027-01-01',
  '2010-02-30',
  '1900-01-01',
]);
const moments = words([
  '2026-02-04T12:00:00Z',
  '2026-02-04',
  '2026-02-03T13:00:00+01:00',
  '2020-01-01T00:00:00Z',
]);

const values: Readonly<Record<string, fc.Arbitrary<string>>> = {
  instrument: words(['cedaw', 'opsc', 'untoc', 'CEDAW']),
  group: words(['african', 'eu', 'western-africa', 'weog', 'ldc', 'atlantis']),
  standing: words(['signatory', 'none', 'withdrawn', 'party']),
  asOf: days,
  knownAt: moments,
  from: fc.oneof(days, moments),
  to: fc.oneof(days, moments),
  since: days,
  state: words(['ALB', 'plw', 'EUE', 'XXX']),
  code: words(['ALB', 'plw', 'EUE', 'XXX', 'VAT']),
  with: words(['african', 'ALB', 'eu', 'weog']),
  family: words(['all', 'one-short', 'none', 'untoc-without-trafficking-protocol']),
  kind: words(['consented', 'signed', 'renamed', 'organization', 'm49']),
  days: words(['1', '31', '366', '0', '1e3']),
  year: words(['2014', '1981', '1956', '2026', '2027']),
  name: words(['korea', 'alb', 'Côte d’Ivoire', '%']),
  sort: words(['state', '-state', 'code', 'instrument', '-on', 'days']),
  on: days,
  parties: words(['189', '0', '-1', '1e3']),
  text: words(['letter', 'post', 'speech']),
  contry: fc.constant('ALB'),
};

const ids: Readonly<Record<string, fc.Arbitrary<string>>> = {
  instrument: values['instrument']!,
  group: values['group']!,
  run: words(['1', '2', '99', '0']),
  sheet: values['instrument']!,
  words: values['instrument']!,
};

/** Mostly a form that the question has, sometimes one of others or of none. */
const suffixesOf = (question: Parameters<typeof formsOf>[0]) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...formsOf(question).map(({ suffix }) => suffix), '.json') },
    { weight: 1, arbitrary: fc.constantFrom(...representations.map(({ suffix }) => suffix), '.xml', '.') },
  );

/** A text without halves of characters, which no address can hold. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '');

const queryOf = (keys: readonly string[]) =>
  fc
    .array(
      fc
        .constantFrom(...keys)
        .chain((key) => (values[key] ?? fc.string()).map((value) => [key, value] as const)),
      { maxLength: 3 },
    )
    .map((pairs) => {
      const search = pairs.map(
        ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(wellFormed(value))}`,
      );
      return search.length === 0 ? '' : `?${search.join('&')}`;
    });

const ofQuestions = fc.constantFrom(...questions).chain((question) => {
  const { name, path, parameters } = question;
  // An address of a State and an instrument has two.
  const subjects = (path.match(/:\w+/g) ?? []).map(
    (part) => (part === ':id' ? (ids[name] ?? values['id']) : values[part.slice(1)]) ?? fc.constant('1'),
  );
  const keys = parameters.filter(({ option }) => option !== null).map(({ key }) => key);
  return fc
    .tuple(
      fc.tuple(...subjects),
      suffixesOf(question),
      fc.oneof(
        { weight: 6, arbitrary: queryOf([...keys, 'sort']) },
        { weight: 1, arbitrary: queryOf(Object.keys(values)) },
      ),
    )
    .map(
      ([named, suffix, query]) =>
        `${named.reduce((filled, one) => filled.replace(/:\w+/, () => encodeURIComponent(wellFormed(one))), path)}${suffix}${query}`,
    );
});

const others = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(
        '/',
        '/health',
        '/metrics',
        '/openapi.json',
        '/find',
        '/embed/gaps',
        '/embed/map',
        '/badges/cedaw.svg',
        '/badges/x.svg',
        '/api',
        '/nothing',
        '/favicon.ico',
        '//',
        '/gaps/',
        '/%2e%2e/x',
        '/%',
      ),
      fc.webPath(),
    ),
    fc.oneof(fc.constant(''), queryOf(Object.keys(values))),
  )
  .map(([path, query]) => `${path === '' ? '/' : path}${query}`);

const requests: fc.Arbitrary<RandomRequest> = fc.record({
  method: fc.oneof(
    { weight: 18, arbitrary: fc.constant('GET') },
    { weight: 1, arbitrary: fc.constantFrom('HEAD', 'POST', 'DELETE', 'OPTIONS') },
  ),
  target: fc.oneof({ weight: 9, arbitrary: ofQuestions }, { weight: 1, arbitrary: others }),
  accept: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('application/json', 'text/html', 'text/csv', '*/*', 'image/png', ';q=,'),
    },
    { weight: 1, arbitrary: fc.string().map((text) => text.replace(/[^\x20-\x7e]/g, '')) },
  ),
});

/** The name of the schema of a JSON answer at an address, or `null`. */
function schemaAt(target: string): string | null {
  const path = target.split('?')[0]!.replace(/\.json$/, '');
  if (path === '/health') return 'Health';
  const question = questions.find((one) => new RegExp(`^${one.path.replace(/:\w+/g, '[^/]+')}$`).test(path));
  return question ? answerName(question.name) : null;
}

/** What is wrong with a reply, or `null`. */
function faultOf(request: RandomRequest, { status, type, body }: Reply): string | null {
  if (status >= 500) return `status ${status}`;
  if (request.method === 'HEAD') return body.length === 0 ? null : 'HEAD with a body';
  if (!['GET', 'HEAD'].includes(request.method) && status !== 405)
    return `status ${status} for ${request.method}`;
  const text = body.toString();
  const short = type.split(';')[0];
  const fits = (schema: string): string | null => {
    const validate = api.validator(schema);
    return validate(JSON.parse(text)) ? null : `not a ${schema}: ${JSON.stringify(validate.errors)}`;
  };
  if (status === 302) return null;
  if (status >= 400 && short !== 'text/html')
    return short === 'application/problem+json' ? fits('Problem') : `an error as ${type}`;
  switch (short) {
    case 'application/json': {
      const schema = schemaAt(request.target);
      return schema === null ? null : fits(schema);
    }
    case 'text/csv':
      return parse(text, { columns: true, record_delimiter: '\r\n' }) ? null : 'no CSV';
    case 'text/html':
      return text.startsWith('<!doctype html>') || request.target.startsWith('/api') ? null : 'no page';
    case 'text/calendar':
      return ICAL.parse(text) ? null : 'no calendar';
    case 'application/atom+xml':
      return parseFeed(text).meta.type === 'atom' ? null : 'no feed';
    default:
      return body.length > 0 ? null : 'an empty body';
  }
}

test(
  `${count} random requests: none fails, and every body is what it says it is`,
  { timeout: 120_000 },
  async () => {
    const seed = Number(process.env['FC_SEED'] ?? 61_180);
    const chosen = fc.sample(requests, { numRuns: count, seed });
    const statuses = new Map<number, number>();
    const faults: string[] = [];
    let next = 0;
    const work = async () => {
      for (let request = chosen[next++]; request !== undefined; request = chosen[next++]) {
        const reply = await send(request);
        statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
        let fault: string | null;
        try {
          fault = faultOf(request, reply);
        } catch (error) {
          fault = String(error);
        }
        if (fault !== null) faults.push(`${request.method} ${request.target} (${request.accept}): ${fault}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    expect(faults.slice(0, 5), `${faults.length} of ${count}, seed ${seed}`).toEqual([]);
    // The grammar makes good requests and bad ones, many of each.
    expect(statuses.get(200)).toBeGreaterThan(count / 4);
    expect(statuses.get(400)).toBeGreaterThan(count / 20);
    for (const status of [302, 404, 405, 406])
      expect(statuses.get(status), String(status)).toBeGreaterThan(0);
  },
);
