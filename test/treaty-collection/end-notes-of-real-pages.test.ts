import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Statement } from '../../src/domain/statement.js';
import { readStatusPage } from '../../src/treaty-collection/read-status-page.js';
import { resolveName } from '../participations.js';

const shared = new URL('../../../shared/', import.meta.url);
const present = existsSync(new URL('pages/', shared)) && existsSync(new URL('xml/', shared));
if (!present)
  process.stderr.write(
    'The real pages (../shared/pages, ../shared/xml) are absent: the suite that reads their end notes is skipped.\n',
  );

const isPage = (name: string): boolean => !name.includes('.');

/** The end notes of a page (`IV-8`) or of a document (`XVIII-12-a.en`). */
function endNotes(name: string): readonly Statement[] {
  const file = new URL(isPage(name) ? `pages/${name}.html` : `xml/${name}.xml`, shared);
  const page = readStatusPage(
    readFileSync(file),
    resolveName,
    isPage(name) ? 'html' : 'xml',
    isPage(name) ? null : '2026-02-03',
  );
  expect(page.findings.filter(({ level }) => level === 'error')).toEqual([]);
  return page.statements.filter(({ section }) => section === 'end-notes');
}

const withdrawalsOf = (statements: readonly Statement[]): readonly string[] =>
  statements.flatMap(({ note, state, withdrawals }) =>
    withdrawals.map(({ on, articles, isPartial }) =>
      `${note} ${state ?? '?'} ${on ?? '?'}${isPartial ? ' in part' : ''} ${articles.join(' ')}`.trimEnd(),
    ),
  );

const territoriesOf = (statements: readonly Statement[]): readonly string[] =>
  statements.flatMap(({ note, state, territories }) =>
    territories.map(
      ({ name, applies, on }) => `${note} ${state ?? '?'} ${applies ? '+' : '-'} ${name} ${on ?? '?'}`,
    ),
  );

const authorsOf = (statements: readonly Statement[]): readonly string[] =>
  statements
    .filter(({ kind }) => kind === 'objection' || kind === 'communication')
    .map(({ note, state, name, kind, madeOn, about }) =>
      `${note} ${state ?? name} ${kind} ${madeOn ?? '?'} ${about.map((one) => one.state ?? one.name).join(' ')}`.trimEnd(),
    );

describe.skipIf(!present)('the end notes of the real pages', () => {
  let cedaw: readonly Statement[] = [];
  beforeAll(() => {
    cedaw = endNotes('IV-8');
  });

  it('have each code on words of theirs', () => {
    for (const { lines, rests } of cedaw)
      for (const { line, start, end, code } of rests) {
        const words = lines[line ?? -1]?.text.slice(start, end);
        expect(words).toMatch(/\S/);
        if (code === 'withdrawn-on' || code === 'made-on') expect(words).toMatch(/\d/);
      }
  });

  it('tell who withdrew a reservation to article 29 of CEDAW', () => {
    const isOf29 = (article: string): boolean => /^29(?:\(1\))?$/.test(article);
    const ofArticle29 = cedaw.filter(({ withdrawals }) =>
      withdrawals.some((one) => one.articles.some(isOf29)),
    );
    expect(withdrawalsOf(ofArticle29)).toEqual([
      '8 BGR 1992-06-24 29(1)',
      '27 HUN 1989-12-08 29(1)',
      '41 MNG 1990-07-19 29(1)',
      '50 POL 1997-10-16 29(1)',
      '53 ROU 1997-04-02 29',
      '54 RUS 1989-03-08 29(1)',
      '54 BLR 1989-04-19 29(1)',
      '54 UKR 1989-04-20 29(1)',
      '84 TUN 2014-04-17 15(4) 9(2) 16(c) 16(d) 16(f) 16(g) 16(h) 29(1)',
    ]);
  });

  it('tell all withdrawals of CEDAW', () => {
    expect(withdrawalsOf(cedaw)).toEqual([
      '2 AUS 2000-08-30 in part',
      '2 AUS 2018-12-14 in part',
      '3 AUT 2000-09-11 7(b)',
      '3 AUT 2006-09-14 in part 11',
      '3 AUT 2015-06-10 11',
      '4 BGD 1997-07-23 13(a) 16(1)(f)',
      '5 BEL 1998-09-14 7',
      '5 BEL 2002-07-08 15(2) 15(3)',
      '7 BRA 1994-12-20 15(4) 16(1)(a) 16(1)(c) 16(1)(g) 16(1)(h)',
      '8 BGR 1992-06-24 29(1)',
      '11 CAN 1992-05-28 11(1)(d)',
      '14 COK 2007-07-30 11(2)(b) 2(f) 5(a)',
      '15 CYP 2000-06-28 9(2)',
      '16 CZE 1991-04-26',
      '16 SVK 1991-04-26',
      '18 PRK 2015-11-23 in part 2(f) 9(2)',
      '20 EGY 2008-01-04 9(2)',
      '21 FJI 2000-01-24 5(a) 9',
      '22 FRA 1984-03-26 7',
      '22 FRA 1986-07-21 15(2) 15(3) 16(1)(c) 16(1)(d) 16(1)(h)',
      '22 FRA 2003-12-22 5(b) 16(1)(d)',
      '22 FRA 2013-10-14 14 16(1)(g)',
      '24 DEU 2001-12-10 7(b)',
      '27 HUN 1989-12-08 29(1)',
      '28 IRL 1986-12-19 9(1) 15(4)',
      '28 IRL 1986-12-19 in part 11(1) 13(a)',
      '28 IRL 2000-03-24 15(3)',
      '28 IRL 2004-06-11 13(b) 13(c)',
      '30 JAM 1995-09-08 9(2)',
      '31 KWT 2005-12-09 7(a)',
      '34 LIE 1996-10-03 9(2)',
      '35 MWI 1991-10-24 29(2)',
      '36 MYS 1998-02-06 in part 2(f) 9(1) 16(b) 16(d) 16(e) 16(h)',
      '38 MDV 2010-03-31 7(a)',
      '38 MDV 2020-02-24 in part 16',
      '40 MUS 1998-05-05 11(1)(b) 11(1)(d) 16(1)(g)',
      '41 MNG 1990-07-19 29(1)',
      '44 NZL 1989-01-13',
      '45 NZL 2007-07-05',
      '46 NZL 2003-09-05 in part 11(2)(b)',
      '50 POL 1997-10-16 29(1)',
      '52 KOR 1991-03-15 16(1)(c) 16(1)(d) 16(1)(f)',
      '52 KOR 1999-08-24 9',
      '53 ROU 1997-04-02 29',
      '54 RUS 1989-03-08 29(1)',
      '54 BLR 1989-04-19 29(1)',
      '54 UKR 1989-04-20 29(1)',
      '55 SGP 2007-07-24',
      '56 SGP 2011-06-30 in part 2 16',
      '57 SGP 2015-10-15 in part 11',
      '60 CHE 2004-04-29 7(b)',
      '60 CHE 2013-10-30 in part 16(1)(g)',
      '61 THA 1991-01-25 11(1)(b) 15(3)',
      '61 THA 1992-10-26 9(2)',
      '61 THA 1996-08-01 7 10',
      '61 THA 2012-07-18 16',
      '63 GBR 1995-01-04 13',
      '63 GBR 1996-03-22 1 2 9 10(c) 11 11(1) 4(2) 15 15(2) 16 16(1)',
      '63 GBR 2005-06-06 in part',
      '64 GBR 2007-07-24 15(4)',
      '68 GBR 2019-04-16 in part',
      '71 DZA 2009-07-15 9(2)',
      '71 DZA 2025-11-04 15(4)',
      '72 BHS 2011-02-25 16(1)(h)',
      '74 IRQ 2014-02-18 9',
      '75 JOR 2009-05-05 15(4)',
      '77 LUX 2008-01-09 7 16(1)(g)',
      '78 MYS 2010-07-19 5(a) 7(b) 16(2)',
      '80 MCO 2017-10-19 16(1)(g)',
      '81 MAR 2011-04-08 9(2) 16',
      '82 OMN 2019-02-06 15(4)',
      '84 TUN 2014-04-17 15(4) 9(2) 16(c) 16(d) 16(f) 16(g) 16(h) 29(1)',
      '85 TUR 1999-09-20 in part 15(2) 15(4) 16(1)(c) 16(1)(d) 16(1)(f) 16(1)(g)',
      '85 TUR 2008-01-29 9(1)',
    ]);
  });

  it('tell who objected and who communicated', () => {
    expect(authorsOf(cedaw)).toEqual([
      '9 German Democratic Republic objection 1980-12-11 KHM',
      '9 HUN objection 1981-01-19 KHM',
      '9 BGR objection 1981-01-29 KHM',
      '9 RUS objection 1981-02-13 KHM',
      '9 BLR objection 1981-02-18 KHM',
      '9 Czechoslovakia objection 1981-03-10 KHM',
      '13 CHN communication 1997-06-10',
      '13 GBR communication 1997-06-10',
      '17 IRL objection 2002-04-02 PRK',
      '19 DNK objection 1998-06-26 LBN',
      '29 ISR objection 1986-12-12',
      '31 DNK objection 1997-02-12 KWT',
      '31 DNK objection 1997-02-12 LSO MYS MDV SGP',
      '31 DNK objection 1998-03-23 PAK',
      '32 LSO communication 2004-08-25',
      '33 LBY communication 1995-07-05',
      '35 MEX communication 1987-08-05 MWI',
      '36 FRA objection 1998-07-20 MYS',
      '36 NLD communication 1998-07-21 MYS',
      '37 MDV communication 1999-01-29',
      '37 FIN communication 1999-08-17 MDV',
      '37 DEU objection 1999-08-16 MDV',
      '39 IRL objection 2002-06-13 MRT',
      '39 FRA objection 2002-06-17 MRT',
      '49 FRA objection 2000-11-14 NER',
      '49 NLD objection 2000-12-06 NER',
      '51 PRT objection 1997-07-23 PAK',
      '58 SWE communication 1996-10-25 MYS',
      '59 SWE objection 1997-08-13 SGP PAK',
      '62 DNK objection 2005-12-14 ARE',
      '65 ARG objection 1989-04-04 GBR',
      '71 SWE objection 1997-08-04 DZA',
      '71 PRT objection 1997-08-14 DZA',
      '71 DNK objection 1998-03-24 DZA',
      '73 BHR communication 2016-06-01',
      '76 BEL objection 1996-01-19 KWT',
      '76 AUT objection 1996-02-22 KWT',
      '76 PRT objection 1996-05-15 KWT',
      '79 PRT objection 2005-12-15 FSM',
      '83 MEX objection 2010-05-10 QAT',
      '83 PRT objection 2010-05-10 QAT',
    ]);
  });

  it('tell to which territories CEDAW was extended', () => {
    expect(territoriesOf(cedaw)).toEqual([
      '12 CHN + Macao Special Administrative Region ?',
      '12 PRT + Macao 1999-04-27',
      '13 CHN + Hong Kong special Administrative Region ?',
      '43 NLD + Kingdom in Europe ?',
      '43 NLD + Netherlands Antilles ?',
      '43 NLD + Aruba ?',
      '47 NZL + Cook Islands ?',
      '47 NZL + Niue ?',
      '65 GBR + Isle of Man ?',
      '65 GBR + British Virgin Islands ?',
      '65 GBR + Falkland Islands (Malvinas) ?',
      '65 GBR + South Georgia and the South Sandwich Islands ?',
      '65 GBR + Turks and Caicos Islands ?',
      '65 GBR + Hong Kong 1996-10-14',
      '66 GBR + Anguilla 2016-03-16',
      '66 GBR + Cayman Islands 2016-03-16',
      '67 GBR + Saint Helena, Ascencion and Tristan Da Cunha 2017-03-16',
      '68 GBR + Bermuda 2017-03-16',
      '69 GBR + Bailiwick of Jersey 2021-02-16',
    ]);
  });

  it.each<[name: string, withdrawals: readonly string[], territories: readonly string[]]>([
    [
      'IV-11-c',
      ['3 DNK 2016-10-10', '11 QAT 2008-06-18', '12 VNM 2009-03-26 5(1) 5(2) 5(3) 5(4)'],
      [
        "2 CHN - Hong Kong Special Administrative Region of the People's Republic of China ?",
        "2 CHN + Macao Special Administrative Region of the People's Republic of China ?",
        '3 DNK + Faroe Islands 2016-10-10',
        '3 DNK + Greenland 2016-10-10',
        '3 DNK - Faroe Islands 2003-07-24',
        '3 DNK - Greenland 2003-07-24',
        '5 NLD + Kingdom in Europe ?',
        '5 NLD + Aruba 2006-10-17',
        '5 NLD + Caribbean part of the Netherlands (Bonaire, Sint Eustatius and Saba) ?',
        '5 NLD + Curaçao 2022-09-20',
        '6 NZL - Tokelau ?',
        '7 GBR + Bailiwick of Jersey 2014-04-29',
        '8 GBR + Guernsey 2020-11-04',
        '8 GBR + Alderney 2020-11-04',
        '9 GBR + Isle of Man 2023-04-14',
      ],
    ],
    [
      'IV-11',
      [
        '3 AUT 2015-09-28 13 15 17 38(2) 38(3)',
        '6 CHN 2003-04-10 22',
        '8 DNK 1993-05-11',
        '9 EGY 2003-07-31 20 21',
        '11 IDN 2005-02-02 1 14 16 17 21 22 29',
        '11 PAK 1997-07-23',
        '12 LIE 2009-10-01 1 7',
        '17 KOR 2017-08-11 21(a)',
        '22 AND 2006-03-01 7 8',
        '24 BIH 2008-09-16 9(1)',
        '25 BWA 2022-06-30 1',
        '29 BRN 2015-08-10 in part 20(1) 20(2) 21(a)',
        '30 COK 2009-03-25 37',
        '31 HRV 1998-05-26 9(1)',
        '32 DJI 2009-12-07',
        '35 DEU 2010-07-15 9 10 18 22 38(2)',
        '36 DEU 2010-07-15 40(2)(b)(ii) 40(2)(b)(v)',
        '37 DEU 2010-11-01 3(2)',
        '38 ISL 2009-03-24 9',
        '38 ISL 2015-05-20 37',
        '41 KIR 2015-09-16 24 26 28',
        '42 LIE 2003-12-10 in part 10',
        '43 MYS ? 22 28(1)(b) 28(1)(c) 28(1)(d) 28(1)(e) 28(2) 28(3) 40(3) 40(4) 44 45',
        '45 MLT 2001-08-20 26',
        '46 MUS 2008-06-04 22',
        '47 MAR 2006-10-19 14',
        '48 MMR 1993-10-19 15 37',
        '49 NOR 1995-09-19 40(2)(b)(v)',
        '50 OMN 2014-12-09 7 9 21 30',
        '50 OMN 2022-06-30',
        '51 POL 2013-03-04 7 38',
        '54 QAT 2009-04-29 in part',
        '55 KOR 2008-10-16 9(3)',
        '56 SRB 1997-01-28 9(1)',
        '58 SVN 2004-01-19 9(1)',
        '59 CHE 2004-01-12 40(2)(b)(vi)',
        '59 CHE 2004-04-08 5',
        '59 CHE 2007-05-01 7(2) 40(2)',
        '61 SYR 2012-06-13 in part 20 21',
        '62 THA 1997-04-11 29',
        '62 THA 2010-12-13 7',
        '62 THA 2024-08-30 22',
        '63 TUN 2002-03-01 40(2)(b)(v)',
        '63 TUN 2008-09-23 2 7',
        '65 GBR 1997-04-18 37(d)',
        '65 GBR 1999-08-03 in part 32',
        '65 GBR 2008-11-18 in part 37(c)',
      ],
      [
        '5 CHN + Maco Special Administrative Region ?',
        '5 PRT + Macao 1999-04-27',
        '6 CHN + Hong Kong special Administrative Region ?',
        '8 DNK + Greenland 1993-05-11',
        '8 DNK + Faroe Islands 1993-05-11',
        '14 NLD + Kingdom in Europe ?',
        '14 NLD + Netherlands Antilles 1997-12-17',
        '14 NLD + Aruba 2000-12-18',
        '15 NZL - Tokelau ?',
        '18 GBR + Isle of Man 1994-09-07',
        '18 GBR + Anguilla 1994-09-07',
        '18 GBR + Bermuda 1994-09-07',
        '18 GBR + British Virgin Islands 1994-09-07',
        '18 GBR + Cayman Islands 1994-09-07',
        '18 GBR + Falkland Islands (Malvinas) 1994-09-07',
        '18 GBR + Hong Kong 1994-09-07',
        '18 GBR + Montserrat 1994-09-07',
        '18 GBR + Pitcairn, Henderson, Ducie and Oeno Islands 1994-09-07',
        '18 GBR + St. Helena 1994-09-07',
        '18 GBR + St. Helena Dependencies 1994-09-07',
        '18 GBR + South Georgia and the South Sandwich Islands 1994-09-07',
        '18 GBR + Turks and Caicos Islands 1994-09-07',
        '19 GBR + Bailiwick of Jersey 2014-04-29',
        '20 GBR + Guernsey 2020-11-04',
        '20 GBR + Alderney 2020-11-04',
      ],
    ],
    ['IV-5', ['11 DEU 2023-10-31 in part 5(2)(a)'], []],
    [
      'XXVI-2',
      [],
      [
        '7 NLD + Kingdom in Europe ?',
        '7 NLD + Caribbean part of The Netherlands (Islands of Bonaire, Sint Eustatius and Saba) 2014-04-28',
      ],
    ],
    [
      'XXVI-5',
      [],
      [
        '7 NLD + Kingdom in Europe ?',
        '7 NLD + Caribbean part of the Netherland (The Islands of Bonaire, Sint Eustatius and Saba) 2014-02-21',
        '12 GBR + Anguilla 2001-12-04',
        '12 GBR + Bermuda British Antarctic Territory 2001-12-04',
        '12 GBR + British Indian Ocean Territory 2001-12-04',
        '12 GBR + British Virgin Islands 2001-12-04',
        '12 GBR + Cayman Islands 2001-12-04',
        '12 GBR + Falkland Islands 2001-12-04',
        '12 GBR + Monsterrat 2001-12-04',
        '12 GBR + Pitcairn, Henderson, Ducie and Oeno Islands 2001-12-04',
        '12 GBR + St. Helena and Dependencies 2001-12-04',
        '12 GBR + South Georgia and the South Sandwich Islands 2001-12-04',
        '12 GBR + Sovereign Base Areas of Akrotiri and Dhekelia 2001-12-04',
        '12 GBR + Turks and Caicos Islands 2001-12-04',
        '12 GBR + Bailiwick of Guernsey 2002-04-03',
        '12 GBR + Bailiwick of Jersey 2002-04-03',
        '12 GBR + Isle of Man 2002-04-03',
      ],
    ],
    [
      'IV-11-c.en',
      ['3 DNK 2016-10-10', '9 QAT 2008-06-18', '10 VNM 2009-03-26 5(1) 5(2) 5(3) 5(4)'],
      [
        "2 CHN - Hong Kong Special Administrative Region of the People's Republic of China ?",
        "2 CHN + Macao Special Administrative Region of the People's Republic of China ?",
        '3 DNK + Faroe Islands 2016-10-10',
        '3 DNK + Greenland 2016-10-10',
        '3 DNK - Faroe Islands 2003-07-24',
        '3 DNK - Greenland 2003-07-24',
        '5 NLD + Kingdom in Europe ?',
        '5 NLD + Aruba 2006-10-17',
        '5 NLD + Caribbean part of the Netherlands (Bonaire, Sint Eustatius and Saba) ?',
        '6 NZL - Tokelau ?',
        '7 GBR + Bailiwick of Jersey 2014-04-29',
      ],
    ],
    ['IV-5.en', [], []],
    [
      'XVIII-12-a.en',
      [],
      [
        '1 CHN + Macao Special Administrative Region of the People’s Republic of China 2010-02-08',
        '1 CHN - Hong Kong Special Administrative Region of the People’s Republic of China 2010-02-08',
        '2 DNK - Faroe Islands ?',
        '2 DNK - Greenland ?',
        '4 NLD + Kingdom in Europe ?',
        '4 NLD + Aruba 2007-01-18',
        '4 NLD + Caribbean part of the Netherlands (Bonaire, Sint Eustatius and Saba) ?',
        '5 NZL - Tokelau ?',
      ],
    ],
    [
      'XVIII-12-b.en',
      [],
      [
        '1 DNK - Faroe Islands ?',
        '1 DNK - Greenland ?',
        '3 NLD + Kingdom in Europe ?',
        '3 NLD + Aruba 2007-01-18',
        '3 NLD + Caribbean part of the Netherlands (Bonaire, Sint Eustatius and Saba) ?',
        '4 NZL - Tokelau ?',
      ],
    ],
    ['XVIII-12-c.en', [], ['1 DNK - Greenland 2015-02-04', '1 DNK - Faroe Islands 2015-02-04']],
    [
      'XVIII-4.en',
      [],
      [
        '3 PRT + Macao 1999-04-27',
        '3 CHN + Macao Special Administrative Region ?',
        '4 CHN + Hong Kong Special Administrative Region ?',
      ],
    ],
    [
      'XXVI-2.en',
      [],
      [
        '7 NLD + Kingdom in Europe ?',
        '7 NLD + Caribbean part of The Netherlands (Islands of Bonaire, Sint Eustatius and Saba) 2014-04-28',
      ],
    ],
    [
      'XXVI-5.en',
      [],
      [
        '2 NLD + Kingdom in Europe ?',
        '2 NLD + Caribbean part of the Netherland (The Islands of Bonaire, Sint Eustatius and Saba) 2014-02-21',
        '5 GBR + Anguilla 2001-12-04',
        '5 GBR + Bermuda British Antarctic Territory 2001-12-04',
        '5 GBR + British Indian Ocean Territory 2001-12-04',
        '5 GBR + British Virgin Islands 2001-12-04',
        '5 GBR + Cayman Islands 2001-12-04',
        '5 GBR + Falkland Islands 2001-12-04',
        '5 GBR + Monsterrat 2001-12-04',
        '5 GBR + Pitcairn, Henderson, Ducie and Oeno Islands 2001-12-04',
        '5 GBR + St. Helena and Dependencies 2001-12-04',
        '5 GBR + South Georgia and the South Sandwich Islands 2001-12-04',
        '5 GBR + Sovereign Base Areas of Akrotiri and Dhekelia 2001-12-04',
        '5 GBR + Turks and Caicos Islands 2001-12-04',
        '5 GBR + Bailiwick of Guernsey 2002-04-03',
        '5 GBR + Bailiwick of Jersey 2002-04-03',
        '5 GBR + Isle of Man 2002-04-03',
      ],
    ],
    [
      'XXVI-6.en',
      [],
      [
        '2 DNK - Faroe Islands ?',
        '4 NLD + European part ?',
        '4 NLD + Caribbean part (the Islands of Bonaire, Sint Eustatius and Saba) ?',
        '5 NZL - Tokelau ?',
        '8 GBR + Isle of Man 2014-02-21',
      ],
    ],
  ])('%s', (name, withdrawals, territories) => {
    const statements = endNotes(name);
    expect(withdrawalsOf(statements)).toEqual(withdrawals);
    expect(territoriesOf(statements)).toEqual(territories);
  });
});
