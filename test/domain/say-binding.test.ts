import { expect, it } from 'vitest';
import { sayBinding, type BindingFacts } from '../../src/domain/say-binding.js';

const because = 'the day of general entry into force (article 9(1))';

const facts: BindingFacts = {
  name: 'Sweden',
  label: 'the Mine Ban',
  binding: { inForceOn: '1999-03-01', because },
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
    { asOf: '1999-03-02', binding: { inForceOn: '1999-04-01', because: 'its own' } },
    'The Mine Ban will bind Sweden from 1 April 1999: its own',
  ],
  [
    'an instrument that is not in force',
    { generalDay: null, binding: { inForceOn: null, because: 'Not computed: it is not yet in force.' } },
    'The day on which the Mine Ban binds Sweden: not computed: it is not yet in force; Sweden is a contracting State',
  ],
  [
    'a succession whose day is not known',
    { binding: { inForceOn: null, because: 'Not computed: a successor State.' } },
    'The day on which the Mine Ban binds Sweden: not computed: a successor State.',
  ],
])('%s', (_title, some, sentence) => {
  expect(sayBinding({ ...facts, ...some })).toBe(sentence);
});
