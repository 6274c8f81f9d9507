import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { postLength } from '../../src/forms/post-length.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { words } from '../../src/status/questions/words.js';
import { StatusService } from '../../src/status/status.service.js';
import { textKinds } from '../../src/status/text-kinds.js';
import { actAsked } from '../../src/status/words-of-gap.js';
import type { TreatyNamed } from '../../src/status/words-reason.js';
import { say } from '../in-words.js';
import { states } from '../participations.js';
import { ask, openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;

beforeAll(async () => {
  tracker = await openTracker();
});

afterAll(async () => tracker.close());

const instruments = declaredInstruments();

const textOf = async (code: string, id: string, text: string) =>
  (await tracker.ask(words, { code, id, text })).rows[0]?.text ?? null;

/** What no text may hold: what a machine left, what reads badly, and what claims more than the record says. */
const faults: readonly (readonly [string, RegExp])[] = [
  ['what is undefined', /undefined|null|NaN|\[object/],
  ['a placeholder', /[{}]/],
  ['two blanks', / {2}/],
  ['a word twice', /\b(\w+) \1\b/i],
  ['brackets of a list of names', /\((The|Islamic|Plurinational|Bolivarian|Federated|Kingdom)\b/],
  ['a stop too many', /\.\.|\.,|,,| \.| ,/],
  ['a small letter that begins a sentence', /(^|\n|[a-z]\. )[a-z]/],
  ['a claim about today', /has not|have not|is not a party|never (signed|joined)/i],
];

describe.each(instruments.map(({ id }) => id))('the words of %s', (id) => {
  test('are there for each known gap and for no other State, and hold no fault', async () => {
    const { rows } = await tracker.ask(gaps, { instrument: id });
    const status = tracker.context.get(StatusService);
    const open = new Set(rows.map(({ state }) => state.code));
    const found: string[] = [];
    for (const { code, kind } of states.all) {
      const answer = await ask(status, words, { code, id });
      const kinds = answer.rows.map((row) => row.kind);
      const expected = open.has(code)
        ? textKinds.map((one) => one.kind).filter((one) => code !== 'VAT' || one !== 'question')
        : [];
      expect(kinds, code).toEqual(expected);
      if (!open.has(code)) expect(answer.emptyBecause, code).not.toBeNull();
      if (kind === 'organization') expect(kinds).toEqual([]);
      for (const { text, kind: of, sources, notes } of answer.rows) {
        for (const [fault, pattern] of faults) {
          if (pattern.test(text)) found.push(`${code} ${of}: ${fault}: ${pattern.exec(text)?.[0]}`);
        }
        if (!text.includes('s at ')) found.push(`${code} ${of}: no day`);
        if (of === 'post' && text.length > 280) found.push(`${code}: ${text.length} characters`);
        if (sources.length < (kind === 'member' ? 3 : 2)) found.push(`${code} ${of}: too few sources`);
        if (kind !== 'member' && text.includes('61/180'))
          found.push(`${code} ${of}: no Member State is urged`);
        if (new Set(notes).size < notes.length) found.push(`${code} ${of}: a note twice`);
      }
    }
    expect(found).toEqual([]);
  });
});

test('a post is short enough for every State, treaty and standing, whoever is a party today', () => {
  const longest = instruments.flatMap(({ shortTitle }) =>
    states.all.flatMap((state) =>
      (['ratify', 'accede', 'return', 'join'] as const).map((act) =>
        postLength(
          say({
            say: 'post',
            act,
            name: states.nameInSentence(state),
            asAt: '2024-09-30',
            short: shortTitle,
            signedOn: act === 'ratify' ? '2002-09-30' : null,
            parties: 189,
            of: 197,
            url: 'https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-12-a&chapter=18&clang=_en',
          }),
        ),
      ),
    ),
  );
  expect(Math.max(...longest)).toBeLessThanOrEqual(280);
});

describe('golden texts', () => {
  it('ask a signatory to ratify', async () => {
    expect(await textOf('PLW', 'cedaw', 'letter')).toBe(
      [
        '[Your place], [date]',
        'Minister for Foreign Affairs of Palau',
        'Your Excellency,',
        'I am writing to you about the Convention on the Elimination of All Forms of Discrimination against Women (CEDAW).',
        'As at 3 February 2026, according to the depositary, the Secretary-General of the United Nations, Palau had signed this treaty on 20 September 2011 and was not a party to it. On that day 189 of the 197 States that may join it were parties, among them 51 of 54 in the Group of Asia-Pacific States.',
        'In paragraph 4 of its resolution 61/180 of 20 December 2006, the General Assembly urged Member States that had not yet done so to consider taking measures to ratify or accede to it. With its signature, Palau showed its will to take part in this treaty; ratification would complete that step.',
        'I respectfully ask the Government of Palau to consider ratifying this treaty, and to deposit its instrument of ratification with the Secretary-General of the United Nations. I would be grateful to learn which steps are planned, by when, and where support would help.',
        'Should Palau have become a party since 3 February 2026, please accept my congratulations; I would then be glad to learn the day.',
        'Yours faithfully,',
        '[Your name]',
        '[Your address]',
      ].join('\n\n'),
    );
    expect(await textOf('PLW', 'cedaw', 'recommendation')).toBe(
      'Consider ratifying the Convention on the Elimination of All Forms of Discrimination against Women (CEDAW), signed on 20 September 2011, in line with paragraph 4 of General Assembly resolution 61/180 (not a party as at 3 February 2026, according to the depositary).',
    );
    expect(await textOf('USA', 'cedaw', 'question')).toMatch(
      /^To ask the Secretary of State of the United States of America: does the Government intend to ratify the Convention on .* instrument of ratification with .*\n\nBackground: as at 3 February 2026, .* had signed this treaty on 17 July 1980 and was not a party to it\.$/s,
    );
  });

  it('ask whoever has not signed to accede, under its article', async () => {
    expect(await textOf('IRN', 'cedaw', 'recommendation')).toBe(
      'Consider acceding to the Convention on the Elimination of All Forms of Discrimination against Women (CEDAW), in line with paragraph 4 of General Assembly resolution 61/180 (not a party as at 3 February 2026, according to the depositary).',
    );
    expect(await textOf('IRN', 'cedaw', 'letter')).toMatch(
      /Minister for Foreign Affairs of the Islamic Republic of Iran\n.*, the Islamic Republic of Iran was not a party to this treaty\. .*\(article 25\(4\)\)/s,
    );
    expect(await textOf('SOM', 'cedaw', 'press')).toBe(
      'As at 3 February 2026, Somalia was one of the 8 States that may join the Convention on the Elimination of All Forms of Discrimination against Women (CEDAW) and were not parties to it, according to the depositary, the Secretary-General of the United Nations. On that day 189 of the 197 States that may join it were parties, among them 52 of 54 in the Group of African States. In paragraph 4 of its resolution 61/180 of 20 December 2006, the General Assembly urged Member States that had not yet done so to consider taking measures to ratify or accede to it. It remained open to Somalia to accede to this treaty (article 25(4)).',
    );
    expect(await textOf('TON', 'opsc', 'letter')).toContain(
      'It is open to States that are parties to the Convention on the Rights of the Child or have signed it (article 13), of which Tonga is one.',
    );
    expect(await textOf('JPN', 'supplementary-slavery-convention', 'post')).toMatch(
      /^As at 9 October 2024, Japan was not a party to the 1956 Supplementary Convention on Slavery; 124 of 197 were\. Accession would be welcome: http\S+$/,
    );
  });

  it('name every way that is open to a signatory of UNTOC', async () => {
    expect(await textOf('IRN', 'untoc', 'letter')).toMatch(
      /had signed this treaty on 12 December 2000 .* consider ratifying this treaty, and to deposit its instrument of ratification, acceptance or approval with/s,
    );
  });

  it('say of the Protocol that the Convention must be joined too, and how that stands', async () => {
    expect(await textOf('IRN', 'trafficking-protocol', 'recommendation')).toMatch(
      /^Consider acceding to the Protocol .*[^,] and becoming a party to the United Nations Convention .* \(UNTOC\) with it, .*\(not a party as at 10 April 2025, according to the scope table of the Swiss Confederation; nor to the latter as at 4 May 2024\)\.$/,
    );
    expect(await textOf('COG', 'trafficking-protocol', 'recommendation')).toContain(
      ', signed on 14 December 2000, and becoming a party to the United Nations Convention ',
    );
    expect(await textOf('PRK', 'trafficking-protocol', 'letter')).toContain(
      "A party to this treaty must be a party to the United Nations Convention against Transnational Organized Crime (UNTOC) too (UNTOC article 37(2)); as at 4 May 2024, the Democratic People's Republic of Korea was one.",
    );
  });
});

describe('the resolution that urges Member States to join', () => {
  it('is not cited on days before its adoption', async () => {
    const textOn = async (asOf: string) =>
      (await tracker.ask(words, { code: 'PLW', id: 'cedaw', asOf })).rows.map(
        ({ text, sources }) => text + sources.map(({ url }) => url).join(),
      );
    expect((await textOn('2006-12-19')).join()).not.toContain('61/180');
    for (const each of await textOn('2006-12-20')) expect(each).toContain('61/180');
  });

  it('is not cited to an organization, which has no Government and can ratify what it has signed', async () => {
    const answer = await tracker.ask(words, { code: 'EUE', id: 'trafficking-protocol', asOf: '2006-01-01' });
    const text = (of: string) => answer.rows.find(({ kind }) => kind === of)?.text;
    expect(answer.rows.map((row) => row.text).join()).not.toMatch(/61\/180|Government|accession/);
    expect(text('question')).toMatch(/: does the European Union intend to become a party to the Protocol /);
    expect(text('question')).toContain('its instrument of ratification, acceptance or approval with');
  });
});

test.each([
  ['VAT', 'Secretary for Relations with States and International Organizations of the Holy See'],
  ['KEN', 'Cabinet Secretary for Foreign and Diaspora Affairs of Kenya'],
  ['JPN', 'Minister for Foreign Affairs of Japan'],
])('the letter to %s goes to the office that is responsible there', async (code, office) => {
  expect((await textOf(code, 'supplementary-slavery-convention', 'letter'))?.split('\n\n')[1]).toBe(office);
});

describe('no words are offered, and it is said why', () => {
  test.each([
    [
      'ALB',
      'cedaw',
      'there is nothing to ask for: Albania acceded on 11 May 1994 (the record is of 3 February 2026)',
    ],
    [
      'EUE',
      'cedaw',
      'the European Union is not among those that may join CEDAW (article 25), so that there is nothing to ask for',
    ],
  ])('to %s under %s', async (code, id, because) => {
    expect(await tracker.ask(words, { code, id })).toMatchObject({ rows: [], emptyBecause: because });
  });

  test('to a State of which it cannot be told', async () => {
    const answer = await tracker.ask(words, { code: 'MHL', id: 'trafficking-protocol' });
    expect(answer.rows).toEqual([]);
    expect(answer.emptyBecause).toMatch(
      /^no words are offered .*It cannot be told whether the Marshall Islands is a party: /,
    );
  });

  test('on a day before the adoption', async () => {
    const answer = await tracker.ask(words, { code: 'PLW', id: 'cedaw', asOf: '1979-01-01' });
    expect(answer).toMatchObject({
      rows: [],
      emptyBecause: 'the instrument was not yet adopted on 1 January 1979',
    });
  });

  test('for a parliament that is not there', async () => {
    const answer = await tracker.ask(words, { code: 'VAT', id: 'cedaw', text: 'question' });
    expect(answer).toMatchObject({
      rows: [],
      emptyBecause: 'a question for parliament is left out: the Holy See has none',
    });
  });
});

test('an old record is told with each of the words, and who is not reviewed', async () => {
  const { rows } = await tracker.ask(words, { code: 'COK', id: 'supplementary-slavery-convention' });
  for (const { notes } of rows) expect(notes[0]).toContain('the record is of 9 October 2024');
  expect(rows.find(({ kind }) => kind === 'recommendation')?.notes[1]).toContain('the Cook Islands is none');
});

test('what must be known of a State that is no party itself is told with each of the words', async () => {
  const { rows } = await tracker.ask(words, { code: 'NIU', id: 'cedaw' });
  expect(rows).toHaveLength(5);
  for (const { notes } of rows)
    expect(notes.at(-1)).toMatch(
      /^New Zealand's instrument of ratification .* shall apply also to Niue, .*[^.]$/,
    );
});

test('the act that is asked for is one that is open', () => {
  const byId = new Map(instruments.map((one) => [one.id, one]));
  const [cedaw, untoc, slavery] = ['cedaw', 'untoc', 'supplementary-slavery-convention'].map((id) =>
    byId.get(id)!,
  );
  const member = { kind: 'member' } as const;
  expect(actAsked('signatory', member, cedaw!, '2026-02-03')).toBe('ratify');
  expect(actAsked('none', member, cedaw!, '2026-02-03')).toBe('accede');
  expect(actAsked('withdrawn', member, untoc!, '2026-02-03')).toBe('return');
  expect(actAsked('none', member, untoc!, '2002-12-12')).toBe('join');
  expect(actAsked('none', member, slavery!, '1957-07-01')).toBe('join');
  expect(actAsked('none', member, slavery!, '1957-07-02')).toBe('accede');
  expect(actAsked('signatory', { kind: 'organization' }, untoc!, '2003-01-01')).toBe('join');
});

test('whoever has left is asked to return, in words that are no reproach', () => {
  const treaty: TreatyNamed = { say: 'treaty-named', title: 'Treaty', acronym: null };
  const was = { say: 'was-no-party', act: 'return', name: 'Palau', signedOn: null } as const;
  expect(say({ ...was, leftOn: '2020-01-01' })).toBe(
    'Palau was no longer a party to this treaty, having left it with effect from 1 January 2020',
  );
  expect(say({ ...was, leftOn: null })).toBe('Palau was no longer a party to this treaty');
  expect(
    say({
      say: 'review-recommendation',
      act: 'return',
      name: 'Palau',
      asAt: '2026-02-03',
      treaty,
      parent: null,
      parentAsAt: null,
      signedOn: null,
      paragraph: null,
      gazette: null,
    }),
  ).toBe(
    'Consider becoming a party again to the Treaty (not a party as at 3 February 2026, according to the depositary).',
  );
});
