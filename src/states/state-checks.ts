import type { State } from '../domain/state.js';
import { foldName } from './fold-name.js';
import { m49Path } from './m49-divisions.js';
import { sharedValues, type RecordCheck } from './record-check.js';
import { regionalGroups } from './regional-groups.js';

const file = 'states.json';

const once = (what: string, values: (state: State) => readonly (string | null)[]): RecordCheck => ({
  file,
  expected: `${what} once in the file`,
  breaches: ({ states }) =>
    sharedValues(states.flatMap((state) => values(state).map((value) => [state.code, value] as const))),
});

const count = (size: number, what: string, counts: (state: State) => boolean): RecordCheck => ({
  file,
  expected: `${size} ${what}`,
  breaches: ({ states }) => {
    const found = states.filter(counts).length;
    return found === size ? [] : [{ entry: 'all entries', found: String(found) }];
  },
});

const each = <K extends keyof State>(
  expected: string,
  fields: readonly K[],
  holds: (state: State) => boolean,
): RecordCheck => ({
  file,
  expected,
  breaches: ({ states }) =>
    states
      .filter((state) => !holds(state))
      .map((state) => ({
        entry: state.code,
        found: fields.map((field) => `${field} ${JSON.stringify(state[field])}`).join(', '),
      })),
});

/** The names of a State, without those that are one of them in other bytes: a spelling may be listed as it was printed. */
function distinctNames(state: State): readonly string[] {
  const names = [state, ...state.formerNames].map(({ name }) => name);
  return names.filter(
    (name, index) =>
      !names.slice(0, index).some((other) => other !== name && foldName(other) === foldName(name)),
  );
}

const isMember = ({ kind }: State) => kind === 'member';

/**
 * What must hold of the States; the numbers are those of the United Nations since South Sudan joined on 14 July 2011
 * (General Assembly resolution 65/308). The four others are those that the depositary's pages list as parties: the Holy
 * See, the State of Palestine, and the Cook Islands and Niue, whose treaty-making capacity the Secretariat has
 * recognized.
 */
export const stateChecks: readonly RecordCheck[] = [
  once('each alpha-3 code', ({ code }) => [code]),
  once('each alpha-2 code', ({ alpha2 }) => [alpha2]),
  once('each M49 code', ({ m49 }) => [m49]),
  once('each name, present or former,', (state) => distinctNames(state).map(foldName)),
  count(193, 'Members', isMember),
  count(4, 'other States', ({ kind }) => kind === 'other-state'),
  count(1, 'organization', ({ kind }) => kind === 'organization'),
  ...regionalGroups.map(({ id, size }) =>
    count(size, `States in the group "${id}"`, ({ group }) => group === id),
  ),
  each(
    'a day of membership for a Member and for no other',
    ['kind', 'memberSince'],
    (state) => isMember(state) === (state.memberSince !== null),
  ),
  each(
    'a regional group for a Member and for no other',
    ['kind', 'group'],
    (state) => isMember(state) === (state.group !== null),
  ),
  each(
    'a day since which it is a State, not after the day of membership, nor before the disputed ones',
    ['memberSince', 'stateSince'],
    ({ memberSince, stateSince }) =>
      stateSince === null
        ? memberSince !== null
        : stateSince.on <= (memberSince ?? stateSince.on) &&
          (stateSince.notBefore === undefined || stateSince.notBefore < stateSince.on),
  ),
  each(
    'a first day as a part of another State before the day on which it was one of its own again',
    ['partOf'],
    ({ partOf }) => partOf === undefined || partOf.from < partOf.until,
  ),
  // Only for the clause that asks it (1956 Convention, article 11): the Federal Republic of Germany was in UNESCO from
  // 1951, in the United Nations from 1973.
  each(
    'a day of membership of an agency only where it is before that of the United Nations, and of a State',
    ['kind', 'memberSince', 'agencySince'],
    ({ kind, memberSince, agencySince }) =>
      agencySince === null ||
      (kind !== 'organization' && (memberSince === null || agencySince.on < memberSince)),
  ),
  each(
    'a part in the Convention on the Rights of the Child for a State only, and from its first signatures of 26 January 1990',
    ['kind', 'childRightsConventionSince'],
    ({ kind, childRightsConventionSince: since }) =>
      since === null || (kind !== 'organization' && since.on >= '1990-01-26'),
  ),
  each(
    'an M49 code and a subregion for a State and for no organization',
    ['kind', 'm49', 'subregion'],
    ({ kind, m49, subregion }) =>
      [m49, subregion].every((value) => (value === null) === (kind === 'organization')),
  ),
  each(
    'the region that the subregion lies in',
    ['region', 'subregion'],
    ({ region, subregion }) => region === (m49Path(subregion).at(-1) ?? null),
  ),
];
