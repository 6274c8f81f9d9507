import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { families, type FamiliesSubject } from '../../src/status/questions/families.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;
/** Holds UNTOC as at 27 January 2014 and the protocol as at 4 November 2022; the day is the same. */
let old: OpenTracker;

beforeAll(async () => {
  tracker = await openTracker();
  old = await openTracker({ openedOn: '2022-11-04' });
});

afterAll(async () => {
  await tracker.close();
  await old.close();
});

describe('families', () => {
  // A day on which there is a record of each of the five that reaches beyond it.
  const asOf = '2014-01-27';

  it('agree with the gaps', async () => {
    const { rows } = await tracker.ask(families, { asOf });
    const { rows: open } = await tracker.ask(gaps, { asOf });
    for (const row of rows) {
      const missing = open.filter((gap) => gap.state.code === row.state.code).map((gap) => gap.instrument);
      expect([row.state.code, row.missing]).toEqual([row.state.code, missing]);
      expect(row.partyTo + missing.length).toBe(row.of);
      expect(row.families.includes('all')).toBe(missing.length === 0 && row.state.code !== 'EUE');
      expect(row.families.includes('one-short')).toBe(missing.length === 1 && row.of > 2);
      expect(row.families.includes('none')).toBe(row.partyTo === 0);
    }
  });

  it('say which one is missing', async () => {
    const { rows } = await tracker.ask(families, { family: 'untoc-without-trafficking-protocol', asOf });
    expect(rows.find((row) => row.state.code === 'AGO')).toMatchObject({
      missing: ['trafficking-protocol', 'supplementary-slavery-convention'],
      sentence:
        'Angola was a party to 3 of 5; not to the Trafficking Protocol or the Supplementary Convention',
    });
  });

  it('do not take an old record for the lack of a party', async () => {
    const now = await old.ask(families, { family: 'one-short' });
    expect(now.rows.map(({ state: of }) => of.code)).not.toContain('BRB');
    expect(now.warnings).toContainEqual(
      expect.stringMatching(
        /^it cannot be told whether Barbados, .* are parties to UNTOC: .*article 37\(2\)\)$/,
      ),
    );
    expect(now.warnings.at(-1)).toMatch(
      /^it cannot be told whether .* are party to every cited instrument but one$/,
    );
    const { rows } = await old.ask(families, {});
    expect(rows.find(({ state: of }) => of.code === 'BRB')).toMatchObject({
      missing: [],
      untold: ['untoc'],
      families: [],
      sentence: 'Barbados is a party to 2 of 3; of UNTOC it cannot be told',
    });
    const then = await old.ask(families, { family: 'one-short', asOf });
    expect(then.warnings.filter((warning) => warning.startsWith('it cannot be told'))).toEqual([]);
  });

  it('are sets of instruments, in one of which each State is', async () => {
    const { rows, subject } = await tracker.ask(families, { asOf });
    const { sets } = subject as unknown as FamiliesSubject;
    const members = sets.flatMap((set) => set.members.map((member) => ({ ...set, ...member })));
    expect(members.map(({ code }) => code).toSorted()).toEqual(
      rows.flatMap((row) => (row.state.code === 'EUE' ? [] : row.state.code)).toSorted(),
    );
    for (const row of rows.filter(({ state: of }) => of.code !== 'EUE')) {
      const own = members.find(({ code }) => code === row.state.code)!;
      expect([own.partyTo.length, own.missing, own.untold]).toEqual([row.partyTo, row.missing, row.untold]);
    }
    const sizes = sets.map(({ partyTo }) => partyTo.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sets.every((set) => set.states === set.members.length)).toBe(true);
    expect(members.find(({ code }) => code === 'AGO')?.meaning).toBe(
      'party to UNTOC, OPSC and CEDAW, and not to the Trafficking Protocol or the Supplementary Convention',
    );
  });

  it('say of a set what cannot be told', async () => {
    const { subject } = await old.ask(families, {});
    const { sets } = subject as unknown as FamiliesSubject;
    const own = sets.find(({ members }) => members.some(({ code }) => code === 'BRB'));
    expect(own?.meaning).toBe(
      'party to the Trafficking Protocol and the Supplementary Convention; of UNTOC it cannot be told',
    );
  });

  it('count no organization as a State', async () => {
    const { rows } = await tracker.ask(families, {});
    expect(rows.find((row) => row.state.code === 'EUE')).toMatchObject({ partyTo: 2, of: 2, families: [] });
  });
});
