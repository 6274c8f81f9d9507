import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Book } from '../../src/status/book.js';
import { parseQuery, QueryError, type RawQuery } from '../../src/status/parameters.js';
import { questions } from '../../src/status/questions.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { state } from '../../src/status/questions/state.js';
import { StatusService } from '../../src/status/status.service.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;
let book: Book;

beforeAll(async () => {
  tracker = await openTracker();
  book = await tracker.context.get(StatusService).book();
});

afterAll(async () => tracker.close());

const parse = (raw: RawQuery, parameters = gaps.parameters) =>
  parseQuery(parameters, raw, { book, today: '2026-02-03', now: '2026-02-03T12:00:00Z' });

const messageOf = (raw: RawQuery, parameters = gaps.parameters): string => {
  try {
    parse(raw, parameters);
  } catch (error) {
    expect(error).toBeInstanceOf(QueryError);
    return (error as Error).message;
  }
  return '';
};

const ids = 'untoc, trafficking-protocol, opsc, supplementary-slavery-convention or cedaw';

describe('a query', () => {
  it('takes one value or several, as a parameter allows', () => {
    expect(parse({ instrument: 'cedaw', group: 'eu', asOf: '2010-03-01' })).toEqual({
      instrument: ['cedaw'],
      group: 'eu',
      asOf: '2010-03-01',
    });
    expect(parse({ instrument: ['cedaw', 'opsc'] })).toEqual({ instrument: ['cedaw', 'opsc'] });
  });

  it('takes an empty value for none, as forms send it', () => {
    expect(parse({ instrument: '', group: '', standing: ['', 'none'], asOf: undefined })).toEqual({
      standing: ['none'],
    });
  });

  it('takes the code of a State in capital or small letters', () => {
    expect(parse({ code: 'alb' }, state.parameters)).toEqual({ code: 'ALB' });
  });

  test.each<[string, RawQuery, string]>([
    ['an instrument', { instrument: 'cedow' }, `unknown instrument "cedow"; expected ${ids}`],
    ['one of several', { instrument: ['cedaw', 'crc'] }, `unknown instrument "crc"; expected ${ids}`],
    ['a standing', { standing: 'party' }, 'unknown standing "party"; expected signatory, none or withdrawn'],
    [
      'a day that is not there',
      { asOf: '2026-02-30' },
      '"2026-02-30" is not a day that can be asked about; expected YYYY-MM-DD from 1956-09-07 to 2026-02-03',
    ],
    ['a group twice', { group: ['eu', 'au'] }, '"group" is given more than once; expected one value'],
  ])('refuses %s in one line', (_title, raw, message) => {
    expect(messageOf(raw)).toBe(message);
  });

  test.each<[string, RawQuery, string, RegExp]>([
    ['a group', { group: 'atlantic' }, 'gaps', /^unknown group "atlantic"; expected .*african, .* or .+$/],
    ['a State', { code: 'XXX' }, 'state', /^unknown State "XXX"; expected .*ALB, .+$/],
    ['a parameter', { country: 'ALB' }, 'gaps', /^unknown parameter "country"; expected instrument, group, /],
    ['a name of the language', { constructor: 'x' }, 'gaps', /^unknown parameter "constructor"/],
    ['a name of the language', { toString: 'x' }, 'gaps', /^unknown parameter "toString"/],
  ])('refuses %s and lists what is allowed', (_title, raw, name, message) => {
    const { parameters } = questions.find((question) => question.name === name)!;
    expect(messageOf(raw, parameters)).toMatch(message);
    expect(messageOf(raw, parameters)).not.toContain('\n');
  });
});

describe('every choice that a parameter offers', () => {
  const parameters = questions.flatMap((question) =>
    question.parameters.map((parameter) => [question.name, parameter.key, parameter] as const),
  );

  test.each(parameters)('%s takes each %s', (_name, key, parameter) => {
    for (const { value, title } of parameter.choices?.(book) ?? []) {
      expect(title).not.toBe('');
      expect(parse({ [key]: value }, [parameter])).toHaveProperty(key);
    }
  });
});
