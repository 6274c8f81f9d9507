import { describe, expect, it } from 'vitest';
import { daysOf, found, left, party, read } from './note-page.js';

const notice =
  'On 20 January 2026, the Government of Poland denounced the Protocol with effect from 20 January 2027.';
const noticeDays = ['2026-01-20', '2027-01-20'];
const future = 'with effect from 20 January 2027';

describe('a note that speaks of leaving in words that are not read', () => {
  it.each([
    'On 20 January 2026, the Government of Poland notified the Secretary-General of its exit from the Protocol, effective 20 January 2027.',
    `Poland will exit the Protocol ${future}.`,
    'On 20 January 2026, the Government of Poland announced that it would leave the Protocol on 20 January 2027.',
    'On 20 January 2026, the Government of Poland informed the Secretary-General that it would leave with effect from 20 January 2027.',
    'Poland left the Protocol on 20 January 2026.',
    `On 20 January 2026, the Government of Poland notified the end of its participation in the Protocol ${future}.`,
    `On 20 January 2026, the Government of Poland decided to discontinue its membership ${future}.`,
    `On 20 January 2026, the Government of Poland renounced the Protocol ${future}.`,
    `On 20 January 2026, the Government of Poland abrogated the Protocol ${future}.`,
    `On 20 January 2026, the Government of Poland opted out of the Protocol ${future}.`,
    `On 20 January 2026, the Government of Poland pulled out of the Protocol ${future}.`,
    `On 20 January 2026, the Government of Poland cancelled its accession ${future}.`,
    `On 20 January 2026, the Government of Poland seceded from the Protocol.`,
    'On 20 January 2026, the Government of Poland declared that the Protocol will cease to apply to Poland on 20 January 2027.',
    'Further to Resolution 12 of its Parliament, Poland notified its exit from the Protocol.',
    'The Convention will cease to be in force for Poland on 20 January 2027.',
    'Poland will remain a party until 20 January 2027.',
    'Le 20 janvier 2026, le Gouvernement polonais a notifié son retrait du Protocole.',
    'Le Protocole a été dénoncé par la Pologne le 20 janvier 2026.',
    'Dénonciation reçue le 20 janvier 2026.',
    'La Pologne s’est retirée du Protocole.',
    'El 20 de enero de 2026, el Gobierno de Polonia denunció el Protocolo.',
    'Polonia se retiró del Protocolo el 20 de enero de 2026.',
    'Polonia notificó su retiro del Protocolo.',
  ])('is a finding: %s', (note) => {
    const page = read([party('Poland')], note);
    expect(daysOf(page)).toEqual([null]);
    expect(found(page)).toEqual(['withdrawal-not-understood']);
  });

  it.each([
    'On 20 January 2026, the Government of Poland informed the Secretary-General that it would no longer be bound by the Protocol as of 20 January 2027.',
    'On 20 January 2026, the Government of Poland notified the Secretary-General that the Protocol will cease to apply to Poland on 20 January 2027.',
    'By a notification received on 20 January 2026, Poland announced its decision. The Protocol shall cease to have effect in respect of Poland as from 20 January 2027.',
    `${notice} The Protocol will cease to be in force for Poland on 20 January 2027.`,
  ])('is read where it says plainly when the treaty ends for the State: %s', (note) => {
    const page = read([party('Poland')], note);
    expect(daysOf(page).map((days) => days?.[1])).toEqual(['2027-01-20']);
    expect(found(page)).toEqual([]);
  });

  it.each([
    'The Government of Poland will apply article 11 (2) so far as maternity leave is concerned.',
    'Aliens need exit visas, and the right to leave the country is subject to its laws.',
    'The Government of Poland considers that this would leave the Protocol without effect.',
    'On 20 January 2026, the Government of Poland declared that it is no longer bound by article 29 of the Protocol.',
    'The reservation made by Poland shall cease to have effect on 20 January 2027.',
    'On 20 January 2026, the Government of Poland renounced its reservation, and abrogated the law on which it rested.',
    'Poland remains a party to the Protocol.',
    'On 20 January 2026, the Government of Poland opted out of the procedure under article 8.',
    'The Protocol will cease to apply to Freedonia on 20 January 2027.',
    'Retrait de la réserve le 20 janvier 2026.',
    'Polonia retiró su reserva el 20 de enero de 2026.',
    'See also the Spanish town of Retiro.',
  ])('passes over what is about something else: %s', (note) => {
    const page = read([party('Poland')], note);
    expect(daysOf(page)).toEqual([null]);
    expect(found(page)).toEqual([]);
  });

  it('reads the day on which the treaty ended for a State in brackets', () => {
    const page = read(
      [left('Denmark')],
      'The Government of Denmark gave notice of denunciation on 4 March 2024. The Protocol ceased to apply to Denmark on 4 March 2025.',
    );
    expect(daysOf(page)).toEqual([['2024-03-04', '2025-03-04']]);
    expect(found(page)).toEqual([]);
  });
});

describe('a notice that is not taken back', () => {
  it.each([
    'Poland will remain a party until 20 January 2027.',
    'Poland will continue to remain a party until the withdrawal takes effect on 20 January 2027.',
    'It would stay a party as long as the period of notice runs.',
    'Pending the day of effect, Poland shall remain a party to the Protocol.',
  ])('by staying until it takes effect: %s', (sentence) => {
    const page = read([party('Poland')], `${notice} ${sentence}`);
    expect(daysOf(page)).toEqual([noticeDays]);
    expect(found(page)).toEqual([]);
  });

  it.each([
    'The Government of Poland reserves its right not to withdraw its notification.',
    'On 1 February 2026, the Government of Poland informed the Secretary-General that it reserves the right to rescind its notification of denunciation.',
    'On 1 February 2026, the Government of Poland was urged to withdraw its notification of denunciation.',
    'On 1 February 2026, the Government of Poland declared that it had not withdrawn its notification of denunciation.',
    'On 1 February 2026, the Government of Poland informed that the denunciation was not withdrawn.',
    'On 1 February 2026, the Government of Poland informed that it may rescind it.',
    'On 1 February 2026, the Government of Poland declared that it would remain a party to the Convention.',
  ])('by words that doubt it, which are a finding: %s', (sentence) => {
    const page = read([party('Poland')], `${notice} ${sentence}`);
    expect(daysOf(page)).toEqual([noticeDays]);
    expect(found(page)).toEqual(['withdrawal-not-understood']);
  });

  it.each([
    'On 1 February 2026, the Government of Poland decided to remain a party to the Protocol.',
    'On 1 February 2026, the Government of Poland decided not to withdraw from the Protocol.',
    'On 1 February 2026, the Government of Poland notified its decision to rescind its notification of denunciation.',
  ])('and one that is: %s', (sentence) => {
    const page = read([party('Poland')], `${notice} ${sentence}`);
    expect(daysOf(page)).toEqual([null]);
    expect(found(page)).toEqual([]);
    expect(page.participants[0]?.noticeWithdrawnOn).toBe('2026-02-01');
  });
});

describe('a sentence that is too long to be read', () => {
  const long = 'which had considered the matter at length, '.repeat(60);

  it.each([
    `On 20 January 2026, the Government of Poland, ${long}denounced the Protocol ${future}.`,
    `On 20 January 2026, the Government of Poland denounced the Protocol, ${long}${future}.`,
    `On 20 January 2026, a Government, ${long}that of Poland, notified its exit from the Protocol.`,
  ])('is a finding where it speaks of leaving', (note) => {
    const page = read([party('Poland')], note);
    expect(daysOf(page)).toEqual([null]);
    expect(found(page)).toEqual(['withdrawal-not-understood']);
  });

  it('is passed over where it does not', () => {
    const page = read([party('Poland')], `On 20 January 2026, the Government of Poland, ${long}joined.`);
    expect(found(page)).toEqual([]);
  });
});
