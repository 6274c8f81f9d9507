import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { questions } from '../../src/status/questions.js';
import { answerName } from '../../src/web/openapi/schema-objects.js';
import { openBusyTracker, type BusyTracker } from './busy-tracker.js';
import { readApi, type DescribedApi } from './described-api.js';

let tracker: BusyTracker;
let api: DescribedApi;

beforeAll(async () => {
  tracker = await openBusyTracker();
  api = await readApi(tracker.url);
});

afterAll(async () => tracker.close());

describe('the description of the API', () => {
  it('is OpenAPI 3.1, and its references lead somewhere', async () => {
    const { document } = api;
    expect(document.openapi).toMatch(/^3\.1\./);
    const checked = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(checked.errors).toBeUndefined();
    expect(checked.valid).toBe(true);
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g);
    for (const [, reference = ''] of references) {
      const target = reference
        .split('/')
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);
      expect(target, reference).toBeDefined();
    }
  });

  it('describes every parameter and gives an example of most', () => {
    const parameters = Object.values(api.document.components.parameters);
    for (const { description, schema } of parameters) {
      expect(description).not.toBe('');
      expect(schema.type).toBeDefined();
    }
    const without = new Set(
      parameters.filter(({ example }) => example === undefined).map(({ name }) => name),
    );
    expect([...without].toSorted()).toEqual(['from', 'id', 'knownAt', 'to']);
  });

  it('has examples of problems that fit their schema', () => {
    for (const { content } of Object.values(api.document.components.responses)) {
      const fits = api.validator('Problem');
      expect(fits(content['application/problem+json']?.example), JSON.stringify(fits.errors)).toBe(true);
    }
  });
});

const subjects: Readonly<Record<string, readonly string[]>> = {
  '/instruments/:id': ['cedaw', 'untoc', 'trafficking-protocol', 'opsc', 'supplementary-slavery-convention'],
  '/states/:code': ['ALB', 'PLW', 'VAT', 'EUE', 'SRB', 'SSD'],
  '/groups/:id': ['african', 'eu', 'western-africa', 'ldc'],
  '/runs/:id': ['1', '2'],
  '/years/:year': ['1981', '2014'],
};

const addresses = questions.flatMap(({ name, path }) => {
  const paths = subjects[path]?.map((subject) => path.replace(/:\w+/, subject)) ?? [path];
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
] as const)('the answer of %s at %s fits its schema, and so does its example', async (name, address) => {
  const fits = api.validator(answerName(name));
  const response = await fetch(tracker.url + address);
  expect(response.status).toBe(200);
  expect(fits(await response.json()), JSON.stringify(fits.errors)).toBe(true);

  const path = questions.find((question) => question.name === name)?.path.replace(/:(\w+)/g, '{$1}');
  const content = api.document.paths[`${path}.json`]?.get.responses['200']?.content;
  expect(content?.['application/json']?.schema.$ref).toBe(`#/components/schemas/${answerName(name)}`);
  const { example } = content?.['application/json'] ?? {};
  expect(example === undefined || fits(example), JSON.stringify(fits.errors)).toBe(true);
});

test('health fits its schema', async () => {
  const fits = api.validator('Health');
  expect(fits(await (await fetch(`${tracker.url}/health`)).json()), JSON.stringify(fits.errors)).toBe(true);
});

test.each([
  [400, '/gaps.json?contry=x'],
  [404, '/nothing.json'],
  [406, '/gaps.xml'],
  [414, `/gaps.json?${'x'.repeat(5000)}`],
])('a problem of status %i is told as RFC 9457 says', async (status, address) => {
  const response = await fetch(tracker.url + address);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const problem = await response.json();
  expect(problem).toMatchObject({ status });
  expect(api.validator('Problem')(problem)).toBe(true);
});
