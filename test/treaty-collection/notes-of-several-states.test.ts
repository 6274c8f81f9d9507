import { describe, expect, it } from 'vitest';
import { daysOf, found, left, noticeAndEffect, party, read } from './note-page.js';

describe('a note that tells of several States', () => {
  const names = [
    'Guinea',
    'Guinea-Bissau',
    'Papua New Guinea',
    'Equatorial Guinea',
    'Niger',
    'Nigeria',
    'Dominica',
    'Dominican Republic',
    'Republic of Korea',
    "Democratic People's Republic of Korea",
    'Congo',
    'Democratic Republic of the Congo',
    'Sudan',
    'South Sudan',
    'Samoa',
    'Ireland',
    'United Kingdom of Great Britain and Northern Ireland',
    'China',
    'Viet Nam',
    'Netherlands (Kingdom of the)',
  ];
  const day = (index: number): string => `${index + 1} March`;
  const iso = (index: number): string => `03-${String(index + 1).padStart(2, '0')}`;
  const told = (name: string, index: number): string =>
    `On ${day(index)} 2024, the Government of ${name} denounced the Protocol with effect from ${day(index)} 2025.`;

  it.each([
    ['in this order', names],
    ['in the other order', names.toReversed()],
  ])('gives each its own days: whole names, %s', (_, order) => {
    const page = read(order.map(left), names.map(told).join(' '));
    expect(page.findings).toEqual([]);
    expect(daysOf(page)).toEqual(
      order.map((name) => [`2024-${iso(names.indexOf(name))}`, `2025-${iso(names.indexOf(name))}`]),
    );
  });

  it.each([
    ['Türkiye', 'the Government of Turkey'],
    ['Eswatini', 'the Government of the Kingdom of Swaziland'],
    ['Cabo Verde', 'Cape Verde'],
    ['North Macedonia', 'the Government of the former Yugoslav Republic of Macedonia'],
    ['Myanmar', 'the Government of the Union of Burma'],
    ['Democratic Republic of the Congo', 'the Government of Zaire'],
    ['Sri Lanka', 'Ceylon'],
    ['Bolivia (Plurinational State of)', 'the Government of the Plurinational State of Bolivia'],
    ["Côte d'Ivoire", 'the Government of Côte d’Ivoire'],
    ['Netherlands (Kingdom of the)', 'the Government of the Kingdom of the Netherlands'],
  ])('knows %s as "%s"', (name, words) => {
    const page = read(
      [left(name), left('Norway')],
      `On 4 March 2024, ${words} denounced the Protocol with effect from 4 March 2025. On 5 March 2024, the Government of Norway denounced the Protocol with effect from 5 March 2025.`,
    );
    expect(page.findings).toEqual([]);
    expect(daysOf(page)).toEqual([noticeAndEffect, ['2024-03-05', '2025-03-05']]);
  });

  it.each([
    ['Ireland', 'Northern Ireland'],
    ['Samoa', 'American Samoa'],
    ['Yemen', 'Democratic Yemen'],
    ['China', 'the Government of the Republic of China'],
    ['Netherlands (Kingdom of the)', 'the Government of the Netherlands Antilles'],
    ['Guinea', 'the Government of New Guinea'],
    ['Serbia', 'the Government of Serbia and Montenegro'],
    ['Germany', 'the Government of the German Democratic Republic'],
    ['Sudan', 'the Government of South Sudan'],
  ])('does not take %s for %s', (name, other) => {
    const page = read(
      [left(name)],
      `On 4 March 2024, ${other} denounced the Protocol with effect from 4 March 2025.`,
    );
    expect(daysOf(page)).toEqual([[null, null]]);
    expect(page.findings).toHaveLength(1);
  });

  const three = [left('Denmark'), left('Kuwait'), left('Uruguay')];
  it.each([
    [
      'in one sentence',
      'On 4 March 2024, the Governments of Denmark, Kuwait and the Republic of Uruguay denounced the Protocol with effect from 4 March 2025.',
    ],
    [
      'in a table',
      'Notifications of withdrawal were received from the following States on the dates indicated hereinafter: <table><tr style="display:none;"><td>3</td></tr><tr><td>Participant:</td><td>Date of notification:</td><td>Date of effect:</td></tr><tr><td>Denmark</td><td>4 Mar 2024<br></td><td>4 Mar 2025</td></tr><tr><td>Kuwait</td><td>4 Mar 2024</td><td>4 Mar 2025</td></tr><tr><td>Uruguay</td><td>4 Mar 2024</td><td>4 Mar 2025</td></tr></table>On 5 May 2025, the Government of Norway made a communication.',
    ],
    [
      'in a table whose columns are the other way',
      'Denunciations of the Protocol: <table><tr><td>State</td><td>Date of effect</td><td>Date of receipt</td></tr><tr><td>Denmark</td><td>4 Mar 2025</td><td>4 Mar 2024</td></tr><tr><td>Kuwait</td><td>4 Mar 2025</td><td>4 Mar 2024</td></tr><tr><td>Uruguay</td><td>4 Mar 2025</td><td>4 Mar 2024</td></tr></table>',
    ],
    [
      'in a list',
      'Notifications of denunciation were received from the following States on the dates indicated:<br><br>Denmark (4 March 2024, with effect from 4 March 2025)<br><br>Kuwait: 4 March 2024, effective 4 March 2025<br><br>Uruguay, on 4 March 2024, effective on 4 March 2025',
    ],
    [
      'in the words of one sentence, each with its days',
      'Notifications of denunciation were received from Denmark (4 March 2024, effective 4 March 2025), Kuwait (4 March 2024, effective 4 March 2025) and Uruguay (4 March 2024, effective 4 March 2025).',
    ],
    [
      'with the effects told together',
      'On 4 March 2024, the Government of Denmark denounced the Protocol. On 4 March 2024, the Government of Kuwait denounced the Protocol. On 4 March 2024, Uruguay denounced the Protocol. The denunciations took effect for Denmark, Kuwait and Uruguay on 4 March 2025.',
    ],
    [
      'respectively',
      'On 4 March 2024, 4 March 2024 and 4 March 2024, respectively, the Governments of Denmark, Kuwait and Uruguay denounced the Protocol with effect from 4 March 2025.',
    ],
  ])('is read %s', (_, note) => {
    const page = read(three, note);
    expect(page.findings).toEqual([]);
    expect(daysOf(page)).toEqual([noticeAndEffect, noticeAndEffect, noticeAndEffect]);
  });

  it.each([
    'Notifications of withdrawal were received from Denmark on 4 March 2024 and from Kuwait on 5 March 2024. The withdrawals took effect on 4 March 2025 and 5 March 2025, respectively.',
    'On 4 March 2024 and 5 March 2024, respectively, the Governments of Denmark and Kuwait denounced the Protocol, with effect from 4 March 2025 and 5 March 2025, respectively.',
    'Denmark denounced the Protocol on 4 March 2024 (with effect from 4 March 2025) and Kuwait on 5 March 2024 (with effect from 5 March 2025).',
    'The withdrawal took effect for Denmark on 4 March 2025 and for Kuwait on 5 March 2025. The notifications had been received on 4 March 2024 and 5 March 2024, respectively.',
    'On 4 March 2024, the Government of Denmark gave notice of denunciation of the Protocol, with effect from 4 March 2025. The Government of Kuwait gave such notice on 5 March 2024, with effect from 5 March 2025.',
  ])('tells the days of each: %s', (note) => {
    const page = read([left('Denmark'), left('Kuwait')], note);
    expect(page.findings).toEqual([]);
    expect(daysOf(page)).toEqual([noticeAndEffect, ['2024-03-05', '2025-03-05']]);
  });

  it('leaves alone those of whom it does not tell', () => {
    const page = read(
      [party('Denmark'), left('Kuwait')],
      'On 4 March 2024, the Government of Kuwait denounced the Protocol with effect from 4 March 2025.',
    );
    expect(daysOf(page)).toEqual([null, noticeAndEffect]);
    expect(page.findings).toEqual([]);
  });

  it.each([
    'On 4 and 5 March 2024, the Governments of Denmark and Kuwait, respectively, denounced the Protocol.',
    'The Government of Denmark and, later, the Government of Kuwait denounced the Protocol on 4 March 2024 and 5 March 2024.',
    'The denunciation took effect on 4 March 2025.',
  ])('is a finding for each where it is not sure whose days they are: %s', (note) => {
    const page = read([left('Denmark'), left('Kuwait')], note);
    expect(daysOf(page)).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(found(page)).toEqual(['withdrawal-not-understood', 'withdrawal-not-understood']);
  });
});
