import { describe, expect, it } from 'vitest';
import { printedHeading } from '../../../src/treaty-collection/statements/printed-heading.js';

const said = (text: string, section: 'declarations' | 'objections'): string => {
  const heading = printedHeading(text, section);
  if (heading === null) return 'nothing';
  const { role, kind, madeUpon } = heading;
  return [role, kind, ...madeUpon.map(({ mode }) => mode)].filter((part) => part !== null).join(' ');
};

describe('what a heading says', () => {
  it.each([
    ['Reservation:', 'kind reservation'],
    ['Reservations', 'kind reservation'],
    ['RESERVATIONS :', 'kind reservation'],
    ['Reservaton:', 'kind reservation'],
    ['Resrevations:', 'kind reservation'],
    ['Declaration :', 'kind declaration'],
    ['“Declarations:', 'kind declaration'],
    ['Interpretative Declaration:', 'kind interpretative-declaration'],
    ['Interpretive declarations:', 'kind interpretative-declaration'],
    ['Declaration and reservation:', 'kind reservation-and-declaration'],
    ['Reservations and interpretative declarations:', 'kind reservation-and-declaration'],
    ['Reservation concerning article 1:', 'kind reservation'],
    ['“Reservation with regard to article 10 (2) b):', 'kind reservation'],
    ['Declaration recognizing the competence of the Committee:', 'kind declaration'],
    ['Partial withdrawal of reservation', 'kind partial-withdrawal'],
    ['Withdrawal of the reservation to article 9:', 'kind withdrawal'],
    ['Notification under article 8 (6) of the Protocol:', 'kind notification'],
    ['Communication:', 'kind communication'],
    ['Understandings:', 'kind unclassified'],
    ['Statement of understanding:', 'kind unclassified'],
    ['Interpretative statement', 'kind unclassified'],
    ['Declaration and statement:', 'kind unclassified'],
    ['Réserve :', 'kind unclassified'],
    ['Declaración:', 'kind unclassified'],
    ['Upon signature:', 'when signature'],
    ['Upon ratification', 'when ratification'],
    ['Confirmed upon succession:', 'when succession'],
    ['Upon Consent to be bound by Protocol III', 'when consent-to-be-bound'],
    ['Upon signature and ratification:', 'when signature ratification'],
    ['Upon ratification: Reservation:', 'kind reservation ratification'],
    ['Reservation upon ratification:', 'kind reservation ratification'],
    ['Declaration made upon formal confirmation:', 'kind declaration formal-confirmation'],
    ['Declaration made on accession:', 'kind declaration accession'],
    [
      'Declarations and reservations made upon signature and confirmed upon ratification:',
      'kind reservation-and-declaration signature ratification',
    ],
    [
      'Reservation made upon ratification confirming in substance the reservation made upon signature:',
      'kind reservation ratification signature',
    ],
    [
      'Interpretative declarations [made upon consent to be bound by Protocol III]:',
      'kind interpretative-declaration consent-to-be-bound',
    ],
    ['Articles 16, 1 (d) and (f)', 'nothing'],
    ['2. Article 9, paragraph 2', 'nothing'],
    ['In respect of article 16', 'nothing'],
    ['3. With regard to article 29:', 'nothing'],
    ['With regard to the declaration made by Algeria:', 'nothing'],
    ['"A. On behalf of the Isle of Man:', 'nothing'],
    ['Reservations are incompatible with the object of the Convention:', 'nothing'],
    ['Preservation of rights:', 'nothing'],
    ['[All other declarations and reservations were confirmed in substance upon ratification.]', 'nothing'],
  ])('%s', (text, what) => {
    expect(said(text, 'declarations')).toBe(what);
  });

  it.each([
    ['With regard to the reservations made by Oman upon accession:', 'about'],
    ['With regards to the reservations made by Somalia upon ratification', 'about'],
    ['With respect to reservations by Bahrain:', 'about'],
    ['With regard to the modification of reservations by Bahrain upon accession:', 'about'],
    ['Objection to the reservations made by Qatar upon accession:', 'about objection'],
    ['Communication:', 'kind communication'],
    [
      'Subsequently, the Secretary-General received, from the Government of Norway, objections of the same nature as the one above:',
      'kind objection',
    ],
    ['Objections of the same nature were also formulated, as follows:', 'kind objection'],
    ['Reservation:', 'nothing'],
    ['The Government of Sweden also stated that:', 'nothing'],
  ])('among the objections: %s', (text, what) => {
    expect(said(text, 'objections')).toBe(what);
  });

  it('points to the words, misspelt or not', () => {
    const text = '(c) Resrevations made upon signature:';
    const heading = printedHeading(text, 'declarations');
    expect(text.slice(heading?.start, heading?.end)).toBe('Resrevations');
    expect(heading?.madeUpon.map(({ start, end }) => text.slice(start, end))).toEqual(['signature']);
    expect(heading?.isItem).toBe(true);
  });
});
