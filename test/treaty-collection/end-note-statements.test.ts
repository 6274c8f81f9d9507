import { expect, test } from 'vitest';
import type { PrintedBlock } from '../../src/treaty-collection/statements/printed-block.js';
import { BlockCollection } from '../../src/treaty-collection/statements/read-blocks.js';
import { readStatements } from '../../src/treaty-collection/statements/read-statements.js';
import { resolveName } from '../participations.js';
import { cedaw, notified, toldInNote } from './end-note-fixture.js';

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
    toldInNote(note, ['Mauritania']).map(
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
    toldInNote(note, ['Algeria']).map(({ name, state, kind, madeOn, about }) => [
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
    toldInNote(note, ['Kuwait']).map(({ state, kind, madeOn, about }) =>
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
  const [only, ...others] = toldInNote(note);
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    state: 'DNK',
    kind: 'objection',
    madeOn: '1998-06-26',
    about: [{ state: 'LBN', kind: 'reservation', madeUpon: 'accession' }],
  });
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
  expect(toldInNote(note).length).toBeGreaterThan(0);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('characters that show nothing are in no name and no line: a database may refuse to keep them', () => {
  const block: PrintedBlock = {
    section: 'declarations',
    title: 'Declarations',
    name: 'Den\u00admark',
    notes: [1],
    lines: [{ role: 'paragraph', text: 'One.', notes: [] }],
  };
  const into = new BlockCollection();
  into.add(block);
  const { statements, findings } = readStatements(
    {
      blocks: into.blocks,
      noteLines: new Map([
        [1, 'On 3 May 2001, the Gov\u0000ernment of Denmark\u200b notified.\nTo\u202ene\tT\u0000wo'],
      ]),
      participants: [{ name: 'Den\u00admark', notes: [1] }],
    },
    resolveName,
  );
  expect(findings).toEqual([]);
  expect(statements.map(({ name, lines }) => [name, ...lines.map(({ text }) => text)])).toEqual([
    ['Denmark', 'One.'],
    ['Denmark', 'On 3 May 2001, the Government of Denmark notified.', 'Tone Two'],
  ]);
});
