import { load, type CheerioAPI } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/domain/day.js';
import { standingAsOf } from '../../src/domain/standing-history.js';
import type { FamiliesSubject, FamilyRow } from '../../src/status/questions/families.js';
import type { MomentumRow, MomentumSubject } from '../../src/status/questions/momentum.js';
import type { WaitingRow } from '../../src/status/questions/waiting.js';
import { StatusService } from '../../src/status/status.service.js';
import { partyCounts } from '../../src/web/pictures/act-years.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker();
});
afterAll(async () => tracker.close());

const pageOf = async (path: string) => load(await (await fetch(tracker.url + path)).text());
const answerOf = async <Answer>(path: string) => (await (await fetch(tracker.url + path)).json()) as Answer;

/** The texts of some elements, each with its blanks as one. */
const textsOf = (page: CheerioAPI, selector: string) =>
  page(selector)
    .toArray()
    .map((one) => page(one).text().replace(/\s+/g, ' ').trim());

describe('the page of families', () => {
  interface Families extends FamiliesSubject {
    readonly rows: readonly FamilyRow[];
  }

  it('counts each State once, in bars and in sets; the European Union beside them', async () => {
    const page = await pageOf('/families');
    const { rows, sets } = await answerOf<Families>('/families.json');
    const [counts, ofSets] = page('.bars')
      .toArray()
      .map((list) =>
        page(list)
          .children('li')
          .toArray()
          .map((li) => Number(page(li).children('strong').text())),
      );
    const sum = (numbers: readonly number[] = []) => numbers.reduce((a, b) => a + b, 0);
    expect(rows).toHaveLength(198);
    expect([sum(counts), sum(ofSets)]).toEqual([197, 197]);
    expect(ofSets).toEqual(sets.map(({ states }) => states));
    expect(textsOf(page, '.count')[0]).toMatch(
      /^1\d\d of 197 States are parties to every cited instrument; beside them, European Union is a party to 2 of 2, as of/,
    );
    const all = await answerOf<Families>('/families.json?family=all');
    expect(textsOf(page, '.count strong')[0]).toBe(String(all.rows.length));
    expect(textsOf(await pageOf('/families?family=all'), '.count')[0]).toMatch(
      new RegExp(`^${all.rows.length} States in the list, as of`),
    );
  });

  it('names who is one short under the instrument that is missing', async () => {
    const page = await pageOf('/families');
    const { rows } = await answerOf<Families>('/families.json?family=one-short');
    const shown = page('.gap-groups section')
      .toArray()
      .flatMap((section) => {
        const id = page(section).find('h3 a').attr('href')?.replace('/instruments/', '');
        return page(section)
          .find('li a')
          .toArray()
          .map((link) => `${page(link).attr('href')?.replace('/states/', '')} ${id}`);
      });
    expect(shown.toSorted()).toEqual(
      rows.map(({ state, missing }) => `${state.code} ${missing[0]}`).toSorted(),
    );
    expect(shown).toContain('USA cedaw');
  });

  it('says nothing of none where only a family is listed', async () => {
    const page = await pageOf('/families?family=one-short&group=weog');
    const { total } = await answerOf<{ readonly total: number }>(
      '/families.json?family=one-short&group=weog',
    );
    expect(textsOf(page, '.bars:first > li')).toEqual([`Party to 4 of 5${total}`]);
    expect(textsOf(page, 'nav[aria-label="By family"] [aria-current]')).toEqual([
      `Party to every cited instrument but one ${total}`,
    ]);
  });

  it('says why it is empty', async () => {
    expect(textsOf(await pageOf('/families?family=none'), '.empty')).toEqual([
      'Nothing is listed: no State asked about was party to none of the cited instruments on that day.',
    ]);
  });

  it('speaks of as many as there were on the day', async () => {
    const page = await pageOf('/families?asOf=1990-01-01');
    expect(textsOf(page, 'h2')).toContain('How many of the 2');
  });
});

describe('the page of waiting signatures', () => {
  it('draws a line for each wait, in the order of the list', async () => {
    for (const path of ['/waiting', '/waiting?instrument=opsc&sort=-state', '/waiting?asOf=2001-12-31']) {
      const page = await pageOf(path);
      const { rows, asOf } = await answerOf<{ readonly asOf: string; readonly rows: readonly WaitingRow[] }>(
        path.replace('/waiting', '/waiting.json'),
      );
      const lines = page('.waits li').toArray();
      expect(lines.map((li) => page(li).find('a').attr('href'))).toEqual(
        rows.map(({ state }) => `/states/${state.code}`),
      );
      expect(lines.map((li) => page(li).find('time').attr('datetime'))).toEqual(
        rows.map(({ signedOn }) => signedOn),
      );
      // As long as the days waited, on a scale from the year of the first of these signatures to the day asked about.
      const [first = ''] = rows.map(({ signedOn }) => signedOn).toSorted();
      const whole = daysBetween(`${first.slice(0, 4)}-01-01`, asOf);
      for (const [index, li] of lines.entries()) {
        const [from, to] = ['x1', 'x2'].map((end) => parseFloat(page(li).find('.line').attr(end) ?? ''));
        expect(Math.abs(to! - from! - (rows[index]!.days / whole) * 100)).toBeLessThan(0.11);
      }
    }
  });

  it('says how many wait, and how long', async () => {
    expect(textsOf(await pageOf('/waiting?instrument=cedaw'), '.count')[0]).toMatch(
      /^2 signatures wait, the longest for 45 years, as of 3 February 2026$/,
    );
    expect(textsOf(await pageOf('/waiting'), '.count')[0]).toMatch(
      /^16 signatures wait, the longest for 6\d years, half of them for 2\d years or more, as of/,
    );
  });

  it('leads to the same list of one instrument or of one group', async () => {
    const page = await pageOf('/waiting');
    for (const link of page('nav[aria-label="By instrument"] a, nav[aria-label="By group"] a').toArray()) {
      const href = page(link).attr('href') ?? '';
      const { total } = await answerOf<{ readonly total: number }>(href.replace('/waiting', '/waiting.json'));
      expect(page(link).find('small').text(), href).toBe(String(total));
    }
  });

  it('says why it is empty', async () => {
    expect(textsOf(await pageOf('/waiting?group=eu&instrument=cedaw'), '.empty')).toEqual([
      'Nothing is listed: no State asked about had signed and not joined on that day.',
    ]);
  });
});

describe('the page of momentum', () => {
  interface Answer extends MomentumSubject {
    readonly rows: readonly MomentumRow[];
  }

  it.each(['', '?group=african', '?asOf=2003-06-01', '?group=weog&sort=-year', '?asOf=1990-01-01'])(
    'draws for %s what the rows say',
    async (query) => {
      const page = await pageOf(`/momentum${query}`);
      const { rows, momentum } = await answerOf<Answer>(`/momentum.json${query}`);
      expect(
        page('main section > h2')
          .toArray()
          .map((h2) => page(h2).attr('id')),
      ).toEqual(momentum.map(({ instrument }) => instrument));
      for (const link of page('nav[aria-label="Parties"] a').toArray())
        expect(page(page(link).attr('href') ?? '').length, 'a place on the page').toBe(1);
      for (const { instrument, mayJoin } of momentum) {
        const own = rows.filter((row) => row.instrument === instrument).toSorted((a, b) => a.year - b.year);
        if (own.length === 0) {
          expect(textsOf(page, `section:has(#${instrument}) .empty`)).toEqual([
            'Nothing is drawn: the instrument was not yet adopted on 1 January 1990.',
          ]);
          continue;
        }
        const parties = own.at(-1)!.parties;
        expect(page(`#${instrument}-parties-desc`).text()).toContain(`to ${parties} of ${mayJoin} States`);
        const bars = page(`svg[aria-labelledby^="${instrument}-acts"] rect`).toArray();
        expect(bars.filter((bar) => page(bar).hasClass('party'))).toHaveLength(
          own.filter(({ consents }) => consents > 0).length,
        );
        expect(bars.filter((bar) => page(bar).hasClass('signatory'))).toHaveLength(
          own.filter(({ signatures }) => signatures > 0).length,
        );
      }
    },
  );

  it('has a curve that is at the end of each year where its row is', async () => {
    const book = await tracker.context.get(StatusService).book();
    const { rows } = await answerOf<Answer>('/momentum.json?group=african');
    const members = book.states.membersOf('african', '2026-02-03');
    for (const { instrument, histories, asAt } of book.records.values()) {
      const own = members.flatMap(({ code }) => histories.get(code) ?? []);
      const until = asAt! < '2026-02-03' ? asAt! : '2026-02-03';
      const counts = partyCounts(own, until);
      for (const row of rows.filter((one) => one.instrument === instrument.id)) {
        const day = `${row.year}-12-31` < until ? `${row.year}-12-31` : until;
        const drawn = counts.findLast(({ on }) => on <= day)?.parties ?? 0;
        expect([instrument.id, row.year, drawn]).toEqual([instrument.id, row.year, row.parties]);
        expect(drawn).toBe(own.filter((history) => standingAsOf(history, day) === 'party').length);
      }
    }
  });

  it('tells what the curve does not: the newest act, the longest silence, the years to consent', async () => {
    const facts = textsOf(await pageOf('/momentum?instrument=cedaw'), '.facts dd');
    expect(facts).toEqual([
      'South Sudan acceded to CEDAW on 30 April 2015',
      'No State asked about signed or joined CEDAW after 30 April 2015, up to 3 February 2026: 10 years',
      expect.stringMatching(
        /^Median of those that did both: [\d.]{1,4} years ?African States [\d.]{1,4}Asia/,
      ),
    ]);
  });

  it('says why it is empty', async () => {
    expect(textsOf(await pageOf('/momentum?instrument=untoc&asOf=1990-01-01'), '.empty')).toEqual([
      'Nothing is listed: the record tells of no year before the day asked about.',
    ]);
  });
});
