import type { Day } from './day.js';
import type { Group } from './state.js';

/** What is known of the members of a group, and of which days. */
type Listed = Pick<Group, 'asOf' | 'daysSince' | 'memberships'>;

/**
 * The day whose members are given where a day is asked about: that day itself as far as the days of membership are
 * known; else the nearest one of which the members are known.
 */
export function listedDay({ asOf, daysSince }: Omit<Listed, 'memberships'>, day: Day): Day {
  if (day >= asOf) return asOf;
  return daysSince !== null && day > daysSince ? day : (daysSince ?? asOf);
}

/** The alpha-3 codes of those who were members on the day that `listedDay` gives for a day. */
export function membersOn(group: Listed, day: Day): readonly string[] {
  const on = listedDay(group, day);
  return group.memberships
    .filter(({ from, until }) => (from === null || from <= on) && (until === null || on < until))
    .map(({ code }) => code);
}
