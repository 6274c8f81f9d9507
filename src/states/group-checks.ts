import type { Group, Membership } from '../domain/state.js';
import { m49Divisions } from './m49-divisions.js';
import { sharedValues, type RecordCheck } from './record-check.js';
import { regionalGroups } from './regional-groups.js';

const file = 'groups.json';

/**
 * Where a time of membership of any group is at fault. Times are half open: `until` is the first day of no membership.
 */
function eachTime(expected: string, isFaulty: (time: Membership, group: Group) => boolean): RecordCheck {
  return {
    file,
    expected,
    breaches: ({ groups }) =>
      groups.flatMap((group) =>
        group.memberships
          .filter((time) => isFaulty(time, group))
          .map(({ code, from, until }) => ({
            entry: `${group.id}: ${code}`,
            found: `from ${String(from)} until ${String(until)}`,
          })),
      ),
  };
}

/** Whether the other time begins no later than this one and goes on until it begins; of two without an end see above. */
function isMet(time: Membership, other: Membership): boolean {
  const [begin, otherBegin] = [time.from ?? '', other.from ?? ''];
  return otherBegin <= begin && (other.until === null ? time.until !== null : other.until >= begin);
}

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
    // Said twice, the two would differ one day.
    expected: 'no group that follows from states.json',
    breaches: ({ groups }) =>
      groups.filter(({ id }) => derived.has(id)).map(({ id, name }) => ({ entry: id, found: name })),
  },
  {
    file,
    expected: 'members that states.json has',
    breaches: ({ states, groups }) => {
      const known = new Set(states.map(({ code }) => code));
      return groups.flatMap(({ id, memberships }) =>
        memberships
          .filter(({ code }) => !known.has(code))
          .map(({ code }) => ({ entry: id, found: `"${code}"` })),
      );
    },
  },
  {
    file,
    expected: 'each member once in a group',
    breaches: ({ groups }) =>
      groups.flatMap(({ id, members }) => sharedValues(members.map((code) => [id, code]))),
  },
  eachTime(
    'a time as a member that ends after it begins',
    ({ from, until }) => from !== null && until !== null && from >= until,
  ),
  eachTime('times of one member with days between them', (time, { memberships }) =>
    memberships.some((other) => other !== time && other.code === time.code && isMet(time, other)),
  ),
  eachTime('days of membership that are not after "asOf"', ({ from, until }, { asOf }) =>
    [from, until].some((day) => day !== null && day > asOf),
  ),
  eachTime(
    'days of membership only beside "daysSince", and no time that ended by then',
    ({ from, until }, { daysSince }) =>
      daysSince === null ? from !== null || until !== null : until !== null && until <= daysSince,
  ),
  {
    file,
    expected: '"daysSince" that is not after "asOf"',
    breaches: ({ groups }) =>
      groups.flatMap(({ id, asOf, daysSince }) =>
        daysSince !== null && daysSince > asOf ? [{ entry: id, found: `${daysSince} and ${asOf}` }] : [],
      ),
  },
  {
    file,
    expected: 'a doubt about days after "asOf"',
    breaches: ({ groups }) =>
      groups.flatMap(({ id, asOf, doubt }) =>
        doubt && doubt.from <= asOf ? [{ entry: id, found: `${doubt.from} and ${asOf}` }] : [],
      ),
  },
];
