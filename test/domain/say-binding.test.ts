import { expect, it } from 'vitest';
import { bindingReason, type BindingFacts } from '../../src/domain/binding-reason.js';
import { say } from '../in-words.js';

const generalDay = { say: 'general-day', article: 'article 9' } as const;
const because = say(generalDay);

const own = {
  say: 'own-day',
  span: { and: [{ say: 'days', count: 30 }] },
  boundOn: '1999-03-02',
  article: 'article 9',
} as const;

const facts: BindingFacts = {
  name: 'Sweden',
  label: 'Mine Ban',
  binding: { inForceOn: '1999-03-01', because: generalDay },
  generalDay: '1999-03-01',
  asOf: '1999-03-01',
  hasLeft: false,
};

it.each<[string, Partial<BindingFacts>, string]>([
  ['the day itself', {}, `The Mine Ban binds Sweden from 1 March 1999: ${because}`],
  ['a later day', { asOf: '2026-02-03' }, `The Mine Ban binds Sweden from 1 March 1999: ${because}`],
  [
    'a State that has left since',
    { asOf: '2015-01-01', hasLeft: true },
    `The Mine Ban bound Sweden from 1 March 1999: ${because}`,
  ],
  [
    'a contracting State',
    { asOf: '1999-02-28' },
    `The Mine Ban will bind Sweden from 1 March 1999: ${because}; until then Sweden is a contracting State`,
  ],
  [
    'a contracting State that has left since',
    { asOf: '1999-02-28', hasLeft: true },
    `The Mine Ban will bind Sweden from 1 March 1999: ${because}; until then Sweden is a contracting State`,
  ],
  [
    'a State that joined later, before its own day',
    { asOf: '1999-03-02', binding: { inForceOn: '1999-04-01', because: own } },
    'The Mine Ban will bind Sweden from 1 April 1999: 30 days after the deposit of 2 March 1999 (article 9(2))',
  ],
  [
    'an instrument that is not in force',
    {
      generalDay: null,
      binding: {
        inForceOn: null,
        because: { say: 'not-computed', why: { say: 'not-yet-in-force', article: 'article 9' } },
      },
    },
    'The day on which the Mine Ban binds Sweden: not computed: the instrument is not yet in force (article 9); Sweden is a contracting State',
  ],
  [
    'a succession whose day is not known',
    { binding: { inForceOn: null, because: { say: 'not-computed', why: { say: 'successor-without-day' } } } },
    'The day on which the Mine Ban binds Sweden: not computed: a successor State is bound from the succession of States, not from its notification.',
  ],
])('%s', (_title, some, sentence) => {
  expect(say(bindingReason({ ...facts, ...some }))).toBe(sentence);
});
