import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../../src/treaty-collection/page-tree.js';
import { mostLines, statementLines } from '../../../src/treaty-collection/statements/statement-lines.js';

const read = (html: string, isHeading = false) =>
  statementLines(parseMarkup(html, { xmlMode: false, decodeEntities: false })!, () => 'read', isHeading);

const marks = { heading: '#', day: '>', paragraph: '-' } as const;
/** Each line with its role, and the numbers of its notes. */
const linesOf = (html: string): readonly string[] =>
  read(html).lines.map(({ role, text, notes }) => [marks[role], text, ...notes].join(' '));

const para = '&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;';

describe('the lines of a statement', () => {
  it.each<[what: string, html: string, lines: readonly string[]]>([
    [
      'a heading whose tags are closed by the paragraph behind it',
      `<p align=left><i>Reservation:<br></n></i></p>${para}It does not apply article 9.<br></n></i></p>${para}Nor 16.<br></n><br>`,
      ['# Reservation:', '- It does not apply article 9.', '- Nor 16.'],
    ],
    [
      'two headings, of which the first is never closed',
      `<p align=left><i>Upon signature:<br></n><p align=left><i>Declaration:<br></n></i></p>${para}It declares:<br></n>`,
      ['# Upon signature:', '# Declaration:', '- It declares:'],
    ],
    [
      'a heading of two lines, and italics that go on after it',
      `<p align=left><i>Upon ratification<br>and later:</i></p>${para}<i>Article 2<br></n></p>${para}It says:<br>`,
      ['# Upon ratification', '# and later:', '- Article 2', '- It says:'],
    ],
    [
      'a heading with tags of its own, one that is upright in its midst, and one in a <title>',
      `<p align=left><i> <i>Reservations:</i> <br></n></i></p>${para}One.<br></n></i></p>${para}<title>Declaration :</title>Two.`,
      ['# Reservations:', '- One.', '# Declaration :', '- Two.'],
    ],
    [
      'a day to the right, and what stands there and is none',
      "<p align=right>14  June\t2007</p></n><p class='boldText'></p><p align='RIGHT'>(Signed)</p><right>26 March 2012</right>",
      ['> 14 June 2007', '- (Signed)', '> 26 March 2012'],
    ],
    [
      'lines in italics: with a colon at their end, behind it, in their midst, without one',
      '<i>Article 2:</i><br><em>Ireland (23 August 1999) </em>:<br>1. <i>With regard to:</i><br><i>Article 9</i><br><i>A:</i> b:',
      ['# Article 2:', '# Ireland (23 August 1999) :', '- 1. With regard to:', '- Article 9', '- A: b:'],
    ],
    [
      'centred lines, cells and items',
      'before<center>[Same.]</center>after<table><tr><td>a</td><td>b</td></tr></table><ul><li>c<li>d</ul>',
      ['- before', '- [Same.]', '- after', '- a', '- b', '- c', '- d'],
    ],
    [
      'footnote marks, which are no text, and raised letters, which are',
      'It declares.<sup>5, 6</sup> On the 5<SUP>th</SUP><superscript>7</superscript><br>&lt;superscript&gt;8&lt;/superscript&gt;Two',
      ['- It declares. On the 5th 5 6 7', '- Two 8'],
    ],
    [
      'entities and markup in text, as text',
      '&ldquo;A&nbsp;&amp;&#32;B&rdquo; &lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;<script>alert(2)</script><!-- c -->',
      ['- “A & B” <script>alert(1)</script> <b>'],
    ],
    [
      'characters that are not seen',
      '\u0000ar\u00adti\u200bcle\u2060 \u202e2\u202c\u200f (\u2066a\u2069)\ufeff,\u0007 \ue0001,\u2003\uf0b7 two &#x200d;&#xD800;three\u0085',
      ['- article 2 (a), 1, two \ufffdthree'],
    ],
    ['nothing', `<p></p>${para}<br><br>\r\n<i> </i>`, []],
  ])('%s', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  it('are headings where the edition says so', () => {
    expect(read('Upon ratification', true).lines).toEqual([
      { role: 'heading', text: 'Upon ratification', notes: [] },
    ]);
  });

  it('are read however deep their tags are nested', () => {
    const { lines } = read(`${'<p align=left><i>Article 2:<br>'.repeat(3_000)}It is nested.`);
    expect(lines).toHaveLength(3_001);
    expect(lines.at(-1)).toMatchObject({ text: 'It is nested.' });
  });

  it.each([
    ['a line of megabytes', 'It declares. '.repeat(300_000), 1],
    ['megabytes of entities', '&ldquo;&#8203;'.repeat(300_000), 1],
    ['lines without end', 'a<br>'.repeat(300_000), mostLines],
  ])('are bounded, and it is told: %s', (_, html, count) => {
    const { lines, isCut } = read(html);
    expect(isCut).toBe(true);
    expect(lines).toHaveLength(count);
    expect(lines.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(110_000);
  });
});
