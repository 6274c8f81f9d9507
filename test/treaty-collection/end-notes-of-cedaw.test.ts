import { beforeAll, describe, expect, it } from 'vitest';
import type { Statement } from '../../src/domain/statement.js';
import { authorsOf, endNotes, present, territoriesOf, withdrawalsOf } from './real-end-notes.js';

describe.skipIf(!present)('the end notes of CEDAW', () => {
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
});
