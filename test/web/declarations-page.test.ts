import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordStatements, statementOf } from '../recorded-statements.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

const markup = `<script>alert("1")</script><b>bold</b>`;
const heading = 'Reservation made upon ratification:';

const ofAlgeria = (text: string) =>
  statementOf({
    name: 'Algeria',
    state: 'DZA',
    notes: [71],
    kind: 'reservation',
    madeUpon: ['ratification'],
    articles: ['2', '29(1)'],
    text: `## ${heading}\n${text}`,
    rests: [{ code: 'kind', value: 'reservation', line: 0, start: 0, end: 11 }],
  });

const others = [
  statementOf({ name: `Yugoslavia (former) ${markup}`, text: `Some words ${markup}` }),
  statementOf({ name: 'Austria', state: 'AUT', notes: [3] }),
  statementOf({
    name: 'Yemen',
    state: 'YEM',
    kind: 'reservation',
    text: 'A paragraph of Yemen. '.repeat(20_000),
  }),
  statementOf({ name: 'Zambia', state: 'ZMB', kind: 'declaration', text: 'Nothing in this. \n'.repeat(150) }),
  statementOf({
    section: 'objections',
    title: 'Objections',
    name: 'Sweden',
    state: 'SWE',
    kind: 'objection',
    madeOn: '1997-06-05',
    about: [{ name: 'Algeria', state: 'DZA', kind: 'reservation', madeUpon: 'ratification' }],
    opposesEntryIntoForce: true,
    text: 'Sweden objects, and does not regard the Convention as in force between the two States.',
  }),
  statementOf({
    section: 'objections',
    title: 'Objections',
    name: 'Norway',
    state: 'NOR',
    kind: 'objection',
    about: [
      { name: 'Algeria', state: 'DZA', kind: null, madeUpon: null },
      { name: 'Atlantis', state: null, kind: null, madeUpon: null },
    ],
    text: 'Norway objects.',
  }),
  statementOf({
    section: 'end-notes',
    title: '',
    name: 'Algeria',
    state: 'DZA',
    note: 71,
    text: 'See C.N.592.2018.',
  }),
];

let tracker: ServedTracker;
/** The numbers of the texts, by who stated them. */
let ids: Readonly<Record<string, number>>;
beforeAll(async () => {
  tracker = await serveTracker();
  await recordStatements(tracker, 'cedaw', [ofAlgeria('It is bound by the Family Code.'), ...others]);
  tracker.clock.set('2026-02-04T12:00:00Z');
  const recorded = await recordStatements(tracker, 'cedaw', [
    ofAlgeria('It is bound by a new Code.'),
    ...others,
  ]);
  ids = Object.fromEntries(
    recorded.map(({ firstId, statement }) => [`${statement.section} ${statement.state}`, firstId]),
  );
});
afterAll(async () => tracker.close());

const pageAt = async (path: string) => load(await (await fetch(`${tracker.url}${path}`)).text());
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const idOf = (state: string, section = 'declarations') => ids[`${section} ${state}`];

describe('the list of texts', () => {
  test('has each in its own words, with its codes, its end notes and where it was read', async () => {
    const page = await pageAt('/declarations?instrument=cedaw&state=DZA');
    const [text] = page('article').toArray();
    expect(plain(page(text).find('h3').text())).toBe('Algeria note 71');
    expect(page(text).find('h3 sup a').attr('href')).toBe(`/declarations/${idOf('DZA', 'end-notes')}`);
    expect(
      page(text)
        .find('.coded li')
        .toArray()
        .map((one) => plain(page(one).text())),
    ).toEqual(['Reservation', 'made upon ratification', 'names articles 2 and 29(1)']);
    expect(page(text).find('h4').text()).toBe(heading);
    expect(page(text).find('h4 .rest').attr('title')).toBe('Kind: reservation');
    expect(plain(page(text).find('> p').text())).toBe(
      'This text · 2 objections to it · as printed on 4 February 2026',
    );
    expect(page(text).find('> p a').last().attr('href')).toMatch(/^\/evidence\/[0-9a-f]{64}\?state=DZA$/);
  });

  test('says of a text why it is of no kind, and of a name that no present State has it', async () => {
    const page = await pageAt('/declarations?instrument=cedaw&kind=unclassified');
    const texts = page('article')
      .toArray()
      .map((one) => plain(page(one).text()));
    expect(texts[0]).toContain('Austria note 3UnclassifiedNo text is printed here, only the end note.');
    expect(texts[1]).toMatch(/Unclassified: (it has no heading of its own|its heading)/);
    expect(texts[1]).toContain('(as printed; no present State is known by this name)');
  });

  test('serves no markup of what was printed', async () => {
    const page = await pageAt('/declarations?instrument=cedaw&kind=unclassified');
    expect(page('article script, article b, .facets script')).toHaveLength(0);
    expect(plain(page('article').eq(1).find('blockquote').text())).toBe(`Some words ${markup}`);
  });

  test('counts the texts of each kind, which are the lists that these lead to', async () => {
    const page = await pageAt('/declarations?instrument=cedaw');
    const facets = page('nav[aria-label="By kind"] a').toArray();
    expect(facets.length).toBe(3);
    for (const facet of facets) {
      const list = await pageAt(facet.attribs['href'] ?? '');
      expect(page(facet).find('small').text(), facet.attribs['href']).toBe(list('.count strong').text());
    }
  });

  test('folds what is long, and leaves megabytes to their own page', async () => {
    const folded = await pageAt('/declarations?instrument=cedaw&state=ZMB');
    expect(folded('article > details:not([open]) p').length).toBeGreaterThan(50);
    const page = await (await fetch(`${tracker.url}/declarations?instrument=cedaw&state=YEM`)).text();
    expect(page.length).toBeLessThan(30_000);
    expect(plain(load(page)('article > p').text())).toContain('The whole text, of 440,000 characters');
  });

  test('marks what was searched for', async () => {
    const page = await pageAt('/declarations?instrument=cedaw&q=code');
    expect(page('article mark').text()).toBe('Code');
  });

  test('says that nothing was read yet where nothing was', async () => {
    const page = await pageAt('/declarations?instrument=untoc');
    expect(plain(page('.empty').text())).toContain('it was not read yet');
  });
});

describe('a text', () => {
  const path = () => `/declarations/${idOf('DZA')}`;

  test('has the words on which each code rests', async () => {
    const page = await pageAt(path());
    const [row] = page('[aria-label^="Codes"] tbody tr').toArray();
    expect(
      page(row)
        .children()
        .toArray()
        .map((cell) => plain(page(cell).text())),
    ).toEqual(['Kind', 'reservation', 'Reservation']);
  });

  test('leads to the objections to it, in words, and to the end notes', async () => {
    const page = await pageAt(path());
    expect(
      page('#objections ~ ul li')
        .toArray()
        .map((one) => plain(page(one).text())),
    ).toEqual([
      'Sweden, 5 June 1997: opposes entry into force between the two',
      'Norway: does not say whether it opposes entry into force between the two',
    ]);
    expect(page('#notes + p a').attr('href')).toBe(`/declarations/${idOf('DZA', 'end-notes')}`);
    const note = await pageAt(`/declarations/${idOf('DZA', 'end-notes')}`);
    expect(note('blockquote a').text()).toBe('C.N.592.2018');
  });

  test('shows what its versions say otherwise', async () => {
    const page = await pageAt(path());
    expect(
      page('[aria-label="Versions of the text"] tbody th')
        .toArray()
        .map((one) => page(one).text()),
    ).toEqual(['Version 2', 'Version 1']);
    const compared = page('#comparison ~ blockquote');
    expect(compared.find('h3').text()).toBe(heading);
    expect(plain(compared.find('del').text())).toContain('taken out: Family');
    expect(plain(compared.find('ins').text())).toContain('put in: new');
    const same = await pageAt(page('[data-label="Compared"] a').attr('href')?.replace(/#.*/, '') ?? '');
    expect(same('#comparison ~ blockquote').html()).toBe(compared.html());
  });

  test('is cited by its own address', async () => {
    const cited = (await pageAt(path()))('.cite p').text();
    expect(cited).toContain('Reservation of Algeria on ');
    expect(cited).toContain(path());
  });

  test('that is not there is 404', async () => {
    expect((await fetch(`${tracker.url}/declarations/9999`)).status).toBe(404);
  });
});

describe('objections', () => {
  test('are a matrix of those alone who objected, and to whom', async () => {
    const page = await pageAt('/objections?instrument=cedaw');
    const table = page('table.objections');
    expect(
      table
        .find('thead th')
        .toArray()
        .map((one) => page(one).text()),
    ).toEqual(['Objecting', 'Algeria', 'Atlantis']);
    expect(
      table
        .find('tbody th')
        .toArray()
        .map((one) => page(one).text()),
    ).toEqual(['Norway', 'Sweden']);
    for (const link of table.find('td a').toArray()) {
      const list = await pageAt(link.attribs['href'] ?? '');
      expect(list('h1').text(), link.attribs['href']).toMatch(/^Objection/);
    }
    const pair = await pageAt(table.find('.opposing a').attr('href') ?? '');
    expect(pair('.count strong').text()).toBe('1');
  });

  test('are a list in words', async () => {
    const page = await pageAt('/objections?instrument=cedaw&state=SWE');
    const [row] = page('main tbody tr').toArray();
    expect(
      page(row)
        .children()
        .toArray()
        .map((cell) => plain(page(cell).text())),
    ).toEqual([
      'Sweden',
      'Algeria: its reservation upon ratification',
      'CEDAW',
      '5 June 1997',
      'opposes entry into force between the two',
      `text ${idOf('SWE', 'objections')}`,
    ]);
    expect(page(row).find('td a[href^="/declarations/"]').first().attr('href')).toBe(
      `/declarations/${idOf('DZA')}`,
    );
  });
});

test('the pages of a State and of an instrument lead to the texts', async () => {
  for (const [path, hrefs] of [
    ['/states/DZA', ['/declarations?state=DZA', '/objections?state=DZA', '/objections?to=DZA']],
    ['/instruments/cedaw', ['/declarations?instrument=cedaw', '/objections?instrument=cedaw']],
  ] as const) {
    const page = await pageAt(path);
    for (const href of hrefs) expect(page(`main a[href="${href}"]`).length, href).toBeGreaterThan(0);
  }
});
