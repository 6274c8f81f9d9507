import { plainWord } from '../domain/plain-word.js';
import { sharedValues, type RecordCheck } from './record-check.js';
import { unLanguages, type UnNames } from './un-names.js';

const file = 'state-names.json';

/** What must hold of the names that the United Nations gives. */
export const unNamesChecks: readonly RecordCheck[] = [
  {
    file,
    expected: 'each State once in the file',
    breaches: ({ names }) => sharedValues(names.map(({ code }) => [code, code])),
  },
  {
    file,
    expected: 'a State that states.json has',
    breaches: ({ states, names }) => {
      const known = new Set(states.map(({ code }) => code));
      return names
        .filter(({ code }) => !known.has(code))
        .map(({ code, en }) => ({ entry: code, found: `"${en}"` }));
    },
  },
  {
    file,
    expected: 'an entry for each State of states.json',
    breaches: ({ states, names }) => {
      const named = new Set(names.map(({ code }) => code));
      return states
        .filter(({ code }) => !named.has(code))
        .map(({ code }) => ({ entry: code, found: 'none' }));
    },
  },
  {
    file,
    expected: 'each name for one State only',
    breaches: ({ names }) =>
      sharedValues(names.flatMap((entry) => wordsOf(entry).map((word) => [entry.code, word] as const))),
  },
];

/** The names of an entry as a search compares them; one that is the same in several languages once. */
function wordsOf(entry: UnNames): readonly string[] {
  const names = [...unLanguages.map((language) => entry[language]), ...(entry.alsoNamed ?? [])];
  return [...new Set(names.map(plainWord))];
}
