import type { Group, State } from '../domain/state.js';
import { m49Divisions, m49Path } from './m49-divisions.js';
import { regionalGroups } from './regional-groups.js';

/**
 * The day on which the two derived kinds of group were last compared with their sources; neither publishes since when a
 * State is in one.
 */
const asOf = '2025-01-01';

/** Those who are members now; the record of the States does not tell since when. */
function membersAmong(states: readonly State[]): Pick<Group, 'daysSince' | 'members' | 'memberships'> {
  const members = states.map(({ code }) => code).sort();
  return {
    daysSince: null,
    members,
    memberships: members.map((code) => ({ code, from: null, until: null })),
  };
}

/** The five UN regional groups, read off the States themselves. */
const regional = (states: readonly State[]): Group[] =>
  regionalGroups.map(({ id, name }) => ({
    id,
    name,
    kind: 'regional-group',
    asOf,
    source: 'https://www.un.org/dgacm/en/content/regional-groups',
    ...membersAmong(states.filter((state) => state.group === id)),
  }));

/** The regions of M49 and their divisions, read off the States themselves. */
const m49 = (states: readonly State[]): Group[] =>
  m49Divisions.map(({ id, name }) => ({
    id,
    name,
    kind: 'm49',
    asOf,
    source: 'https://unstats.un.org/unsd/methodology/m49/',
    ...membersAmong(states.filter((state) => m49Path(state.subregion).includes(id))),
  }));

/**
 * Every group one can ask about, in the order in which they are shown: the UN regional groups, the listed ones
 * (organizations and lists, as in `data/groups.json`), the divisions of M49. What a State's own entry says is
 * not listed a second time: those groups are derived from it.
 */
export function groupCatalogue(states: readonly State[], listed: readonly Group[]): readonly Group[] {
  return [...regional(states), ...listed, ...m49(states)];
}
