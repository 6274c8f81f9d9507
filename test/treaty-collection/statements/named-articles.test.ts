import { describe, expect, it } from 'vitest';
import { namedArticles } from '../../../src/treaty-collection/statements/named-articles.js';
import { treatyTitle } from '../../../src/treaty-collection/statements/other-instrument.js';

const convention = treatyTitle('Convention on the Elimination of All Forms of Discrimination against Women');
const protocol = treatyTitle(
  'Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography',
);
const named = (text: string, treaty = convention): string =>
  namedArticles(text, treaty)
    .map(({ value }) => value)
    .join(' ');

describe('the articles that a text names', () => {
  it.each([
    ['article 16, paragraph 1 (c)', '16(1)(c)'],
    ['Articles 5 (a) and 16 (1)', '5(a) 16(1)'],
    ['paragraph 2 of article 9', '9(2)'],
    ['article 15 (4)', '15(4)'],
    ['articles 2 (f) and 5 (a)', '2(f) 5(a)'],
    ['subparagraphs (b), (c), (d) and (e) of article 21', '21(b) 21(c) 21(d) 21(e)'],
    ['article 3, paragraph 1 (a) (ii)', '3(1)(a)(ii)'],
    ['Article V', 'V'],
    ['art. 29', '29'],
    ['articles 13 (b), (c) and (d)', '13(b) 13(c) 13(d)'],
    [
      'articles [5(a), 7(b), 9(2), 16(1)(a), (c), (f), (g), (h), and 16(2)]',
      '5(a) 7(b) 9(2) 16(1)(a) 16(1)(c) 16(1)(f) 16(1)(g) 16(1)(h) 16(2)',
    ],
    ['articles 1 to 6', '1 2 3 4 5 6'],
    ['article 28 of the Constitution', ''],
    ['the armed conflicts referred to in articles 2 and 3 common to the Geneva Conventions', ''],
    ['in the light of article 2 of the Constitution of the Republic, article 30 is not applicable', '30'],
    [
      'the conditions laid down in the Treaty establishing the Union and in that Treaty, in particular article 299 thereof',
      '',
    ],
    ['the Customs Treaty of 29 March 1923. According to article 4 of that treaty', ''],
    [
      'the Convention on the Elimination of All Forms of Discrimination against Women and article 28 of that Convention',
      '28',
    ],
    ['article 4 of the Convention on the Elimination of All Forms of Racial Discrimination', ''],
    ['article 2 of the Convention on Elimination of all forms of Disrimination against Women', '2'],
    [
      'article 2 of the Convention on the Elimination of All Forms of Discrimination against Women of 18 December 1979 of the United Nations',
      '2',
    ],
    ['articles 6 and 8 of the ICCPR, and article 27 VCLT', ''],
    ['article 9 of CEDAW', '9'],
    ['ARTICLE 16 OF THE CONVENTION', '16'],
    ['the reservations to articles 9 par. 2, 15 par. 4 and 16', '9(2) 15(4) 16'],
    ['article 28 of its Constitution', ''],
    ['under Article V of its Constitution', ''],
    ['article 19 (c) of the Vienna Convention on the Law of Treaties', ''],
    ['article 21 of the Convention on the Rights of the Child', ''],
    [
      'article 4 of the International Convention on the Elimination of All Forms of Racial Discrimination, and article 5 of the Convention on the Elimination of Discrimination against Women',
      '5',
    ],
    ['article 29 of the present Convention', '29'],
    ['article 29 of the said Convention', '29'],
    [
      'article 29, paragraph 1, of the Convention on the Elimination of All Forms of Discrimination Against Women',
      '29(1)',
    ],
    [
      'In accordance with paragraph 2 of article 29, the Government declares that it is not bound by paragraph 1 of that article.',
      '29(2) 29(1)',
    ],
    ['with regard to article 29, not bound by the first paragraph of this article', '29 29(1)'],
    ['article 2, [... and ...] 16 (1) (c)', '2 16(1)(c)'],
    ['Articles 16, 1 (d) and (f)', '16(1)(d) 16(1)(f)'],
    ['articles 11,1 (b), (c) and (d)', '11(1)(b) 11(1)(c) 11(1)(d)'],
    ['Articles 11 (1) and 13 (a)', '11(1) 13(a)'],
    ['article 16 (1) (c) (d) (f) and (g) (regarding', '16(1)(c) 16(1)(d) 16(1)(f) 16(1)(g)'],
    [
      'articles 2, paragraphs (a) to (f), and article 16, paragraphs 1(a), 1(c), 1(h), and article 16, paragraph 2, where',
      '2(a) 2(b) 2(c) 2(d) 2(e) 2(f) 16(1)(a) 16(1)(c) 16(1)(h) 16(2)',
    ],
    [
      'sub-paragraphs (a), (c), (d) and (f) of paragraph 1 of Article 16',
      '16(1)(a) 16(1)(c) 16(1)(d) 16(1)(f)',
    ],
    ['sub-paragraph (e) of paragraph (1) of article 16 in so far', '16(1)(e)'],
    ['[...] sub-paragraph [...] (g) of paragraph 1 of Article 16', '16(1)(g)'],
    ['The implementation of paragraph 16 (c) and (d) of the Convention shall', '16(c) 16(d)'],
    ['articles 2 (f), 15 (2), and 16 on the applicability', '2(f) 15(2) 16'],
    ['paragraphs 2 of Article 9, and 1 of Article 29 of the Convention', '9(2) 29(1)'],
    ['para. 2 of Article 9 and para. 1 of Article 29', '9(2) 29(1)'],
    ['Articles 2, 15 paragraph 4 and 16 of the Convention', '2 15(4) 16'],
    [
      'article 9 paragraph 2, article 15 paragraphs 2 and 4, article 16 paragraphs 1a, 1c and 1f would',
      '9(2) 15(2) 15(4) 16(1)(a) 16(1)(c) 16(1)(f)',
    ],
    ['articles 9 (2), 16 (1) a, 16 (1) f and 16 (1) g, if', '9(2) 16(1)(a) 16(1)(f) 16(1)(g)'],
    [
      'articles 2, 9 (paragraph 2), 15 (paragraph 4), 16 and 29 (paragraph 1) of the Convention',
      '2 9(2) 15(4) 16 29(1)',
    ],
    [
      'article 15, paragraphs 1 and 4; and article 16, paragraphs 1 (a), 1 (c) and 1 (f) of',
      '15(1) 15(4) 16(1)(a) 16(1)(c) 16(1)(f)',
    ],
    [
      'paragraphs 2 and 4 of article 15 and paragraphs 1 (c), 1 (d), 1 (f) and 1 (g) of article 16.',
      '15(2) 15(4) 16(1)(c) 16(1)(d) 16(1)(f) 16(1)(g)',
    ],
    ['article 16 first paragraph (c), (d), (f) and (g) made by', '16(1)(c) 16(1)(d) 16(1)(f) 16(1)(g)'],
    ['Article 7, paragraph b, of the Convention', '7(b)'],
    ['article 5, paragraph (a)', '5(a)'],
    ['Article 16, paragraph (1) (d) and (g).', '16(1)(d) 16(1)(g)'],
    ['article 9.2', '9(2)'],
    ['article 2[8], paragraph 2', '28(2)'],
    ['article 14, paragraphs 1 to 3, and article 15', '14(1) 14(2) 14(3) 15'],
    ['the second paragraph of article 96 of the code of French nationality', ''],
    ['(Civil Code, articles 9 (e) and 10, final section)', ''],
    [
      'article 2, paragraph 1, and article 3 of the former Covenant and in article 2, paragraph 2, and article 3 of the latter',
      '',
    ],
    ['paragraphs 10 and 11 of the preamble', ''],
    ['article 29 (1) (a)', '29(1)(a)'],
    ['Article 9, paragraph 2, 2 September 2003', '9(2)'],
    ['article 29 in so far as it conflicts with the Constitution', '29'],
    ['articles 34 and 36 of the Moroccan Code of Personal Status', ''],
    ['Artic1e 15', '15'],
    ['article 16 (h) and (i)', '16(h) 16(i)'],
    ['Articles 3 (1) (a) (ii) and 3 (5) of the Convention', '3(1)(a)(ii) 3(5)'],
    [
      'as codified in the Vienna Convention on the Law of Treaties (Art. 19 sub-paragraph c), a reservation',
      '',
    ],
    [
      'as codified in the Vienna Convention on the Law of Treaties, a reservation incompatible with the object and purpose of a treaty is not permitted (article 19 (c)).',
      '',
    ],
    [
      "In addition, the first paragraph of the reservation makes the implementation of the Convention's provisions",
      '',
    ],
    [
      'to paragraph (f) of Article 2, Article 5, paragraphs 1 (d) and 2 (b) of Article 11 and Article 16 of the Convention',
      '2(f) 5 11(1)(d) 11(2)(b) 16',
    ],
    [
      'With the Constitution, which stipulates in its article 2 that Islam is the State religion and in its article 35 that',
      '',
    ],
    ['article 334-6 of the Civil Code', ''],
    ["article 25 concerning family planning of the Constitution of the People's Republic of China", ''],
    ['(art. 1, Law of 7 June 1929, n. 11)', ''],
    ['as in article 1 of the Convention relating to the Status of Refugees of 28 July 1951', ''],
    ['paragraph 3d of Article Six and paragraph 1 of Article 7 of the said Convention', '6(3)(d) 7(1)'],
    ['In accordance with paragraph 3, Article 15 of the Convention', '15(3)'],
    ['paragraph 1 article 29.', '29(1)'],
    ['article?5, paragraph 2, of this Convention', ''],
    [
      'set forth in Article 15, paragraph??b), of the United Nations Convention Against Transnational Organized Crime',
      '',
    ],
    ['article [19], paragraph 1.', '19(1)'],
    ['the Convention (article 28, paragraph 2)', '28(2)'],
    ['article 2 c) of the Convention', '2(c)'],
    [
      'according to Article 28(2) of the Convention and Article 19(c) of the Vienna Convention on the Law of Treaties',
      '28(2)',
    ],
    ['article 28, paragraph 2, of the CEDAW Convention', '28(2)'],
    ['article 5 of the ILO Convention No. 138', ''],
    ['subparagraphs b, c, d and e of article 21', '21(b) 21(c) 21(d) 21(e)'],
    ['Article 21 subparagraphs b, c, d and e of the Convention', '21(b) 21(c) 21(d) 21(e)'],
    [
      'paragraph (a) of article 21 and sub-paragraph (b) (v) of paragraph 2 of article 40',
      '21(a) 40(2)(b)(v)',
    ],
    ['Articles 12-16', '12 13 14 15 16'],
    ['Article Two of this Decree', ''],
    ['article 22 of the International Covenant on Civil and Political Rights', ''],
    ['paragraph 2 of that Article', ''],
    ['Article 3 of the Universal Declaration of Human Rights', ''],
    ['article (1) of the said Convention', '1'],
    [
      'Article 19 of the Vienna Convention on the Law of Treaties because it is incompatible with the object and purpose of the treaty (cf. Article 19 (c)).',
      '',
    ],
    [
      'article 96 of the Act of 5 November 1992; article 16, paragraphs 1(a), (c) and (h)',
      '16(1)(a) 16(1)(c) 16(1)(h)',
    ],
    ['articles 5, 6 and 7 and 12 States', '5 6 7'],
    ['article 29 and 30 days later', '29'],
  ])('%s', (text, values) => {
    expect(named(text)).toBe(values);
  });

  it.each([
    ['article 21 of the Convention on the Rights of the Child', ''],
    ['subparagraphs (b), (c), (d) and (e) of article 21 of the Convention on the Rights of the Child', ''],
    [
      'article 2 of the Optional Protocol to the Convention on the Rights of the Child on the sale of children',
      '2',
    ],
    ['paragraph 5 of article 3 of the second protocol.', '3(5)'],
    [
      'article 3 of the Optional Protocol to the Convention on the Rights of the Child on the involvement of children in armed conflict, declares',
      '',
    ],
    [
      'article 3 of the Optional Protocol to the Convention on the Rights of the Child on sale of children, declares',
      '3',
    ],
    ['article 21 of the CRC', ''],
    ['article 13 (2) of the Additional Protocol', '13(2)'],
    ['article 51 of Additional Protocol I to the Geneva Conventions', ''],
    [
      'Articles 3 (1) (a) (ii) and 3 (5) of the Protocol refers to the Convention on Protection of Children',
      '3(1)(a)(ii) 3(5)',
    ],
    ['article 2 c) of the Protocol', '2(c)'],
    ['article 16 (1) of the Convention', ''],
    [
      'article 3 of the Optional Protocol to the Convention on the Rights of the Child on the involvement of children in armed conflict',
      '',
    ],
    ['article 3 of the Optional Protocol to the Convention on the Rights of the Child, which', '3'],
  ])('on the page of a protocol: %s', (text, values) => {
    expect(named(text, protocol)).toBe(values);
  });

  it('says where each stands', () => {
    const text = 'not bound by article 16 (1) (c) (d), nor by paragraph 2 of article 9';
    expect(namedArticles(text, convention).map(({ start, end }) => text.slice(start, end))).toEqual([
      'article 16 (1) (c)',
      '(d)',
      'paragraph 2 of article 9',
    ]);
  });

  it('knows from one text to the next which article was named last', () => {
    const last = { number: null };
    namedArticles('3. With regard to article 29:', convention, last);
    const [first] = namedArticles('not bound by the first paragraph of this article', convention, last);
    expect(first?.value).toBe('29(1)');
  });

  it('takes no time over a text that repeats itself', () => {
    const text = 'article 1, paragraph 1 (a), (b), '.repeat(8000);
    expect(namedArticles(text, convention).length).toBeGreaterThan(0);
    // Each word would be read to the end of the line: 100,000 characters took a minute and a half.
    expect(namedArticles('paragraph 1 of '.repeat(6000), convention)).toEqual([]);
  });
});
