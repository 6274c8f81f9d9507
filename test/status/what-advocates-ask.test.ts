import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { shownColumns } from '../../src/status/question.js';
import { anniversaries } from '../../src/status/questions/anniversaries.js';
import { changes } from '../../src/status/questions/changes.js';
import { compare } from '../../src/status/questions/compare.js';
import { group } from '../../src/status/questions/group.js';
import { groups } from '../../src/status/questions/groups.js';
import { momentum } from '../../src/status/questions/momentum.js';
import { state } from '../../src/status/questions/state.js';
import { waiting } from '../../src/status/questions/waiting.js';
import { year } from '../../src/status/questions/year.js';
import { stateNames } from '../../src/status/state-names.js';
import { StatusService } from '../../src/status/status.service.js';
import { states } from '../participations.js';
import { openTracker, type OpenTracker } from '../tracker.js';

interface GroupSubject {
  readonly instruments: readonly unknown[];
}

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

describe('waiting signatures', () => {
  it('are ranked by how long they wait', async () => {
    const { rows, subject } = await tracker.ask(waiting, { instrument: 'cedaw' });
    expect(rows.map(({ rank, state: { code }, signedOn, years }) => [rank, code, signedOn, years])).toEqual([
      [1, 'USA', '1980-07-17', 45],
      [2, 'PLW', '2011-09-20', 14],
    ]);
    expect(rows[1]?.sentence).toBe('Palau signed on 20 September 2011 and has not ratified; 14 years');
    expect(subject?.['waiting']).toMatchObject({
      waiting: 2,
      byInstrument: { cedaw: { waiting: 2 } },
      byGroup: { weog: { waiting: 1 }, 'asia-pacific': { waiting: 1 } },
    });
  });

  it('share a rank where they began on one day', async () => {
    const { rows } = await tracker.ask(waiting, { instrument: 'supplementary-slavery-convention' });
    expect(rows.map(({ rank }) => rank)).toEqual([1, 1, 1]);
  });
});

describe('groups', () => {
  it('are numbers and codes in data, a percentage and names for people', async () => {
    const { rows } = await tracker.ask(groups, { kind: 'regional-group', instrument: 'cedaw' });
    const african = rows.find((row) => row.group.id === 'african')!;
    const columns = groups.columns(await tracker.context.get(StatusService).book());
    const read = (of: typeof columns, key: string) => of.find((column) => column.key === key)?.cell(african);
    expect([read(columns, 'share'), read(columns, 'holdouts')]).toEqual([0.963, 'SOM SDN']);
    const shown = shownColumns(columns);
    expect([read(shown, 'share'), read(shown, 'holdouts')]).toEqual(['96.3 %', 'Somalia, Sudan']);
  });

  it('name the last ones where three or fewer remain', async () => {
    const { rows } = await tracker.ask(groups, { kind: 'regional-group', instrument: 'cedaw' });
    expect(rows.find((row) => row.group.id === 'african')).toMatchObject({
      members: 54,
      states: { party: 52, signatory: 0, none: 2, withdrawn: 0 },
      share: 0.963,
      holdouts: [{ name: 'Somalia' }, { name: 'Sudan' }],
      sentence: 'African States: 52 of 54 are parties to CEDAW; not: Somalia and Sudan',
    });
    expect(rows.reduce((sum, row) => sum + row.members, 0)).toBe(193);
  });

  it('say of which day they are where the record is too old, or the day is past', async () => {
    const sentenceOf = async (query: { instrument: string; asOf?: string }, by = old) => {
      const { rows } = await by.ask(groups, { kind: 'regional-group', ...query });
      return rows.find((row) => row.group.id === 'african')?.sentence;
    };
    expect(await sentenceOf({ instrument: 'untoc' })).toBe(
      'African States: 49 of 54 were parties to UNTOC as at 27 January 2014; not: Congo, Somalia and South Sudan; of Eritrea and Sierra Leone it cannot be told',
    );
    expect(await sentenceOf({ instrument: 'untoc', asOf: '2014-01-01' })).toMatch(
      /were parties to UNTOC on 1 January 2014$/,
    );
    expect(await sentenceOf({ instrument: 'cedaw', asOf: '2020-01-01' }, tracker)).toBe(
      'African States: 52 of 54 were parties to CEDAW on 1 January 2020; not: Somalia and Sudan',
    );
    const { rows } = await old.ask(compare, { with: ['african'], instrument: 'untoc' });
    expect(rows[0]?.sentence).toMatch(/ as at 27 January 2014; not: /);
  });

  it('list their members with the numbers of the list of groups', async () => {
    const { rows, subject } = await tracker.ask(group, { id: 'caricom' });
    const numbers = await tracker.ask(groups, { kind: 'organization' });
    const own = numbers.rows.filter((row) => row.group.id === 'caricom');
    expect(own.map(({ group: { id, name, kind }, ...rest }) => [id, name, kind, rest])).toEqual(
      (subject?.['group'] as GroupSubject | undefined)?.instruments.map((tally) => [
        'caricom',
        'Caribbean Community',
        'organization',
        tally,
      ]),
    );
    expect(rows.filter((row) => row.instruments['cedaw']?.standing === 'party')).toHaveLength(
      own.find(({ instrument }) => instrument === 'cedaw')?.states.party ?? -1,
    );
  });
});

test('groups and States stand side by side', async () => {
  const { rows } = await tracker.ask(compare, { with: ['african', 'plw', 'EUE'], instrument: 'cedaw' });
  expect(rows.map((row) => [row.with, row.kind, row.members, row.states.party, row.standing])).toEqual([
    ['african', 'group', 54, 52, null],
    ['PLW', 'state', 1, 0, 'signatory'],
    ['EUE', 'state', 0, 0, null],
  ]);
  expect(rows.at(-1)?.sentence).toBe('European Union cannot join CEDAW');
  const then = await tracker.ask(compare, { with: ['HRV'], instrument: 'cedaw', asOf: '1985-01-01' });
  expect(then.rows[0]?.sentence).toBe('Croatia could not join CEDAW on 1 January 1985');
  const usual = await tracker.ask(compare, { instrument: 'cedaw' });
  expect(usual.rows.map((row) => row.with)).toEqual([
    'african',
    'asia-pacific',
    'eastern-european',
    'grulac',
    'weog',
  ]);
});

describe('momentum', () => {
  it('adds up to the parties of the record', async () => {
    const { rows, subject } = await tracker.ask(momentum, { instrument: 'cedaw' });
    expect(rows.at(-1)).toMatchObject({ year: 2026, parties: 189 });
    expect(rows.reduce((sum, { consents }) => sum + consents, 0)).toBe(189);
    expect(subject?.['momentum']).toMatchObject([
      {
        instrument: 'cedaw',
        newestAct: { state: { code: 'SSD' }, on: '2015-04-30' },
        longestSilence: { from: '2015-04-30', to: '2026-02-03', goesOn: true },
        medianYearsToConsent: { byGroup: { african: expect.any(Number) } },
      },
    ]);
  });

  it('ends where the record ends', async () => {
    const { rows } = await old.ask(momentum, { instrument: 'untoc' });
    expect(rows.at(-1)).toMatchObject({ year: 2014, parties: 178 });
  });
});

describe('a year', () => {
  it('tells what happened in it', async () => {
    const { rows } = await tracker.ask(year, { year: '2019' });
    expect(rows.map(({ sentence }) => sentence)).toEqual([
      'Marshall Islands acceded to OPSC on 29 January 2019',
      'Palau acceded to UNTOC on 13 May 2019',
      'Palau acceded to the Trafficking Protocol on 27 May 2019',
      'Bangladesh acceded to the Trafficking Protocol on 12 September 2019',
    ]);
  });

  it('says which record ends before it, where it is empty', async () => {
    const { total, emptyBecause } = await old.ask(year, { year: '2019', instrument: 'untoc' });
    expect(total).toBe(0);
    expect(emptyBecause).toBe(
      'no act of that year is on record; the record of UNTOC ends on 27 January 2014',
    );
  });
});

test('changes come newest first, those that one page showed by the day on which they happened', async () => {
  const { rows } = await tracker.ask(changes);
  const keys = rows.map(({ detectedAt, happenedOn }) => `${detectedAt} ${happenedOn ?? ''}`);
  expect(new Set(rows.map(({ detectedAt }) => detectedAt)).size).toBeLessThan(rows.length);
  expect(keys).toEqual(keys.toSorted().toReversed());
});

test('anniversaries come in their order, with those of the instruments', async () => {
  const { rows } = await tracker.ask(anniversaries, { asOf: '2025-12-01', days: '30' });
  expect(rows.filter(({ state: of }) => of === null)).toMatchObject([
    { on: '2025-12-18', years: 46, kind: 'adoption', instrument: 'cedaw' },
    { on: '2025-12-25', years: 22, kind: 'entry-into-force', instrument: 'trafficking-protocol' },
  ]);
  expect(rows.map(({ on }) => on)).toEqual(rows.map(({ on }) => on).toSorted());
});

describe('the names of a State', () => {
  it('begin with the spelling of the depositary, then the six UN languages', () => {
    expect(stateNames(states.byCode('TUR')!, states)).toEqual([
      { language: null, name: 'Türkiye' },
      { language: 'ar', name: 'تركيا' },
      { language: 'zh', name: '土耳其' },
      { language: 'en', name: 'Türkiye' },
      { language: 'fr', name: 'Türkiye' },
      { language: 'ru', name: 'Турция' },
      { language: 'es', name: 'Türkiye' },
    ]);
    for (const one of states.all) expect(stateNames(one, states).length, one.name).toBe(7);
  });

  it('are those of the United Nations, whatever the platform calls a State', () => {
    const english = (code: string) =>
      stateNames(states.byCode(code)!, states).find(({ language }) => language === 'en')?.name;
    expect(['PSE', 'VAT', 'PRK', 'KOR', 'LAO', 'CZE', 'MMR'].map(english)).toEqual([
      'State of Palestine',
      'Holy See',
      "Democratic People's Republic of Korea",
      'Republic of Korea',
      "Lao People's Democratic Republic",
      'Czechia',
      'Myanmar',
    ]);
  });

  it('are in the profile', async () => {
    const { subject } = await tracker.ask(state, { code: 'PLW' });
    expect(subject?.['state']).toMatchObject({
      names: [{ language: null, name: 'Palau' }, {}, {}, {}, {}, {}, {}],
    });
  });
});
