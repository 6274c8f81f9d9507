import { describe, expect, it } from 'vitest';
import { only } from './stated-blocks.js';

describe('what an objection is about', () => {
  const about = (text: string): readonly string[] =>
    only('objections', text).about.map(
      ({ name, state, kind, madeUpon }) => `${name} ${state} ${kind} ${madeUpon}`,
    );

  it.each([
    [
      '# With regard to the reservations made by Brunei Darussalam upon accession:',
      ['Brunei Darussalam BRN reservation accession'],
    ],
    [
      '# With regard to the reservation made by teh United Arab Emirates upon accession:',
      ['teh United Arab Emirates ARE reservation accession'],
    ],
    ['# With regard to the reservations made by Bahrain :', ['Bahrain BHR reservation null']],
    [
      '# With regard to the declaration made by Turkey upon ratification:',
      ['Turkey TUR declaration ratification'],
    ],
    [
      '# With regard to the reservation and declaration made by Singapore upon accession:',
      ['Singapore SGP reservation-and-declaration accession'],
    ],
    [
      '# With regard to the reservations made by the Democratic People’s Republic of Korea upon accession:',
      ['the Democratic People’s Republic of Korea PRK reservation accession'],
    ],
    [
      "# With regard to the reservations made by the Democratic People's Republic of Korea upon accession:",
      ["the Democratic People's Republic of Korea PRK reservation accession"],
    ],
    [
      '# With regard to the reservations made by Trinidad and Tobago and by Antigua and Barbuda:',
      ['Trinidad and Tobago TTO reservation null', 'Antigua and Barbuda ATG reservation null'],
    ],
    [
      '# With regard to the reservations made by Fiji upon accession and Lesotho upon ratification:',
      ['Fiji FJI reservation accession', 'Lesotho LSO reservation ratification'],
    ],
    [
      '# With regard to the reservations made by Djibouti, Iran (Islamic Republic of) and the Syrian Arab Republic upon ratification, by Myanmar upon accession and by Turkey upon signature:',
      [
        'Djibouti DJI reservation ratification',
        'Iran (Islamic Republic of) IRN reservation ratification',
        'the Syrian Arab Republic SYR reservation ratification',
        'Myanmar MMR reservation accession',
        'Turkey TUR reservation signature',
      ],
    ],
    [
      '# With regard to the reservation made by Pakistan upon signature and confirmed upon ratification:',
      ['Pakistan PAK reservation signature'],
    ],
    [
      '# With regard to the reservations to article 2, paragraphs (d) and (f) made by Niger upon accession:',
      ['Niger NER reservation accession'],
    ],
    [
      '# With regard to the reservation made by Indonesia upon ratification concerning articles 1 and 14:',
      ['Indonesia IDN reservation ratification'],
    ],
    [
      '# With regard to the reservation made by the Libyan Arab Jamahiriya upon accession, as modified (see objection under 8 June 1990):',
      ['the Libyan Arab Jamahiriya LBY reservation accession'],
    ],
    [
      '# With regard to the modification of reservations by Bahrain upon accession:',
      ['Bahrain BHR reservation accession'],
    ],
    [
      '# With regard to the reservations made by Serbia and Montenegro upon accession:',
      ['Serbia and Montenegro null reservation accession'],
    ],
    [
      '# With regard to the reservations made by Maysia upon accession:',
      ['Maysia null reservation accession'],
    ],
    [
      '# With regard to the reservations made by Maysia upon accession:\n“The Government of Austria has examined the reservations made by Malaysia.',
      ['Maysia MYS reservation accession'],
    ],
    [
      '# With regard to the reservation made by Bruni Darussalam upon accession:\nAustria has examined the reservations made by Oman.',
      ['Bruni Darussalam null reservation accession'],
    ],
    [
      '# WITH REGARD TO THE RESERVATIONS MADE BY TURKEY AND IRAN (ISLAMIC REPUBLIC OF) UPON ACCESSION:',
      ['TURKEY TUR reservation accession', 'IRAN (ISLAMIC REPUBLIC OF) IRN reservation accession'],
    ],
    ['# With regard to the reservations made by Guinea‑Bissau:', ['Guinea‑Bissau GNB reservation null']],
    ['# With regard to the reservation of Kuwait made upon accession:', ['Kuwait KWT reservation accession']],
    [
      '# Objection to the reservation made by Brazil and the declaration made by Pakistan upon accession:',
      ['Brazil BRA reservation null', 'Pakistan PAK declaration accession'],
    ],
    [
      'The Government of Norway has examined the contents of the reservation made by the Libyan Arab Jamahiriya.',
      ['Libyan Arab Jamahiriya LBY reservation null'],
    ],
    ['The Government compares the reservations made by Egypt with the reservations made by Oman.', []],
    ['The Government is of the view that the reservation is too wide.', []],
    [
      'The Government considers that the reservations made by Egypt regarding article 2, by the Republic of Korea regarding article 9, and by Iraq regarding article 16, are incompatible with the object and purpose of the Convention.',
      ['Egypt EGY reservation null', 'Republic of Korea KOR reservation null', 'Iraq IRQ reservation null'],
    ],
    [
      'i) 22 May 1985: In respect of reservations by New Zealand (applicable to the Cook Islands) concerning article 2 (f).',
      ['New Zealand NZL reservation null'],
    ],
  ])('%s', (text, wanted) => {
    expect(about(text)).toEqual(wanted);
  });

  it.each([
    [
      'This objection shall not preclude the entry into force of the Convention between Austria and Oman.',
      false,
    ],
    ['This objection is not an obstacle to the entry into force of the said Convention.', false],
    [
      'The objection should not be interpreted as an impediment to the entry into force of the Convention.',
      false,
    ],
    [
      'The Government does not, however, consider that this objection constitutes an obstacle to the entry into force.',
      false,
    ],
    [
      'This objection does not prevent the Convention from entering into force as between Austria and Oman.',
      false,
    ],
    ['The Convention remains in force in its entirety between Niger and Denmark.', false],
    ['The Convention will thus become operative between the two States.', false],
    ['The Government objects to the entry into force of the Convention between Austria and Oman.', true],
    [
      'These constitute an obstacle to the entry into force of the Convention between Sweden and Maldives',
      true,
    ],
    ['The Convention shall not enter into force between Austria and Oman.', true],
    ['This objection precludes the entry into force of the Convention between Austria and Oman.', true],
    ['Austria does not consider the Convention to be in force between itself and Oman.', true],
    [
      'The reservation is not permitted and constitutes an obstacle to the entry into force of the Convention.',
      true,
    ],
    [
      'The Government does not accept the reservation, which precludes the entry into force of the Convention.',
      true,
    ],
    [
      'Not being compatible with its object, this reservation prevents the entry into force of the Convention.',
      true,
    ],
    ['The objection shall have the effect of preventing the entry into force of the Convention.', true],
    ['Austria considers the Convention as not having entered into force between Austria and Oman.', true],
    ['The Convention is not in force between Austria and Oman.', true],
    ['Nothing in this objection shall preclude the entry into force of the Convention.', false],
    ['Austria does not object to the entry into force of the Convention between Austria and Oman.', false],
    ['Austria has no intention of opposing the entry into force of the Convention.', false],
    ['This objection doesn’t preclude the entry‑into‑force of the Convention.', false],
    ['This objection must not be interpreted as impeding the entry into force of the Convention.', false],
    ['It does not consider the reservation to be valid, and that it precludes the entry into force.', null],
    ['An objection does not preclude the entry into force unless a contrary intention is expressed.', null],
    ['The Government of Austria objects to this reservation.', null],
    ['The Convention entered into force for Austria on 30 April 1982.', null],
  ])('whether entry into force is opposed: %s', (text, isOpposed) => {
    const { opposesEntryIntoForce, rests } = only('objections', text);
    expect(opposesEntryIntoForce).toBe(isOpposed);
    expect(rests.filter(({ code }) => code === 'entry-into-force')).toHaveLength(isOpposed === null ? 0 : 1);
  });
});
