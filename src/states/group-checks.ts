import { m49Divisions } from './m49-divisions.js';
import { sharedValues, type RecordCheck } from './record-check.js';
import { regionalGroups } from './regional-groups.js';

const file = 'groups.json';

const derived = new Set<string>([...regionalGroups, ...m49Divisions].map(({ id }) => id));

/** What must hold of the listed groups. */
export const groupChecks: readonly RecordCheck[] = [
  {
    file,
    expected: 'each id once in the file',
    breaches: ({ groups }) => sharedValues(groups.map(({ id, name }) => [name, id])),
  },
  {
    file,
    expected: 'no group that follows from states.json',
    breaches: ({ groups }) =>
      groups.filter(({ id }) => derived.has(id)).map(({ id, name }) => ({ entry: id, found: name })),
  },
  {
    file,
    expected: 'members that states.json has',
    breaches: ({ states, groups }) => {
      const known = new Set(states.map(({ code }) => code));
      return groups.flatMap(({ id, members }) =>
        members.filter((code) => !known.has(code)).map((code) => ({ entry: id, found: `"${code}"` })),
      );
    },
  },
  {
    file,
    expected: 'each member once in a group',
    breaches: ({ groups }) =>
      groups.flatMap(({ id, members }) => sharedValues(members.map((code) => [id, code]))),
  },
];
