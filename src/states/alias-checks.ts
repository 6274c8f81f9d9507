import { plainWord } from '../domain/plain-word.js';
import { onceForState } from './entry-checks.js';
import { sharedValues, type RecordCheck } from './record-check.js';
import type { StatesRecord } from './states-record.js';
import { unLanguages } from './un-names.js';

const file = 'aliases.json';

/** The codes and names of States, each with its bearer, as a search compares them. */
function borne({ states, names }: StatesRecord): ReadonlyMap<string, string> {
  return new Map([
    ...states.flatMap(({ code, alpha2, name, formerNames }) =>
      [code, alpha2, name, ...formerNames.map((former) => former.name)].map(
        (word) => [plainWord(word), code] as const,
      ),
    ),
    ...names.flatMap((entry) =>
      [...unLanguages.map((language) => entry[language]), ...(entry.alsoNamed ?? [])].map(
        (word) => [plainWord(word), entry.code] as const,
      ),
    ),
  ]);
}

/** What must hold of the aliases: an alias leads to one State, and hides no name or code. */
export const aliasChecks: readonly RecordCheck[] = [
  ...onceForState({ file, entries: ({ aliases }) => aliases, say: ({ aliases: [first] }) => `"${first}"` }),
  {
    file,
    expected: 'an alias of one State only',
    breaches: ({ aliases }) =>
      sharedValues(aliases.flatMap((entry) => entry.aliases.map((one) => [entry.code, plainWord(one)]))),
  },
  {
    file,
    expected: 'an alias that no State has as its name or code',
    breaches: (record) => {
      const bearers = borne(record);
      return record.aliases.flatMap(({ code, aliases }) =>
        aliases
          .filter((one) => bearers.has(plainWord(one)))
          .map((one) => ({ entry: code, found: `"${one}" of ${bearers.get(plainWord(one))}` })),
      );
    },
  },
];
