import type { Query, RawQuery } from '../src/status/parameters.js';
import type { Question } from '../src/status/question.js';

/** What questions are asked about where their address names a subject. */
const subjects: Partial<Record<keyof Query, Readonly<Record<string, string>>>> = {
  code: { '': 'PLW' },
  id: {
    '/instruments/:id': 'cedaw',
    '/states/:code/:id': 'cedaw',
    '/states/:code/:id/words': 'cedaw',
    '/groups/:id': 'african',
    '/runs/:id': '1',
    '/declarations/:id': '1',
  },
  year: { '': '2010' },
};

/** What must be given beside the subject. */
const needed: Readonly<Record<string, RawQuery>> = {
  compare: { with: ['african', 'eu'] },
  claim: { instrument: 'cedaw', parties: '189' },
  diff: { from: '2014-01-01' },
};

/** A query with which a question can be asked: its subject, and what else it cannot do without. */
export function subjectsOf({ name, path, parameters }: Question<unknown>): RawQuery {
  const named = parameters
    .filter(({ option }) => option === null)
    .map(({ key }) => {
      const value = subjects[key]?.[path] ?? subjects[key]?.[''];
      if (value === undefined) throw new Error(`the tests know no subject "${key}" for ${path}: add one`);
      return [key, value] as const;
    });
  return { ...needed[name], ...Object.fromEntries(named) };
}

/** The address of a question with its subject, and its query with what it cannot do without. */
export function addressOf(question: Question<unknown>, suffix = ''): string {
  const query = subjectsOf(question);
  const inPath = new Set<string>();
  const path = question.path.replaceAll(/:([a-z]+)/gi, (_all, key: string) => {
    inPath.add(key);
    return String(query[key]);
  });
  const rest = Object.entries(query).flatMap(([key, value]) =>
    inPath.has(key) ? [] : [value ?? []].flat().map((one) => [key, one]),
  );
  const search = new URLSearchParams(rest).toString();
  return `${path}${suffix}${search === '' ? '' : `?${search}`}`;
}
