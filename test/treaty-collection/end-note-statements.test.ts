import { expect, test } from 'vitest';
import type { Statement } from '../../src/domain/statement.js';
import type { PrintedBlock } from '../../src/treaty-collection/statements/printed-block.js';
import { readStatements } from '../../src/treaty-collection/statements/read-statements.js';
import { resolveName } from '../participations.js';

const cedaw = 'Convention on the Elimination of All Forms of Discrimination against Women';

/** What note 1 tells, beside the names of those whom it marks in the table. */
function told(note: string, marked: readonly string[] = ['Denmark']): readonly Statement[] {
  const { statements, findings } = readStatements(
    {
      blocks: [],
      noteLines: new Map([[1, note]]),
      participants: marked.map((name) => ({ name, notes: [1] })),
      treaty: cedaw,
    },
    resolveName,
  );
  expect(findings).toEqual([]);
  for (const { lines, rests } of statements)
    for (const { line, start, end } of rests) expect(lines[line ?? -1]?.text.slice(start, end)).toMatch(/\S/);
  return statements;
}

const withdrawn = (note: string, marked = 'Denmark'): readonly string[] => {
  const [statement] = told(note, [marked]);
  return (statement?.withdrawals ?? []).map(
    ({ on, articles, isPartial }) =>
      `${on ?? '?'} ${articles.join(' ')}`.trim() + (isPartial ? ' in part' : ''),
  );
};

const notified = 'On 3 May 2001, the Government of Denmark notified the Secretary-General';

test.each<[wording: string, expected: readonly string[]]>([
  [
    `${notified} of its decision to withdraw the reservation to article 29 (1) of the Convention, made upon signature and confirmed upon ratification.`,
    ['2001-05-03 29(1)'],
  ],
  [
    `${notified} that it had decided to wihdraw its reservations in respect of articles 5 (a), 7 (b) and 16 (2).`,
    ['2001-05-03 5(a) 7(b) 16(2)'],
  ],
  [
    'In communications received on 14 September 1998 and 8 July 2002, the Government of Denmark informed the Secretary-General that it had decided to withdraw its reservations made upon ratification with respect to articles 7 and 15, paragraphs 2 and 3, respectively.',
    ['1998-09-14 7', '2002-07-08 15(2) 15(3)'],
  ],
  [
    'In communications received on 14 September 1998 and 8 July 2002, respectively, the Government of Denmark informed the Secretary-General that it had decided to withdraw its reservations to articles 7, 9 and 15.',
    ['? 7 9 15'],
  ],
  [
    'In a communication received on 8 December 1989, the Government of Denmark notified the Secretary-General that it had decided to withdraw the reservation in respect of article 29 (1).',
    ['1989-12-08 29(1)'],
  ],
  [
    'The Government of Denmark informed the Secretary-General, by a notification recieved on 9 December 2005, of its decision to withdraw the following reservation in respect of article 7 (a), made upon accession:\nThe Government reserves article 9.',
    ['2005-12-09 7(a)'],
  ],
  [
    `${notified} of a partial withdrawal as follows:\n“The Government of Denmark withdraws its reservation in respect of article 2(f), 9(1) and 16(h).`,
    ['2001-05-03 2(f) 9(1) 16(h) in part'],
  ],
  [
    `${notified} that it had decided to withdraw the following reservation:\n"Denmark does not consider itself bound by article 15, paragraph 4."\nThe complete text of article 16 is published in United Nations, Treaty Series.`,
    ['2001-05-03 15(4)'],
  ],
  [
    `${notified} of its decision to withdraw the reservations made upon accession. The text of the reservations reads as follows: "Denmark reserves the right not to apply the provisions of Article 11 (2) (b).`,
    ['2001-05-03 11(2)(b)'],
  ],
  [
    `${notified} of its decision to withdraw its reservation to article 9 (2). The reservation read as follows:\n"As to articles 9, paragraph 2, and 16 …"`,
    ['2001-05-03 9(2)'],
  ],
  [
    `${notified} of the following:\n“The Government hereby withdraws that part of the reservations which states:\nThe Government does not accept it in full.”`,
    ['2001-05-03 in part'],
  ],
  [
    `${notified} that it had decided to partially withdraw its reservation to article 11.`,
    ['2001-05-03 11 in part'],
  ],
  [
    `${notified} of its decision to withdraw the reservation to article 9. The remaining reservation reads as follows: article 29.`,
    ['2001-05-03 9 in part'],
  ],
  [
    `${notified} that it had decided to lift its reservation relating to articles 5(b) and 16 1(d ) made upon ratification.`,
    ['2001-05-03 5(b) 16(1)(d)'],
  ],
  [
    `${notified} that it had decided to withdraw its reservation to article 9, in accordance with article 28 (3) of the Convention.`,
    ['2001-05-03 9'],
  ],
  [
    `${notified} that it had decided to withdrawthe reservation in respect to article 15 (4).`,
    ['2001-05-03 15(4)'],
  ],
  [
    `${notified} that it had decided to withdraw its reservation to article 7. Subsequently, on 4 June 2002, the Government of Denmark notified the Secretary-General that it had decided to withdraw its declaration with regard to article 9.`,
    ['2001-05-03 7', '2002-06-04 9'],
  ],
  [`${notified} of the withdrawal of its reservation to article 9.`, ['2001-05-03 9']],
  ['On 3 May 2001, the Government of Denmark withdrew its reservation to article 9.', ['2001-05-03 9']],
  ['The reservation to article 9 was withdrawn on 3 May 2001.', ['2001-05-03 9']],
  [
    'On 3 May 2001, the Secretary-General received from the Government of Denmark a communication withdrawing its reservation to article 9.',
    ['2001-05-03 9'],
  ],
  [
    `${notified} of the following:\n“The reservation to Article 7 (b) was withdrawn in 2000. Denmark has decided to withdraw its reservation to Article 11.”`,
    ['2001-05-03 11'],
  ],
  // not withdrawals of a reservation
  [`${notified} that it had decided to modify its reservation to article 9.`, []],
  [`${notified} that it had decided not to withdraw its reservation to article 9.`, []],
  [`${notified} that its reservation to article 9 may be withdrawn.`, []],
  [
    'On 3 May 2001, the Government of Denmark deposited with the Secretary-General a notification of withdrawal. The withdrawal took effect on 3 May 2002.',
    [],
  ],
  [`${notified} of its decision to withdraw its instrument of ratification.`, []],
  [
    `${notified} of its decision to withdraw from the Convention, and recalled its reservation to article 9.`,
    [],
  ],
  [
    'Upon ratification Denmark stated: "This reservation is to be withdrawn upon amendment of the law on article 9."',
    [],
  ],
  ['Ireland hopes that Denmark withdraws its reservation to article 9.', []],
])('%s', (note, expected) => {
  expect(withdrawn(note)).toEqual(expected);
});

test('several who withdraw in one note have each his own day', () => {
  const note =
    'In communications received on 8 March 1989, 19 and 20 April 1989, respectively, the Governments of the Union of Soviet Socialist Republics, the Byelorussian Soviet Socialist Republic and the Ukrainian Soviet Socialist Republic notified the Secretary-General that they had decided to withdraw the reservations made upon ratification relating to article 29 (1).';
  const rows = told(note, ['Russian Federation', 'Ukraine']).map(({ state, kind, withdrawals }) => [
    state,
    kind,
    withdrawals.map(({ on }) => on).join(),
  ]);
  // nobody marks Belarus: what it did is told under its name all the same
  expect(rows).toEqual([
    ['RUS', 'withdrawal', '1989-03-08'],
    ['UKR', 'withdrawal', '1989-04-20'],
    ['BLR', 'withdrawal', '1989-04-19'],
  ]);
});

test('a withdrawal of a predecessor says whose it was', () => {
  const note =
    'Czechoslovakia had signed and ratified the Convention on 17 July 1980 and 16 February 1982, respectively, with a reservation. Subsequently, on 26 April 1991, the Government of Czechoslovakia notified the Secretary-General of its decision to withdraw the reservation made upon signature.';
  for (const { withdrawals, about } of told(note, ['Czech Republic', 'Slovakia'])) {
    expect(withdrawals).toEqual([{ on: '1991-04-26', articles: [], isPartial: false }]);
    expect(about).toEqual([{ name: 'Czechoslovakia', state: null, kind: 'reservation', madeUpon: null }]);
  }
});

test('a withdrawal of one State is not that of another that the note marks', () => {
  const note =
    'On 23 July 1997, the Government of Pakistan informed the Secretary-General that it had decided to withdraw its reservation.';
  expect(told(note, ['Indonesia']).map(({ state, withdrawals }) => [state, withdrawals.length])).toEqual([
    ['IDN', 0],
    ['PAK', 1],
  ]);
  // of two, nobody says whose this is
  const nobodys = 'It was decided on 3 May 2001 to withdraw the reservation to article 9.';
  expect(told(nobodys, ['Denmark', 'Norway']).flatMap(({ withdrawals }) => withdrawals)).toEqual([]);
});

test('who objects or communicates in a note is told under his own name', () => {
  const note = [
    'With regard to the reservations made by Mauritania upon accession, the Secretary-General received communications from the following States on the dates indicated hereinafter:',
    'Ireland (13 June 2002):',
    '"The Government of Ireland is of the view that this casts doubts on the object and purpose of the Convention.',
    'The Government of Ireland therefore objects to the reservation. This objection shall not preclude the entry into force of the Convention between Ireland and Mauritania."',
    'Finland (17 June 2002): "The Government of Finland assumes that the rights are implemented, since a reservation incompatible with the object and purpose shall not be permitted."',
  ].join('\n');
  const about = [{ name: 'Mauritania', state: 'MRT', kind: 'reservation', madeUpon: 'accession' }];
  expect(
    told(note, ['Mauritania']).map(
      ({ name, state, kind, madeOn, about: others, opposesEntryIntoForce, lines }) => ({
        name,
        state,
        kind,
        madeOn,
        about: others,
        opposesEntryIntoForce,
        lines: lines.length,
      }),
    ),
  ).toEqual([
    {
      name: 'Mauritania',
      state: 'MRT',
      kind: 'unclassified',
      madeOn: null,
      about: [],
      opposesEntryIntoForce: null,
      lines: 6,
    },
    {
      name: 'Ireland',
      state: 'IRL',
      kind: 'objection',
      madeOn: '2002-06-13',
      about,
      opposesEntryIntoForce: false,
      lines: 4,
    },
    {
      name: 'Finland',
      state: 'FIN',
      kind: 'communication',
      madeOn: '2002-06-17',
      about,
      opposesEntryIntoForce: null,
      lines: 3,
    },
  ]);
});

test('a table of those who objected has each with his day', () => {
  const note = [
    'Several Governments notified the Secretary-General that they consider the reservations made by the Government of Algeria upon accession as incompatible with the object and purpose of the said Convention, on the dates indicated hereinafter:',
    'Participant:\tDate of notification:',
    'Sweden\t4 Aug 1997',
    'German Democratic Republic\t14 Aug 1997',
    'On 15 July 2009, the Government of Algeria notified the Secretary-General that it had decided to withdraw the reservation in respect to article 9 (2) made upon accession.',
  ].join('\n');
  expect(
    told(note, ['Algeria']).map(({ name, state, kind, madeOn, about }) => [
      name,
      state,
      kind,
      madeOn,
      about.map((one) => one.state).join(),
    ]),
  ).toEqual([
    ['Algeria', 'DZA', 'withdrawal', '2009-07-15', ''],
    ['Sweden', 'SWE', 'objection', '1997-08-04', 'DZA'],
    ['German Democratic Republic', null, 'objection', '1997-08-14', 'DZA'],
  ]);
});

test('what is told once more of another is what it was before', () => {
  const note = [
    'On 12 February 1997, the Secretary-General received from the Government of Denmark the following communication with regard to reservations made by Kuwait upon ratification:',
    '"The Government of Denmark objects to these reservations."',
    'On that same date, the Secretary-General also received from the Government of Denmark, communications, identical in essence, mutatis mutandis, as the one made for Kuwait, with regard to reservations made by Lesotho and Malaysia, as well as on 23 March 1998, in regard to the reservations made by Pakistan upon ratification.',
  ].join('\n');
  expect(
    told(note, ['Kuwait']).map(({ state, kind, madeOn, about }) =>
      [state, kind, madeOn, ...about.map((one) => one.state)].join(' '),
    ),
  ).toEqual([
    'KWT unclassified ',
    'DNK objection 1997-02-12 KWT',
    'DNK objection 1997-02-12 LSO MYS',
    'DNK objection 1998-03-23 PAK',
  ]);
});

test('where the note stands beside who objects, it is his', () => {
  const note =
    'On 26 June 1998, the Secretary-General received from the Government of Denmark the following communication with regard to the reservation made by Lebanon upon accession in respect of article 9, paragraph 2:\nThe Government of Denmark objects to the said reservations.';
  const [only, ...others] = told(note);
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    state: 'DNK',
    kind: 'objection',
    madeOn: '1998-06-26',
    about: [{ state: 'LBN', kind: 'reservation', madeUpon: 'accession' }],
  });
});

const territories = (note: string, marked = 'Denmark'): readonly string[] =>
  (told(note, [marked])[0]?.territories ?? []).map(
    ({ name, applies, on }) => `${applies ? '+' : '-'} ${name} ${on ?? '?'}`,
  );

const kingdom = 'United Kingdom of Great Britain and Northern Ireland';

test.each<[note: string, marked: string, expected: readonly string[]]>([
  [
    `On 16 March 2016, the Government of the ${kingdom} notified the Secretary-General that the Convention would extend to the territories of Anguilla and the Cayman Islands.`,
    kingdom,
    ['+ Anguilla 2016-03-16', '+ Cayman Islands 2016-03-16'],
  ],
  [
    'With a territorial exclusion in respect of the Faroe Islands and Greenland.',
    'Denmark',
    ['- Faroe Islands ?', '- Greenland ?'],
  ],
  [
    'Upon its ratification to the Convention, the Government of Denmark notified the Secretary-General of the following:\nUntil further notice, the Convention shall not apply to the Faroe Islands.',
    'Denmark',
    ['- Faroe Islands ?'],
  ],
  [
    'On 11 May 1993, the Government of Denmark notified the Secretary-General that it had decided to withdraw its declaration with regard to the application of the Convention to Greenland and the Faroe Islands which reads as follows:\n"Until further notice the Convention shall not apply to Greenland and the Faroe Islands."',
    'Denmark',
    ['+ Greenland 1993-05-11', '+ Faroe Islands 1993-05-11'],
  ],
  [
    'By a commmunication received on 10 October 2016, the Government of Denmark informed the Secretary-General that it had decided to withdraw the declaration, made upon ratification, regarding the territorial exclusion in respect of the Faroe Islands and Greenland.\nUpon ratification on 24 July 2003, Denmark had notified the Secretary-General of the following: "With a territorial exclusion in regard to the Faroe Islands and Greenland."',
    'Denmark',
    [
      '+ Faroe Islands 2016-10-10',
      '+ Greenland 2016-10-10',
      '- Faroe Islands 2003-07-24',
      '- Greenland 2003-07-24',
    ],
  ],
  [
    'For the Kingdom in Europe. On 17 October 2006: extension to Aruba.\nFollowing a modification of the internal constitutional relations, effective 10 October 2010, the Protocol applies to the Caribbean part of the Netherlands (Bonaire, Sint Eustatius and Saba). Subsequently, on 20 September 2022, the Government of the Netherlands notified the Secretary-General that the Optional Protocol will apply to Curaçao.',
    'Netherlands',
    [
      '+ Kingdom in Europe ?',
      '+ Aruba 2006-10-17',
      '+ Caribbean part of the Netherlands (Bonaire, Sint Eustatius and Saba) ?',
      '+ Curaçao 2022-09-20',
    ],
  ],
  [
    'The instrument of ratification also specifies that "such ratification shall extend to Tokelau only upon notification to the Secretary-General of such extension".',
    'New Zealand',
    ['- Tokelau ?'],
  ],
  [
    'In its instrument of ratification, the Government of China informed the Secretary-General of the following:\nThe application of the Protocol to the Hong Kong Special Administrative Region requires domestic legislation, and the Protocol shall not apply to the Hong Kong Special Administrative Region until the Government of China notifies otherwise;\nthe Protocol shall apply to the Macao Special Administrative Region.',
    'China',
    ['- Hong Kong Special Administrative Region ?', '+ Macao Special Administrative Region ?'],
  ],
  [
    'Upon resuming the exercise of sovereignty over Macao, China notified the Secretary-General that the Convention with the reservation made by China will also apply to the Macao Special Administrative Region.',
    'China',
    ['+ Macao Special Administrative Region ?'],
  ],
  [
    `The instrument of ratification specifies that the said Convention is ratified in respect of the ${kingdom}, the Isle of Man, South Georgia and the South Sandwich Islands, and Turks and Caicos Islands.`,
    kingdom,
    ['+ Isle of Man ?', '+ South Georgia and the South Sandwich Islands ?', '+ Turks and Caicos Islands ?'],
  ],
  [
    `On 14 October 1996, the Secretary-General received from the Government of the ${kingdom} a communication stating that it had decided to apply the Convention to Hong Kong, subject to the following reservations:`,
    kingdom,
    ['+ Hong Kong 1996-10-14'],
  ],
  // neither of the treaty, nor plainly said
  [
    'On 5 September 2003, the Government of New Zealand informed the Secretary-General of the following:\n"The withdrawal of this reservation shall not extend to Tokelau."',
    'New Zealand',
    [],
  ],
  [
    'On 4 April 1989, the Government of Argentina made the following objection:\nThe Argentine Republic rejects the extension of the territorial application of the Convention to the Malvinas Islands.',
    kingdom,
    [],
  ],
  ['This reservation will apply equally to Hong Kong.', kingdom, []],
])('territories: %s', (note, marked, expected) => {
  expect(territories(note, marked)).toEqual(expected);
});

test('who is marked with a note, in the table or in a section, has it once', () => {
  const line = (notes: readonly number[]) => ({
    role: 'paragraph' as const,
    text: 'Denmark declares.',
    notes,
  });
  const block: PrintedBlock = {
    section: 'declarations',
    title: 'Declarations and Reservations',
    name: 'Denmark',
    notes: [2],
    lines: [line([1, 3])],
  };
  const { statements } = readStatements(
    {
      blocks: [block, { ...block, name: 'Czechoslovakia', notes: [3], lines: [line([])] }],
      noteLines: new Map([1, 2, 3, 4].map((number) => [number, `See note ${number}.`])),
      participants: [{ name: 'Denmark', notes: [1] }],
      treaty: cedaw,
    },
    resolveName,
  );
  const notes = statements.filter(({ section }) => section === 'end-notes');
  expect(notes.map(({ note, name, state, kind }) => [note, name, state, kind])).toEqual([
    [1, 'Denmark', 'DNK', 'unclassified'],
    [2, 'Denmark', 'DNK', 'unclassified'],
    [3, 'Denmark', 'DNK', 'unclassified'],
    [3, 'Czechoslovakia', null, 'unclassified'],
    [4, '', null, 'unclassified'],
  ]);
});

test.each([
  ['the same word', 'withdraw '.repeat(110_000)],
  [
    'withdrawals',
    `${notified} of its decision to withdraw the reservation to article 29 (1). `.repeat(3_000),
  ],
  ['brackets', 'Ireland ('.repeat(110_000)],
  ['headings', 'Ireland (2 April 2002): objects to it.\n'.repeat(8_000)],
  ['articles', Array.from({ length: 80_000 }, (_, index) => `article ${index % 999}`).join(', ')],
  ['territories', `The Convention shall apply to ${'Aruba, Bonaire and '.repeat(55_000)}`],
  ['rows', `${notified} that it objects:\n${'Sweden\t4 Aug 1997\n'.repeat(20_000)}`],
  [
    'what was withdrawn',
    `${notified} that it had decided to withdraw the following reservation:\n${'Not bound by article 9. '.repeat(16_000)}`,
  ],
])('a note that is long for its %s is read in time', (_, note) => {
  const begun = performance.now();
  expect(told(note).length).toBeGreaterThan(0);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
