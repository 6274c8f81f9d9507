import { expect, test } from 'vitest';
import { toldInNote } from './end-note-fixture.js';

const territories = (note: string, marked = 'Denmark'): readonly string[] =>
  (toldInNote(note, [marked])[0]?.territories ?? []).map(
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
