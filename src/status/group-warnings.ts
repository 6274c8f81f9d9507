import { spanOf, type Day } from '../domain/day.js';
import { listedDay } from '../domain/membership.js';
import type { Group } from '../domain/state.js';
import type { MembersOfOtherDay } from './warning-reason.js';
import { groupName } from './group-name.js';

/** How many groups are named one by one: a list of all would fill the page with one warning. */
const mostNamed = 3;

/** A group, and the day whose members are given. */
interface Listed {
  readonly group: Group;
  readonly on: Day;
}

/**
 * Where the members of groups are not known for the day asked about: whose members are those of which other day. A
 * sentence for all lists that are newer than that day, one for all that are older, and one for each in doubt.
 */
export function groupWarnings(groups: readonly Group[], asOf: Day): readonly MembersOfOtherDay[] {
  const listed = [...new Set(groups)].map((group): Listed => ({ group, on: listedDay(group, asOf) }));
  const older = listed.filter(({ on }) => on < asOf);
  const inDoubt = older.filter(({ group: { doubt } }) => doubt !== undefined && doubt.from <= asOf);
  return [
    ...membersOf(
      'members-of-later-day',
      listed.filter(({ on }) => on > asOf),
    ),
    ...membersOf(
      'members-of-earlier-day',
      older.filter((one) => !inDoubt.includes(one)),
    ),
    ...inDoubt.flatMap((one) => membersOf('members-in-doubt', [one], one.group.doubt?.because)),
  ];
}

function membersOf(
  say: MembersOfOtherDay['say'],
  listed: readonly Listed[],
  doubt = '',
): readonly MembersOfOtherDay[] {
  const [from, to = null] = spanOf(listed.map(({ on }) => on));
  if (from === undefined) return [];
  const names = listed.map(({ group }) => groupName(group));
  const groups = names.length <= mostNamed ? { and: names } : null;
  return [{ say, groups, count: names.length, from, to, doubt }];
}
