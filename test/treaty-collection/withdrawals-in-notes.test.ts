import { expect, test } from 'vitest';
import { notified, toldInNote } from './end-note-fixture.js';

const withdrawn = (note: string, marked = 'Denmark'): readonly string[] => {
  const [statement] = toldInNote(note, [marked]);
  return (statement?.withdrawals ?? []).map(
    ({ on, articles, isPartial }) =>
      `${on ?? '?'} ${articles.join(' ')}`.trim() + (isPartial ? ' in part' : ''),
  );
};

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
    `${notified} that it had decided to withdraw its reservation to article 9, except for paragraph 2.`,
    ['2001-05-03 9 in part'],
  ],
  [
    `${notified} that it had decided to withdraw its reservations except that to article 9.`,
    ['2001-05-03 in part'],
  ],
  [
    `${notified} that it had decided to withdraw its reservation to article 9 in so far as it relates to paragraph 1.`,
    ['2001-05-03 9 in part'],
  ],
  [
    `${notified} that it had decided to withdraw its reservation to article 9 in respect of the Faroe Islands.`,
    ['2001-05-03 9 in part'],
  ],
  [
    `${notified} of the withdrawal of its reservation to article 9 made on behalf of Greenland.`,
    ['2001-05-03 9 in part'],
  ],
  [
    `${notified} that it had decided to withdraw its reservation to article 9, which shall, however, continue to apply in Greenland.`,
    ['2001-05-03 9 in part'],
  ],
  [
    `${notified} that it had decided to withdraw the second sentence of its reservation to article 9.`,
    ['2001-05-03 9 in part'],
  ],
  [
    `${notified} that it had decided to replace its reservation to article 9, which is hereby withdrawn.`,
    ['2001-05-03 9 in part'],
  ],
  [
    `${notified} that its reservation to article 9 is withdrawn and replaced by the following.`,
    ['2001-05-03 9 in part'],
  ],
  [
    `${notified} that it had decided to withdraw its reservation to article 9 and to maintain its reservation to article 16.`,
    ['2001-05-03 9'],
  ],
  [
    `${notified} that it had decided to withdraw its reservation to article 9 (2), while retaining its reservation to article 9 (1).`,
    ['2001-05-03 9(2)'],
  ],
  [
    `${notified} that it had decided to withdraw one of its reservations, i.e. that relating to article 9 (2).`,
    ['2001-05-03 9(2)'],
  ],
  [
    `${notified} that it had decided to withdraw the declaration regarding the exclusion in respect of the Faroe Islands.`,
    ['2001-05-03'],
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
  const rows = toldInNote(note, ['Russian Federation', 'Ukraine']).map(({ state, kind, withdrawals }) => [
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
  for (const { withdrawals, about } of toldInNote(note, ['Czech Republic', 'Slovakia'])) {
    expect(withdrawals).toEqual([{ on: '1991-04-26', articles: [], isPartial: false }]);
    expect(about).toEqual([{ name: 'Czechoslovakia', state: null, kind: 'reservation', madeUpon: null }]);
  }
});

test('a withdrawal of one State is not that of another that the note marks', () => {
  const note =
    'On 23 July 1997, the Government of Pakistan informed the Secretary-General that it had decided to withdraw its reservation.';
  expect(
    toldInNote(note, ['Indonesia']).map(({ state, withdrawals }) => [state, withdrawals.length]),
  ).toEqual([
    ['IDN', 0],
    ['PAK', 1],
  ]);
  // of two, nobody says whose this is
  const nobodys = 'It was decided on 3 May 2001 to withdraw the reservation to article 9.';
  expect(toldInNote(nobodys, ['Denmark', 'Norway']).flatMap(({ withdrawals }) => withdrawals)).toEqual([]);
});
