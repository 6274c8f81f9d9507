import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questions } from '../../src/status/questions.js';
import { styleSheetPath } from '../../src/web/style/style-sheet.js';
import { addressOf } from '../question-subjects.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker();
});
afterAll(async () => tracker.close());

const refusal = async (address: string) => {
  const response = await fetch(tracker.url + address, {
    headers: { accept: 'application/json, */*;q=0.1' },
    redirect: 'manual',
  });
  const { status, detail } = (await response.json()) as { status: number; detail: string };
  expect([response.status, response.headers.get('content-type')]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ]);
  return `${status}: ${detail}`;
};

describe('a parameter that is not known', () => {
  test.each([
    ['/gaps.json?foo=', 'foo'],
    ['/gaps.json?foo', 'foo'],
    ['/gaps.json?gruop=&instrument=cedaw', 'gruop'],
    ['/gaps.json?form=csv', 'form'],
    ['/gaps?=', ''],
    ['/embed/gaps?foo=', 'foo'],
    ['/find?nmae=albania', 'nmae'],
  ])('%s is refused, also where it is empty', async (address, key) => {
    expect(await refusal(address)).toMatch(new RegExp(`^400: unknown parameter "${key}"; expected `));
  });

  test.each([
    '/',
    '/about',
    '/api',
    '/api/swagger-ui.css',
    '/data/tracker.zip',
    '/favicon.svg',
    '/log.json',
    '/metrics',
    '/openapi.json',
    '/robots.txt',
    '/sitemap.xml',
    styleSheetPath,
  ])('%s takes none', async (path) => {
    expect((await fetch(tracker.url + path, { method: 'HEAD' })).status).toBe(200);
    for (const search of ['?nmae=albania', '?a=', '?a']) {
      expect(await refusal(path + search)).toMatch(/^400: unknown parameter "(nmae|a)"; expected /);
    }
  });

  test('there is still nothing where there is nothing', async () => {
    expect(await refusal('/nothing.json?a=')).toMatch(/^404: /);
  });
});

describe('the subject of an address', () => {
  const paths = questions
    .filter(({ path }) => path.includes(':'))
    .map((question) => [addressOf(question, '.json'), /:(\w+)/.exec(question.path)?.[1] ?? ''] as const);

  test.each([...paths, ['/badges/cedaw.svg', 'id'] as const])(
    '%s takes no "%s" beside it',
    async (path, key) => {
      for (const search of [`?${key}=untoc`, `?${key}=`]) {
        expect(await refusal(path + search)).toMatch(new RegExp(`^400: "${key}" is given in the path here`));
      }
    },
  );
});
