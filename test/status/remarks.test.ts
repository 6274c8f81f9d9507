import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shownColumns } from '../../src/status/question.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { state } from '../../src/status/questions/state.js';
import { StatusService } from '../../src/status/status.service.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;

beforeAll(async () => {
  tracker = await serveTracker();
});

afterAll(async () => tracker.close());

/** The remark in the gap list, `undefined` where the State is no gap. */
async function remarkInGaps(code: string, instrument: string, asOf: string) {
  const { rows } = await tracker.ask(gaps, { instrument, asOf });
  return rows.find((row) => row.state.code === code)?.remark;
}

/** The remark in the profile, `undefined` where the State could not join. */
async function remarkInProfile(code: string, instrument: string, asOf: string) {
  const { rows } = await tracker.ask(state, { code, asOf });
  return rows.find((row) => row.instrument === instrument)?.remark;
}

const women = 'cedaw';
const slavery = 'supplementary-slavery-convention';
const protocol = 'trafficking-protocol';

describe('what a reader of a gap must know', () => {
  test.each([
    ['NIU', women, '2026-02-03', /^New Zealand's instrument of ratification of 10 January 1985 .* Niue/],
    ['NIU', slavery, '2018-01-15', /received on 26 April 1962, names Niue\./],
    ['COK', slavery, '2018-01-15', /received on 26 April 1962, names the Cook Islands\./],
    ['KEN', slavery, '2018-01-15', /received on 6 September 1957, names Kenya/],
    ['SOM', slavery, '2018-01-15', /Somaliland Protectorate, and Italy's/],
    ['CHN', slavery, '2018-01-15', /declared illegal and null and void\. China notified/],
    ['VNM', slavery, '2018-01-15', /on behalf of the Republic of Viet-Nam/],
  ])('%s under %s on %s', async (code, instrument, asOf, remark) => {
    expect(await remarkInGaps(code, instrument, asOf)).toMatch(remark);
    expect(await remarkInProfile(code, instrument, asOf)).toMatch(remark);
  });

  test('is said only as long as the State is a gap', async () => {
    expect(await remarkInGaps('COK', women, '2000-01-01')).toContain('10 January 1985');
    expect(await remarkInProfile('COK', women, '2000-01-01')).toContain('10 January 1985');
    expect(await remarkInProfile('COK', women, '2026-02-03')).toBeNull();
  });

  test('is not said of a day before what it tells', async () => {
    expect(await remarkInGaps('GIN', women, '1980-03-13')).toBeNull();
    expect(await remarkInGaps('GIN', women, '1980-03-14')).toContain('14 March 1980');
    expect(await remarkInGaps('CHN', slavery, '1999-12-19')).not.toContain('Macao');
  });

  test('is of that instrument and State only', async () => {
    const { rows } = await tracker.ask(gaps, { instrument: women });
    expect(rows.filter(({ remark }) => remark !== null).map((row) => row.state.code)).toEqual(['NIU']);
  });
});

test('what must always be known is said of a party too, since its act', async () => {
  expect(await remarkInProfile('ATG', protocol, '2022-11-04')).toMatch(/prints no signature\. Which act/);
  expect(await remarkInProfile('ATG', protocol, '2009-12-31')).toBeNull();
  expect(await remarkInProfile('ATG', women, '2022-11-04')).toBeNull();
});

test.each([
  [
    'YEM',
    women,
    '1985-01-01',
    /effected by Democratic Yemen.* No act of the Yemen Arab Republic is printed\.$/,
  ],
  ['YEM', women, '2026-02-03', /effected by Democratic Yemen/],
  ['YEM', slavery, '1990-05-22', /names Aden, today in Yemen/],
  ['EGY', slavery, '1959-01-01', /an accession by the United Arab Republic/],
  ['SYR', slavery, '2018-01-15', /printed in the rows of both\.$/],
])(
  '%s under %s on %s: which State acted, or in whose place it stands',
  async (code, instrument, asOf, remark) => {
    expect(await remarkInProfile(code, instrument, asOf)).toMatch(remark);
  },
);

describe('a remark', () => {
  test('stands in data in a column of its own, and in no table of a terminal', async () => {
    const book = await tracker.context.get(StatusService).book();
    for (const columns of [gaps.columns(book), state.columns(book)]) {
      expect(columns.map(({ key }) => key)).toContain('remark');
    }
    expect(shownColumns(gaps.columns(book)).map(({ key }) => key)).not.toContain('remark');
    const csv = await (await fetch(`${tracker.url}/gaps.csv?instrument=cedaw`)).text();
    expect(csv).toMatch(/^[^\n]*,remark\r?\n/);
    expect(csv).toMatch(/NIU,[^\n]*10 January 1985/);
  });

  test.each(['/gaps?instrument=cedaw', '/gaps', '/states/NIU'])(
    'stands on the page %s with its source',
    async (path) => {
      const page = await (await fetch(tracker.url + path)).text();
      expect(page).toMatch(
        /class="remark">.*?shall apply also to Niue, at the request of its Government\. <a href="https:\/\/treaties\.un\.org\/Pages\/ViewDetails\.aspx\?src=TREATY&amp;mtdsg_no=IV-8&amp;/,
      );
    },
  );
});
