import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instrumentModules } from '../../src/instruments/instruments.js';
import { StatusService } from '../../src/status/status.service.js';
import { changes } from '../../src/status/questions/changes.js';
import { holds } from '../../src/status/questions/holds.js';
import { runs } from '../../src/status/questions/runs.js';
import { diff } from '../../src/status/questions/diff.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { matrix } from '../../src/status/questions/matrix.js';
import { state } from '../../src/status/questions/state.js';
import { withdrawals } from '../../src/status/questions/withdrawals.js';
import { baselinePage, withCells } from '../baseline-page.js';
import { documentOfPage } from '../document-of-page.js';
import { FixedClock } from '../fixed-clock.js';
import { mineBan, MineBanModule } from '../instruments/mine-ban-module.js';
import { openTracker, type OpenTracker } from '../tracker.js';
import { exampleNotes, exampleRows, statusPageHtml } from '../treaty-collection/status-page-fixture.js';

let tracker: OpenTracker;

const status = () => tracker.context.get(StatusService);

/** Reads both editions of one instrument at a moment, which say the same; they must be applied. */
async function read(at: string, instrument: string, reference: string, html: string): Promise<void> {
  tracker.clock.set(at);
  const folder = join(tracker.folder, 'saved');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${reference}.html`), html);
  writeFileSync(join(folder, `${reference}.en.xml`), documentOfPage(html)!);
  const report = await tracker.sync({ only: [instrument], from: folder });
  expect(report.rows).toMatchObject([{ instrument, outcome: 'applied' }]);
}

const cedaw = (statusAsAt: string, consent: string) =>
  baselinePage('cedaw', { statusAsAt, rows: withCells('Palau', ['2011-09-20', consent]) });

const ban = (statusAsAt: string, finland: readonly string[]) =>
  statusPageHtml({
    reference: mineBan.reference,
    title: mineBan.title,
    columns: ['Participant', 'Signature', 'Ratification, Acceptance(A), Accession(a), Succession(d)'],
    statusAsAt,
    rows: exampleRows.map((row) => (row.name === 'Finland' ? { ...row, cells: finland } : row)),
    notes: exampleNotes,
  });

beforeAll(async () => {
  tracker = await openTracker({
    clock: new FixedClock('2026-02-03T12:00:00Z'),
    instruments: [...instrumentModules, MineBanModule],
  });
  await read('2026-02-04T03:17:00Z', 'mine-ban', 'XXVI-5', ban('2026-02-04', ['', '[2012-01-09 a]']));
  await read('2026-02-10T03:17:00Z', 'cedaw', 'IV-8', cedaw('2026-02-10', '2026-02-06'));
  await read('2026-03-10T03:17:00Z', 'cedaw', 'IV-8', cedaw('2026-03-10', '2026-02-05'));
  await read('2026-06-10T03:17:00Z', 'mine-ban', 'XXVI-5', ban('2026-06-10', ['', '2026-06-01 a']));
});

afterAll(async () => {
  await tracker.close();
});

describe('as known at', () => {
  const boundOn = async (knownAt: string) => {
    const { rows, ...rest } = await tracker.ask(state, { code: 'PLW', knownAt });
    return [rest.asOf, rest.knownAt, rows.find(({ instrument }) => instrument === 'cedaw')?.boundOn];
  };

  it('answers from the record as it then stood', async () => {
    expect(await boundOn('2026-02-10T03:16:59Z')).toEqual(['2026-02-10', '2026-02-10T03:16:59Z', null]);
    expect(await boundOn('2026-02-10T03:17:00Z')).toEqual([
      '2026-02-10',
      '2026-02-10T03:17:00Z',
      '2026-02-06',
    ]);
    expect(await boundOn('2026-03-10T05:17:00+02:00')).toMatchObject([
      '2026-03-10',
      '2026-03-10T03:17:00Z',
      '2026-02-05',
    ]);
  });

  it('takes a day for what was known by its end', async () => {
    expect(await boundOn('2026-02-09')).toMatchObject(['2026-02-09', '2026-02-09T23:59:59Z', null]);
    expect(await boundOn('2026-02-10')).toMatchObject(['2026-02-10', '2026-02-10T23:59:59Z', '2026-02-06']);
  });

  it('knows a committed table from the midnight of its day, and what is not yet recorded not at all', async () => {
    const { rows, warnings, revision } = await tracker.ask(gaps, { knownAt: '2014-01-27T00:00:00Z' });
    expect([...new Set(rows.map(({ instrument }) => instrument))]).toEqual(['untoc', 'trafficking-protocol']);
    expect(warnings.filter((warning) => warning.startsWith('there is no record of'))).toHaveLength(4);
    expect(revision).toBeGreaterThan(0);
  });

  it('says of the present what it says without a moment', async () => {
    const now = await tracker.ask(matrix, { asOf: '2026-06-10' });
    const known = await tracker.ask(matrix, { asOf: '2026-06-10', knownAt: '2026-06-10' });
    expect(known.rows).toEqual(now.rows);
    expect(known.revision).toBe(now.revision);
  });
});

describe('a return after a withdrawal', () => {
  it('is a second interval', async () => {
    const standing = async (asOf: string) => {
      const { rows } = await tracker.ask(matrix, { asOf, instrument: 'mine-ban' });
      return rows.find((row) => row.state.code === 'FIN')?.instruments['mine-ban'];
    };
    expect(await standing('2026-01-09')).toMatchObject({ standing: 'party', boundOn: '2012-01-09' });
    expect(await standing('2026-01-10')).toMatchObject({ standing: 'withdrawn', boundOn: '2012-01-09' });
    expect(await standing('2026-06-01')).toMatchObject({ standing: 'party', boundOn: '2026-06-01' });
    const { rows } = await tracker.ask(withdrawals, { instrument: 'mine-ban' });
    expect(rows).toMatchObject([
      { state: { code: 'FIN' }, effectiveOn: '2026-01-10', standing: 'party', returnedOn: '2026-06-01' },
    ]);
  });

  it('is not yet known while the record does not tell it', async () => {
    const { rows } = await tracker.ask(withdrawals, { instrument: 'mine-ban', knownAt: '2026-06-09' });
    expect(rows).toMatchObject([{ standing: 'withdrawn', returnedOn: null }]);
  });
});

describe('the difference between two moments', () => {
  const learned = async (from: string, to: string) => {
    const { rows } = await tracker.ask(diff, { from, to });
    return rows.map(({ instrument, kind, happenedOn, before, after, sentence }) => [
      instrument,
      kind,
      happenedOn,
      before?.standing,
      after?.standing,
      sentence,
    ]);
  };

  it('tells a new act from a correction', async () => {
    expect(await learned('2026-02-04T12:00:00Z', '2026-02-11T00:00:00Z')).toEqual([
      ['cedaw', 'consented', '2026-02-06', 'signatory', 'party', 'Palau ratified CEDAW on 6 February 2026'],
    ]);
    expect(await learned('2026-02-11T00:00:00Z', '2026-03-11T00:00:00Z')).toEqual([
      [
        'cedaw',
        'corrected',
        null,
        'party',
        'party',
        'The record of Palau under CEDAW was corrected: the consent is now 5 February 2026, before 6 February 2026',
      ],
    ]);
  });

  it('joins two differences into one, of before and after', async () => {
    const ends = ['2026-02-04T12:00:00Z', '2026-02-11T00:00:00Z', '2026-06-11T00:00:00Z'] as const;
    tracker.clock.set('2026-06-11T12:00:00Z');
    const sides = async (from: string, to: string) =>
      (await tracker.ask(diff, { from, to, instrument: 'cedaw' })).rows.map(({ before, after }) => [
        before?.boundOn,
        after?.boundOn,
      ]);
    expect(await sides(ends[0], ends[1])).toEqual([[null, '2026-02-06']]);
    expect(await sides(ends[1], ends[2])).toEqual([['2026-02-06', '2026-02-05']]);
    expect(await sides(ends[0], ends[2])).toEqual([[null, '2026-02-05']]);
  });

  it('is empty, and says why, where the record stood still', async () => {
    const { total, emptyBecause } = await tracker.ask(diff, {
      from: '2026-04-01T00:00:00Z',
      to: '2026-05-01T00:00:00Z',
    });
    expect([total, emptyBecause]).toEqual([0, 'the record said the same at both moments']);
  });
});

describe('the difference between two days', () => {
  it('tells what happened, whenever it became known', async () => {
    const { rows } = await tracker.ask(diff, { from: '2025-12-31', to: '2026-06-10' });
    expect(rows.map(({ sentence, before, after }) => [sentence, before?.standing, after?.standing])).toEqual([
      ['Finland ceased to be a party to the Mine Ban on 10 January 2026', 'party', 'withdrawn'],
      ['Palau ratified CEDAW on 5 February 2026', 'signatory', 'party'],
      ['Finland acceded to the Mine Ban on 1 June 2026', 'withdrawn', 'party'],
    ]);
  });

  it('can be asked of what was known before', async () => {
    const query = { from: '2025-12-31', to: '2026-02-08', instrument: 'cedaw' };
    expect(await tracker.ask(diff, { ...query, knownAt: '2026-02-09' })).toMatchObject({ total: 0 });
    expect(await tracker.ask(diff, { ...query, knownAt: '2026-02-10' })).toMatchObject({
      rows: [{ happenedOn: '2026-02-06' }],
    });
  });

  it('is empty, and says why, where nothing is on record', async () => {
    const { total, emptyBecause } = await tracker.ask(diff, {
      from: '2024-06-01',
      to: '2024-07-01',
      instrument: 'untoc',
    });
    expect([total, emptyBecause]).toEqual([
      0,
      'no act of those days is on record; that of UNTOC is of 4 May 2024',
    ]);
  });
});

it('knows an act without a day from the day of its source, whoever asked before about another moment', async () => {
  const { book } = await status().asked(gaps, {});
  const open = (moment: string) => [
    ...book.asKnownAt(moment).records.get('trafficking-protocol')!.unsettled.keys(),
  ];
  expect([open('2025-04-30T23:59:59Z'), open('2025-05-01T00:00:00Z')]).toEqual([[], ['MHL']]);
  expect([open('2025-05-01T00:00:00Z'), open('2025-04-30T23:59:59Z')]).toEqual([['MHL'], []]);
});

describe('a journal up to a moment', () => {
  it('lists what the tracker had met by then, and says what it is empty of', async () => {
    const [all, some] = [await tracker.ask(runs), await tracker.ask(runs, { until: '2026-03-01' })];
    expect([all.total, some.total]).toEqual([4, 2]);
    const none = await tracker.ask(runs, { until: '2020-01-01' });
    expect([none.total, none.emptyBecause]).toEqual([0, 'no run had begun by that moment']);
    expect(await tracker.ask(holds, { until: '2020-01-01' })).toMatchObject({
      emptyBecause: 'no page had been held by that moment',
    });
    const [first, second] = [await tracker.ask(changes), await tracker.ask(changes, { until: '2026-02-28' })];
    expect(second.total).toBeLessThan(first.total);
    expect(second.rows.every(({ detectedAt }) => detectedAt < '2026-03-01')).toBe(true);
  });
});
