import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Group } from '../../src/domain/state.js';
import { groupWarnings } from '../../src/status/group-warnings.js';
import type { Question } from '../../src/status/question.js';
import { changes } from '../../src/status/questions/changes.js';
import { compare } from '../../src/status/questions/compare.js';
import { diff } from '../../src/status/questions/diff.js';
import { entryIntoForce } from '../../src/status/questions/entry-into-force.js';
import { families } from '../../src/status/questions/families.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { group } from '../../src/status/questions/group.js';
import { groups } from '../../src/status/questions/groups.js';
import { matrix } from '../../src/status/questions/matrix.js';
import { momentum } from '../../src/status/questions/momentum.js';
import { state } from '../../src/status/questions/state.js';
import { states } from '../../src/status/questions/states.js';
import { year } from '../../src/status/questions/year.js';
import { say } from '../in-words.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;

beforeAll(async () => {
  tracker = await openTracker();
});

afterAll(async () => {
  await tracker.close();
});

const aboutMembers = ({ warnings }: { readonly warnings: readonly string[] }) =>
  warnings.filter((warning) => warning.startsWith('the members of'));

const names = (rows: readonly unknown[], code: string) =>
  (rows as readonly { readonly state: { readonly code: string } }[]).some((row) => row.state.code === code);

describe('a list of members', () => {
  const weog = 'the members of Western European and other States are those of 1 January 2025';

  it('that is newer than the day asked about is said to be', async () => {
    const said = [`${weog}, not those of the day asked about`];
    expect(aboutMembers(await tracker.ask(group, { id: 'weog', asOf: '2000-06-01' }))).toEqual(said);
    expect(aboutMembers(await tracker.ask(gaps, { group: 'weog', asOf: '2024-12-31' }))).toEqual(said);
  });

  it('that is older is said to be as well', async () => {
    const said = [`${weog}, and may have changed since`];
    expect(aboutMembers(await tracker.ask(gaps, { group: 'weog' }))).toEqual(said);
    expect(aboutMembers(await tracker.ask(gaps, { group: 'weog', asOf: '2025-01-02' }))).toEqual(said);
  });

  it('of that very day is no matter', async () => {
    expect(aboutMembers(await tracker.ask(gaps, { group: 'weog', asOf: '2025-01-01' }))).toEqual([]);
  });

  it('is told once of many groups', async () => {
    expect(aboutMembers(await tracker.ask(compare, {}))).toEqual([
      'the members of 5 groups are those of 1 January 2025, and may have changed since',
    ]);
    const then = await tracker.ask(compare, { with: ['african', 'eu', 'africa'], asOf: '2000-06-01' });
    expect(aboutMembers(then)).toEqual([
      'the members of African States and Africa are those of 1 January 2025, not those of the day asked about',
    ]);
  });

  it('is told with its doubt from the day on which the members were to change', () => {
    const of = (name: string, asOf: string, doubt?: Group['doubt']): Group => ({
      id: 'x',
      name,
      kind: 'm49',
      asOf,
      daysSince: null,
      source: 'https://example.org/',
      members: [],
      memberships: [],
      ...(doubt && { doubt }),
    });
    const one = of('One', '2025-01-01', { from: '2026-01-01', because: 'Nowhere was to leave' });
    const other = of('Other', '2024-01-01');
    expect(groupWarnings([one, other], '2025-12-31').map(say)).toEqual([
      'the members of One and Other are those of 1 January 2024 to 1 January 2025, and may have changed since',
    ]);
    expect(groupWarnings([one, other], '2026-01-01').map(say)).toEqual([
      'the members of Other are those of 1 January 2024, and may have changed since',
      'the members of One are those of 1 January 2025: Nowhere was to leave',
    ]);
  });
});

describe('a group whose days of membership are known', () => {
  const cedaw = { instrument: ['cedaw'], group: 'eu' };

  it('has the members of the day asked about, and no warning', async () => {
    const membersOn = async (asOf: string) => {
      const answer = await tracker.ask(group, { id: 'eu', asOf });
      expect(aboutMembers(answer)).toEqual([]);
      const members = (answer.subject?.['group'] as Group | undefined)?.members ?? [];
      expect(answer.rows.map((row) => row.state.code).toSorted()).toEqual(members);
      return members;
    };
    expect(await membersOn('2000-06-01')).toHaveLength(15);
    expect(await membersOn('2020-01-31')).toContain('GBR');
    expect(await membersOn('2020-02-01')).not.toContain('GBR');
  });

  it('has those of its first known day on an earlier one, and says so', async () => {
    expect(aboutMembers(await tracker.ask(gaps, { group: 'eu', asOf: '1957-06-01' }))).toEqual([
      'the members of the European Union are those of 1 January 1958, not those of the day asked about',
    ]);
  });

  describe.each([
    ['2020-01-31', true, 28],
    ['2020-02-01', false, 27],
  ])('on %s', (asOf, isMember, size) => {
    it.each([states, matrix, families, entryIntoForce] as unknown as readonly Question<unknown>[])(
      'has them in the question $name',
      async (question) => {
        const { rows } = await tracker.ask(question, { group: 'eu', asOf });
        expect(names(rows, 'GBR')).toBe(isMember);
      },
    );

    it('has them in numbers', async () => {
      const { rows } = await tracker.ask(groups, { kind: 'organization', instrument: 'cedaw', asOf });
      expect(rows.find((row) => row.group.id === 'eu')?.members).toBe(size);
      const { rows: sides } = await tracker.ask(compare, { with: ['eu'], instrument: 'cedaw', asOf });
      expect(sides[0]?.members).toBe(size);
    });

    it('has them over all the years up to then', async () => {
      // Finland and the United Kingdom ratified in 1986.
      const { rows } = await tracker.ask(momentum, { ...cedaw, asOf });
      expect(rows.find((row) => row.year === 1986)?.consents).toBe(isMember ? 2 : 1);
      const { rows: done } = await tracker.ask(diff, { ...cedaw, from: '1986-01-01', to: asOf });
      expect(names(done, 'GBR')).toBe(isMember);
    });

    it('stands among the groups of its members', async () => {
      const { subject } = await tracker.ask(state, { code: 'GBR', asOf });
      const own = subject?.['state'] as { readonly groups: readonly string[] } | undefined;
      expect(own?.groups.includes('eu')).toBe(isMember);
    });
  });

  it('has the members of the last day of a year', async () => {
    expect(names((await tracker.ask(year, { ...cedaw, year: '1986' })).rows, 'GBR')).toBe(true);
    // Portugal signed in 1980 and was no member until 1986.
    expect(names((await tracker.ask(year, { ...cedaw, year: '1980' })).rows, 'PRT')).toBe(false);
  });

  it('has the members of the day up to which the record is asked', async () => {
    const { asOf, title } = await tracker.ask(changes, { group: 'eu', until: '2020-01-31' });
    expect([asOf, title]).toEqual(['2020-01-31', 'Changes of the record in the European Union']);
  });
});
