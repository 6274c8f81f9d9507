import { describe, expect, it } from 'vitest';
import { daysOf, found, left, noticeAndEffect, read, type Days } from './note-page.js';

describe('a note on a participant in brackets', () => {
  it.each<[string, Days]>([
    [
      'On 4 March 2024, the Government of Denmark notified the Secretary-General of its denunciation of the Protocol with effect from 4 March 2025.',
      noticeAndEffect,
    ],
    [
      'On 4 March 2024, the Government of the Kingdom of Denmark deposited with the Secretary-General a notification of withdrawal (See depositary notification C.N.71.2024.TREATIES-IV-8 of 11 March 2024). The withdrawal took effect for Denmark on 4 March 2025 in accordance with article 19 (2) of the Protocol.',
      ['2024-03-04', '2025-03-04', 'C.N.71.2024'],
    ],
    [
      'By a notification received by the Secretary-General on 4 March 2024, the Government of Denmark denounced the Protocol; the denunciation took effect on 4 March 2025.',
      noticeAndEffect,
    ],
    [
      'In a communication received on 4 March 2024, the Government of Denmark informed the Secretary-General of its withdrawal from the Protocol effective on 4 March 2025.',
      noticeAndEffect,
    ],
    [
      'In a letter dated 1 March 2024, received on 4 March 2024, the Government of Denmark gave notice of denunciation. The denunciation takes effect on 4 March 2025.',
      noticeAndEffect,
    ],
    [
      'A notification of denunciation was received from the Government of Denmark on 4 March 2024, to take effect on 4 March 2025.',
      noticeAndEffect,
    ],
    [
      'The Secretary-General received on 4 March 2024 from the Government of Denmark an instrument of denunciation, dated 12 February 2024. In accordance with article 19, the denunciation shall take effect one year after the date of receipt of the notification by the Secretary-General, i.e. on 4 March 2025.',
      noticeAndEffect,
    ],
    ['Denmark denounced the Protocol on 4 March 2024, with effect as from 4 March 2025.', noticeAndEffect],
    ['Denmark withdrew from the Protocol on 4 March 2024, effective 4 March 2025.', noticeAndEffect],
    ['Denunciation received on 4 Mar. 2024; effective 4 Mar. 2025.', noticeAndEffect],
    ['Notification received on: 4 March 2024. Date of effect: 4 March 2025.', noticeAndEffect],
    [
      'Notification of withdrawal received on 4th March 2024. It took effect on 4th of March 2025.',
      noticeAndEffect,
    ],
    [
      'On March 4, 2024, the Government of Denmark informed the Secretary-General that it had decided to withdraw from the Protocol. The action became effective for Denmark on March 4, 2025 in accordance with article 27 (2).',
      noticeAndEffect,
    ],
    [
      'On 4 March 2024, the Government of Denmark notified the Secretary-General of its decision to withdraw from the Protocol, which took effect on 4 March 2025. On 5 May 2024, the Government of Norway informed the Secretary-General that it regretted the denunciation of the Protocol by Denmark.',
      noticeAndEffect,
    ],
    [
      'On 4 March 2024, the Government of Denmark notified the Secretary-General of the following: “The Kingdom of Denmark hereby withdraws from the Protocol with effect from 4 March 2025.”',
      noticeAndEffect,
    ],
    ['Denmark’s denunciation was received on 4 March 2024 and took effect on 4 March 2025.', noticeAndEffect],
    [
      'The Government of Denmark ratified the Protocol on 7 June 2002. On 4 March 2024, the said Government denounced the Protocol. Denmark ceased to be a party to the Protocol on 4 March 2025.',
      noticeAndEffect,
    ],
    ['Denounced by Denmark on 4 March 2024. Effective date of denunciation: 4 March 2025.', noticeAndEffect],
    ['Denunciation: 4 March 2024. Effect: 4 March 2025.', noticeAndEffect],
    ['Withdrew with effect from 4 March 2025. Notification received: 4 March 2024.', noticeAndEffect],
    [
      'On 4 March 2024, the Secretary-General received a communication from Denmark by which it withdraws from the Protocol as from 4 March 2025.',
      noticeAndEffect,
    ],
    [
      'By a notification received on the 4th day of March 2024, the Government of Denmark gave notice of termination of the Protocol with respect to Denmark, to take effect on 2025-03-04.',
      noticeAndEffect,
    ],
    [
      'Denmark, by a note received by the Secretary-General on 4 March 2024, withdrew from the Protocol. Such withdrawal took effect on 4 March 2025.',
      noticeAndEffect,
    ],
    [
      'The Protocol ceased to be in force for Denmark on 4 March 2025, following its denunciation of 4 March 2024.',
      noticeAndEffect,
    ],
    [
      '<table><tr><td>Date of receipt of denunciation</td><td>Date of effect</td></tr><tr><td>4 Mar 2024</td><td>4 Mar 2025</td></tr></table>',
      noticeAndEffect,
    ],
    [
      '<table><tr><td>Denunciation by:</td><td>Received on:</td><td>Effective on:</td></tr><tr><td>Denmark</td><td>4 Mar 2024</td><td>4 Mar 2025</td></tr></table>',
      noticeAndEffect,
    ],
    ['On 4 March 2024, the Government of Denmark notified its denunciation.', ['2024-03-04', null]],
    ['The denunciation took effect on 4 March 2025.', [null, '2025-03-04']],
    [
      'On 2 February 2003, the Government of Denmark notified the Secretary-General of its withdrawal of the reservation to article 7. On 4 March 2024, the Government of Denmark notified the Secretary-General of its withdrawal from the Protocol with effect from 4 March 2025.',
      noticeAndEffect,
    ],
    [
      'On 1 May 2010, the Government of Denmark gave notice of its denunciation of the Protocol with effect from 1 May 2011. On 1 April 2011, the Government of Denmark informed the Secretary-General that it had decided to rescind its notification of denunciation. On 4 March 2024, it denounced the Protocol again, with effect from 4 March 2025.',
      noticeAndEffect,
    ],
  ])('is read: %s', (note, days) => {
    const page = read([left('Denmark')], note);
    expect(daysOf(page)).toEqual([days]);
    expect(found(page)).toEqual([]);
  });

  it.each([
    'On 04/03/2024, the Government of Denmark denounced the Protocol.',
    'On 4 Mars 2024, the Government of Denmark denounced the Protocol.',
    'On 31 February 2024, the Government of Denmark denounced the Protocol.',
    'Denmark withdrew from the Protocol on 4 March 2024.',
    'On 4 March 2025 the denunciation by Denmark, notified on 4 March 2024, took effect.',
    'The Government of Denmark has denounced the Protocol.',
    'On 4 March 2001, the Government of Denmark denounced the Protocol with effect from 4 March 2002.',
    'On 4 March 2024, the Government of Denmark denounced the Protocol with effect from 4 March 2023.',
    'On 4 March 2024, the Government of Denmark denounced the Convention with effect from 4 March 2025.',
    'On 4 March 2024, the Government of Denmark denounced article 7 of the Protocol with effect from 4 March 2025.',
    'On 4 March 2024, the Government of the Danish Realm denounced the Protocol with effect from 4 March 2025.',
    'On 4 March 2024, Czechoslovakia denounced the Protocol with effect from 4 March 2025.',
    'On 4 March 2024, the Government of Denmark denounced the Protocol with effect from 4 March 2025. The denunciation by Denmark took effect on 5 March 2025.',
  ])('is a finding, with the State and the words, and no day is guessed: %s', (note) => {
    const page = read([left('Denmark')], note);
    expect(page.findings.map(({ level, name }) => [level, name])).toEqual([
      ['warning', 'withdrawal-not-understood'],
    ]);
    expect(page.findings[0]?.message).toContain('"Denmark"');
    expect(page.findings[0]?.message).toMatch(/: "[A-Z].*(denounced|withdrew|denunciation)|Denmark d/);
  });

  it.each([
    'See note 1 under "Denmark" in the "Historical Information" section.',
    'On 4 March 2024, the Government of Norway denounced the Protocol with effect from 4 March 2025.',
    'On 4 March 2024, the Government of Denmark denounced the Convention on the Keeping of Buoys with effect from 4 March 2025.',
    'On 4 March 2024, the Government of Denmark notified its withdrawal of its reservation with effect from 4 March 2025.',
  ])('does not tell it where it is about something else: %s', (note) => {
    const page = read([left('Denmark')], note);
    expect(daysOf(page)).toEqual([[null, null]]);
    expect(found(page)).toEqual(['withdrawal-not-told']);
  });
});

describe('the notes of real withdrawals, in their words', () => {
  it.each<[string, string, string, Days]>([
    [
      'Estonia',
      'Convention on Lanterns',
      'On 27 June 2025, the Government of the Republic of Estonia deposited with the Secretary-General a notification of withdrawal (See depositary notification C.N.360.2025.TREATIES-XXVI-5 of 3 July 2025). The withdrawal took effect for Estonia on 27 December 2025 in accordance with article 20 (3).',
      ['2025-06-27', '2025-12-27', 'C.N.360.2025'],
    ],
    [
      'Belarus',
      'Optional Protocol on Lanterns',
      'On 8 November 2022, the Government of Belarus notified the Secretary-General of its denunciation of the Optional Protocol with effect from 8 February 2023 (Refer to depositary notification C.N.400.2022.TREATIES-IV.5 of 10 November 2022).',
      ['2022-11-08', '2023-02-08', 'C.N.400.2022'],
    ],
    [
      'Jamaica',
      'Optional Protocol on Lanterns',
      'On 23 October 1997, the Government of Jamaica notified the Secretary-General of its denunciation of the Protocol.',
      ['1997-10-23', null],
    ],
    [
      'Bolivia (Plurinational State of)',
      'Convention on Lanterns',
      'On 29 June 2011, the Government of the Plurinational State of Bolivia informed the Secretary-General of its decision to denounce the Convention. The denunciation shall take effect for Bolivia on 1 January 2012.',
      ['2011-06-29', '2012-01-01'],
    ],
    [
      'Trinidad and Tobago',
      'Optional Protocol on Lanterns',
      'Trinidad and Tobago acceded on 14 November 1980. On 26 May 1998 the Government of Trinidad and Tobago informed the Secretary-General of its decision to denounce it with effect from 26 August 1998. On 26 August 1998, it re-acceded. On 27 March 2000, the Government of Trinidad and Tobago notified the Secretary-General that it had decided to denounce it for the second time with effect from 27 June 2000. On 4 May 2001, Norway objected to the denunciation.',
      ['2000-03-27', '2000-06-27'],
    ],
    [
      'Malta',
      'Convention on Lanterns',
      'On 1 May 2001, the Government of Malta notified a withdrawal of its reservation.',
      [null, null],
    ],
  ])('%s', (name, title, note, days) => {
    const page = read([{ name, cells: ['', '[1970-01-01 a]'] }], note, title);
    expect(daysOf(page)).toEqual([days]);
    expect(found(page)).toEqual(days[0] === null ? ['withdrawal-not-told'] : []);
  });
});
