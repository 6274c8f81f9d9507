import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { findParticipantsTable } from '../../src/treaty-collection/html/find-participants-table.js';
import { elementText } from '../../src/treaty-collection/element-text.js';
import { pageTree } from '../../src/treaty-collection/page-tree.js';
import { parseStatusPage } from '../../src/treaty-collection/html/parse-status-page.js';
import { launchBrowser } from '../browser/browser.js';
import { exampleStatements } from './statements-fixture.js';
import { exampleNotes as notes, exampleRows as rows, statusPageHtml } from './status-page-fixture.js';

const usual = statusPageHtml({
  rows,
  notes,
  declarations: ['Belgium'],
  territories: exampleStatements.territories,
});
/** The page as the depositary's are, inside of tables that lay it out: an end tag too many closes a part of those. */
const html = usual
  .replace(
    '<table id="ctl00_ctl00_ContentPlaceHolder1_ContentPlaceHolderInnerPage_tblgrid"',
    '<table><tr><td><p><i><b><div>$&',
  )
  .replace('</form>', '</div></td></tr></table></form>');
const grid = /<table id="[^"]*tblgrid"[\s\S]*?<\/table>/.exec(html)![0];
const withGrid = (alter: (table: string) => string): string => {
  const altered = alter(grid);
  if (altered === grid) throw new Error('the table is as it was');
  return html.replace(grid, () => altered);
};
const edited = (from: string | RegExp, to: string) => withGrid((table) => table.replace(from, to));
const rowOf = (name: string) =>
  new RegExp(String.raw`\t<tr class="\w+">\s*<td>(?:<A[^>]*>)?${name}[\s\S]*?</tr>`);
const header = /<tr class="thead-one">[\s\S]*?<\/tr>/;

/** Faults of structure after which a browser still shows every row and cell where it belongs. */
const mended: readonly (readonly [string, string])[] = [
  ['none', html],
  ['a head, and rows straight in the table', edited(header, '<thead>$&</thead>')],
  [
    'a head behind the rows',
    withGrid((table) =>
      table.replace(header, '').replace('</table>', `<thead>${header.exec(table)![0]}</thead></table>`),
    ),
  ],
  [
    'a foot before the body',
    withGrid((table) => {
      const [last] = rowOf('Netherlands').exec(table)!;
      return table
        .replace(last, '')
        .replace(header, `<thead>$&</thead><tfoot>${last}</tfoot><tbody>`)
        .replace('</table>', '</tbody></table>');
    }),
  ],
  ['several bodies, not closed', edited(/\t<tr class="trB/g, '<tbody>$&')],
  ['</td> twice', edited(/(>Belgium[\s\S]*?<\/td>)/, '$1</td>')],
  ['</td> twice everywhere', edited(/<\/td>/g, '</td></td>')],
  ['</tr> twice', edited(/(>Belgium[\s\S]*?<\/tr>)/, '$1</tr>')],
  ['</tbody> without a body', edited(/(>Belgium[\s\S]*?<\/tr>)/, '$1</tbody>')],
  ...['div', 'form', 'i', 'b', 'p', 'span', 'body', 'html', 'caption', 'n', 'th'].map(
    (tag) => [`</${tag}> in a cell`, edited(/(>Belgium)/, `$1</${tag}>`)] as const,
  ),
  ...['div', 'form', 'i', 'b', 'td', 'body'].map(
    (tag) => [`</${tag}> between rows`, edited(/(>Belgium[\s\S]*?<\/tr>)/, `$1</${tag}>`)] as const,
  ),
  ['cells that are not closed', edited(/<\/td>/g, '')],
  ['rows that are not closed', edited(/<\/tr>/g, '')],
  [
    'neither rows nor cells closed, and words in bold',
    withGrid((table) => table.replaceAll(/<\/t[dr]>/g, '').replaceAll('<td>', '<td><b>')),
  ],
  ['cells that are not closed, with a paragraph', edited(/<td>Albania<br><\/td>/, '<td><p>Albania')],
  ['a row whose tag is lost', edited(/<tr class="\w+">(\s*<td>Finland)/, '$1')],
  ['rows whose tags are lost', edited(/<tr class="trB\w+">/, '')],
  ['a form around the cells of a row', edited(/(<td>Finland[\s\S]*?)<\/tr>/, '<form>$1</form></tr>')],
  [
    'a form around the rows',
    withGrid((table) => table.replace(header, '$&<form>').replace('</table>', '</form></table>')),
  ],
  ['a block around a row', edited(rowOf('Finland'), '<div>$&</div>')],
  ['a paragraph between rows', edited(rowOf('Finland'), '<p></p><br>$&')],
  ['a caption that is not closed', edited(header, '<caption>Participants$&')],
  ['column groups that are not closed', edited(header, '<colgroup><col><col><col>$&')],
  ['a table inside a cell', edited('Belgium', '<table><tr><td>Belgium</td></tr></table>')],
  ['a comment between the rows', edited(rowOf('Finland'), '<!-- </td></tr></table> -->$&')],
  ['an entity in a torn table', edited(/(>C)ô(te d)'(Ivoire<br><\/td>)/, '$1&ocirc;$2&#39;$3</td>')],
];

/** Faults after which something is lost or stands elsewhere in a browser too. */
const lost: readonly (readonly [string, string])[] = [
  ['text between rows', edited(rowOf('Finland'), 'Estonia 5 Feb 2008 a $&')],
  ['an entity that is spelled', edited(/(>C)ô(te d'Ivoire<br><\/td>)/, '$1&amp;ocirc;$2</td>')],
  ['text between cells', edited('<td>Finland', 'Estonia<td>Finland')],
  ['a picture between rows', edited(rowOf('Finland'), '<img src="row.png">$&')],
  ['a script between rows', edited(rowOf('Finland'), '<script>1</script>$&')],
  ['a table between rows', edited(rowOf('Finland'), '<table><tr><td>Estonia</td></tr></table>$&')],
  ['a template between rows', edited(rowOf('Finland'), '<template><tr><td>Estonia</td></tr></template>$&')],
  ['</tr> in a row', edited(/<td>Finland[\s\S]*?<\/td>/, '$&</tr>')],
  ['<tr> in a row', edited('<td>Finland', '<td>Estonia</td><tr><td>Finland')],
  ['</table> between rows', edited(rowOf('Finland'), '</table>$&')],
  ['a cell lost', edited(/<td>(<A[^>]*>)?Belgium[\s\S]*?<\/td>/, '')],
  ['the end of a cell and the beginning of the next lost', edited(/<br><\/td>\s*<td> &nbsp;6 Sep/, ' ')],
  ['a tag whose end is lost', edited(/(<tr class="trB)\w+">([\s\S]*?<tr class=)/, '$1$2')],
  ['a cell whose tag has lost its end', edited('<td>Finland', '<td title="<td>Finland"><td>Finland')],
  ['no end of the table', edited('</table>', '')],
];

/** Chromium takes the rest of the page for a part of the table. */
const endless: readonly (readonly [string, string])[] = [
  ['a table in a cell that is not closed', edited('Belgium', '<table><tr><td>Belgium')],
  ['a table in a cell that is not closed, nor its rows', edited('>Belgium', '><table>Belgium')],
];

/** What the parser of browsers would look at too long, or would call itself for too deeply, after an end tag too many. */
const tangled: readonly (readonly [string, string])[] = [
  ['templates that are open', '<template>'.repeat(5_000)],
  ['blocks that are open, and ends of paragraphs', '<div></p>'.repeat(12_000)],
  ['words that are open, and ends of nothing', '<span></x>'.repeat(11_000)],
  ['lists in lists', '<ul><li>'.repeat(1_500)],
  ['ends that are out of reach', '<div><object></div></object></p>'.repeat(3_000)],
  ['text between the rows', 'x<br>'.repeat(10_000)],
  ['comments between the rows', 'x<!---->'.repeat(10_000)],
  ['a tag of many attributes', `<div ${Array.from({ length: 15_000 }, (_, n) => `a${n}`).join(' ')}>`],
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => browser.close());

/** The cells as Chromium shows them, white space folded, without what is raised. */
async function shownBy(written: string): Promise<unknown> {
  const page = await browser.newPage();
  await page.setContent(written.replaceAll(/<script>if[\s\S]*?<\/script>/g, ''));
  const shown = await page.evaluate(`(() => {
    for (const mark of document.querySelectorAll('sup, superscript')) mark.remove();
    for (const end of document.querySelectorAll('br')) end.append(' ');
    return [...document.querySelector('table[id$="_tblgrid"]').rows].map((row) =>
      [...row.cells].map((cell) => cell.textContent.replaceAll(/\\s+/g, ' ').trim()));
  })()`);
  await page.close();
  return shown;
}

const read = (page: string) =>
  findParticipantsTable(pageTree(page)).rows.map(({ cells }) => cells.map(elementText));

describe('a table whose parts are not closed in order', () => {
  const whole = parseStatusPage(html);

  it('was whole before', () => {
    expect(whole.findings).toEqual([]);
    expect(whole).toEqual(parseStatusPage(usual));
  });

  it.each(mended)('is read whole where a browser shows it whole: %s', (_, page) => {
    const { findings, participants } = parseStatusPage(page);
    expect(findings).toEqual([]);
    expect(participants.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(whole.participants);
  });

  it.each([...lost, ...endless])('is told where a browser does not: %s', (_, page) => {
    expect(parseStatusPage(page).findings.filter(({ level }) => level === 'error')).not.toEqual([]);
  });

  it.each([...mended, ...lost])('has the rows and cells that Chromium shows: %s', async (_, page) => {
    expect(read(page)).toEqual(await shownBy(page));
  });

  it.each(tangled)('is told in a moment where it is too tangled: %s', (_, between) => {
    const page = edited(rowOf('Finland'), `</td></tr>${between}$&`);
    const started = performance.now();
    const names = parseStatusPage(page).findings.map(({ name }) => name);
    // ten times what it takes, and less than it took
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(names).toContain('table-too-tangled');
  });
});
