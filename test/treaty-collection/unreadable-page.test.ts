import { describe, expect, it } from 'vitest';
import { parseStatusPage } from '../../src/treaty-collection/html/parse-status-page.js';
import {
  exampleNotes as notes,
  exampleRows as rows,
  maintenancePage,
  statusPageHtml,
} from './status-page-fixture.js';

describe('what is no status page', () => {
  const html = statusPageHtml({ rows, notes });
  const twelve = Array.from({ length: 12 }, (_, index) => ({
    name: `Land ${'ABCDEFGHIJKL'[index]}`,
    cells: ['', '2008-02-05 a'],
  }));
  const withoutOne = statusPageHtml({ rows: twelve }).replace(
    /\t<tr class="trBGGrey">[\s\S]*?<\/tr>\r\n/,
    '',
  );
  it.each([
    ['empty-page', ''],
    ['empty-page', ' \r\n'],
    ['not-html', 'Service unavailable'],
    ['not-html', '%PDF-1.4'],
    ['maintenance-page', maintenancePage],
    ['not-a-status-page', '<html><body><p>Page not found</p></body></html>'],
    ['nested-too-deeply', `<html><body>${'<b>'.repeat(50_000)}`],
    ['cut-page', html.slice(0, -20)],
    ['cut-page', html.slice(0, html.indexOf('Finland'))],
    ['participants-table-missing', html.replace('_tblgrid"', '_tblgrid2"')],
    ['participants-table-missing', html.replace(/(_tblgrid"[^>]*>)[\s\S]*?<\/table>/, '$1</table>')],
    ['participants-table-twice', html.replace('_Table1"', '_tblgrid"')],
    ['stray-content', html.replace('</tr>\r\n\t<tr class="trBGGrey">', '</tr>\r\n\t<xr class="trBGGrey">')],
    ['stray-content', html.replace(/(_tblgrid"[\s\S]*?)<\/table>/, '$1')],
    ['row-may-be-lost', withoutOne],
  ])('has the finding %s', (name, text) =>
    expect(parseStatusPage(text).findings.map((finding) => finding.name)).toContain(name),
  );

  it('has nothing else to say of it', () =>
    expect(parseStatusPage(maintenancePage).findings).toHaveLength(1));
});
