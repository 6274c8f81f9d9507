import { plainWord } from '../domain/plain-word.js';
import { onceForEachState } from './entry-checks.js';
import { sharedValues, type RecordCheck } from './record-check.js';
import { unLanguages, type UnNames } from './un-names.js';

const file = 'state-names.json';

/** What must hold of the names that the United Nations gives. */
export const unNamesChecks: readonly RecordCheck[] = [
  ...onceForEachState({ file, entries: ({ names }) => names, say: ({ en }) => `"${en}"` }),
  {
    file,
    expected: 'enInSentence for each State of which the name has brackets or a shortened word',
    breaches: ({ states, names }) =>
      names
        .filter(({ enInSentence }) => enInSentence === undefined)
        .flatMap(({ code }) => states.filter((state) => state.code === code && /[(),.]/.test(state.name)))
        .map(({ code, name }) => ({ entry: code, found: `none for "${name}"` })),
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
