import { sayDay, spanOf, type Day } from '../domain/day.js';
import { listedDay } from '../domain/membership.js';
import type { Group } from '../domain/state.js';
import { sayGroupName } from './say-group.js';

const list = new Intl.ListFormat('en-GB');

/** How many groups are named one by one. */
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
export function groupWarnings(groups: readonly Group[], asOf: Day): readonly string[] {
  const listed = [...new Set(groups)].map((group): Listed => ({ group, on: listedDay(group, asOf) }));
  const older = listed.filter(({ on }) => on < asOf);
  const inDoubt = older.filter(({ group: { doubt } }) => doubt !== undefined && doubt.from <= asOf);
  return [
    ...sayListed(
      listed.filter(({ on }) => on > asOf),
      ', not those of the day asked about',
    ),
    ...sayListed(
      older.filter((one) => !inDoubt.includes(one)),
      ', and may have changed since',
    ),
    ...inDoubt.flatMap((one) => sayListed([one], `: ${one.group.doubt?.because ?? ''}`)),
  ];
}

function sayListed(listed: readonly Listed[], ending: string): readonly string[] {
  if (listed.length === 0) return [];
  const names = listed.map(({ group }) => sayGroupName(group));
  const who = names.length <= mostNamed ? list.format(names) : `${names.length} groups`;
  const days = spanOf(listed.map(({ on }) => on));
  return [`the members of ${who} are those of ${days.map(sayDay).join(' to ')}${ending}`];
}
