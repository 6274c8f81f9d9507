import { edited, goodPage, newsChanges, pageWith, withTableRows } from './drill-pages.js';
import { heldBy, type DrillCase } from './drill-case.js';

const grid = /<table id="[^"]*tblgrid".*?<\/table>/s.exec(goodPage)![0];

/** What a page looks like that is in another form than the reader knows. */
export const layoutFaults: readonly DrillCase[] = [
  {
    name: 'renamed grid',
    page: edited('tblgrid', 'gridview'),
    expected: heldBy('everything-understood', 'participants-kept', 'changes-within-limit'),
  },
  {
    name: 'grid missing',
    page: edited(grid, ''),
    expected: heldBy('everything-understood', 'participants-kept', 'changes-within-limit'),
  },
  {
    name: 'grid empty',
    page: edited(grid, grid.replace(/<tr class="trB.*<\/tr>/s, '')),
    expected: heldBy('totals-reconcile', 'participants-kept', 'changes-within-limit'),
  },
  {
    name: 'two grids',
    page: edited(grid, grid + grid),
    document: null,
    expected: heldBy('everything-understood'),
  },
  {
    name: 'column added',
    page: withTableRows((cells) => [
      ...cells.slice(0, 2),
      cells[0]!.includes('Participant') ? '<td>Denunciation<br></td>' : '<td>&nbsp;</td>',
      ...cells.slice(2),
    ]),
    expected: heldBy('legend-understood'),
  },
  {
    name: 'column added at the end',
    page: withTableRows((cells) => [
      ...cells,
      cells[0]!.includes('Participant') ? '<td>Denunciation<br></td>' : '<td>&nbsp;</td>',
    ]),
    expected: heldBy(
      'totals-reconcile',
      'legend-understood',
      'acts-kept',
      'corrections-few',
      'changes-within-limit',
    ),
  },
  {
    name: 'cell added',
    page: edited('<td>Kenya<br></td>', '<td>Kenya<br></td><td>&nbsp;</td>'),
    expected: heldBy('totals-reconcile', 'everything-understood', 'participants-kept'),
  },
  {
    name: 'column removed',
    page: withTableRows(([name, , consent]) => [name!, consent!]),
    expected: heldBy('totals-reconcile', 'acts-kept', 'corrections-few', 'changes-within-limit'),
  },
  {
    name: 'columns swapped',
    page: withTableRows(([name, signature, consent]) => [name!, consent!, signature!]),
    expected: heldBy(
      'totals-reconcile',
      'legend-understood',
      'acts-kept',
      'corrections-few',
      'changes-within-limit',
    ),
  },
  {
    name: 'headers swapped',
    page: edited(/(<td [^>]*>)Signature(<br><\/td>\s*<td [^>]*>)([^<]*)/, '$1$3$2Signature'),
    expected: heldBy(
      'totals-reconcile',
      'letters-known',
      'legend-understood',
      'acts-kept',
      'corrections-few',
      'changes-within-limit',
    ),
  },
  {
    name: 'legend reworded',
    page: edited('Accession(a)', 'Adherence(a)'),
    expected: heldBy('legend-understood'),
  },
  {
    name: 'letters of the legend swapped',
    page: edited('Acceptance(A), Approval(AA), Accession(a)', 'Acceptance(a), Approval(AA), Accession(A)'),
    expected: heldBy('legend-understood'),
  },
  {
    name: 'act without a letter reworded',
    page: edited('Ratification,', 'Notification,'),
    expected: heldBy('legend-understood'),
  },
  {
    name: 'letter missing from the legend',
    page: edited(', Succession(d)', ''),
    expected: heldBy('letters-known'),
  },
  {
    name: 'script in a name',
    page: edited('>Kenya<', '><script>alert(1)</script>Kenya<'),
    expected: heldBy('everything-understood'),
  },
  {
    name: 'script in a name, as text',
    page: edited('>Kenya<', '>&lt;script&gt;alert(1)&lt;/script&gt;Kenya<'),
    expected: heldBy('participants-resolve', 'everything-understood', 'participants-kept'),
  },
  {
    name: 'NUL bytes in a name',
    page: edited('>Kenya<', '>Ke\0nya<'),
    expected: heldBy('participants-resolve', 'everything-understood', 'participants-kept'),
  },
  {
    name: 'NUL bytes in a date',
    page: edited('20 Sep\t 2011', '20 Sep\t 20\x0011'),
    expected: heldBy('totals-reconcile', 'everything-understood', 'acts-kept', 'letter-fits-signature'),
  },
  { name: 'NUL bytes throughout', page: Buffer.from(goodPage, 'utf16le'), expected: { failed: 'not-utf-8' } },
  { name: 'Latin-1 bytes', page: Buffer.from(goodPage, 'latin1'), expected: { failed: 'not-utf-8' } },
  {
    name: 'UTF-8 encoded twice',
    page: Buffer.from(Buffer.from(goodPage, 'utf8').toString('latin1'), 'utf8'),
    expected: heldBy('participants-resolve', 'everything-understood', 'participants-kept'),
  },
];

/** What looks like a fault and is none: the page must be read right. */
export const harmlessOddities: readonly DrillCase[] = [
  { name: 'a good page', expected: { applied: newsChanges } },
  {
    name: 'decoy table first',
    page: edited(
      grid,
      `<table class="table table-striped table-bordered"><tr class="thead-one"><td>Participant</td><td>Signature</td><td>Ratification, Accession(a)</td></tr><tr class="trBWhite"><td>Czechoslovakia</td><td>&nbsp;</td><td>16 Feb\t 1982</td></tr></table>${grid}`,
    ),
    expected: { applied: newsChanges },
  },
  {
    name: 'renamed participant',
    page: edited('>Czech Republic<', '>Czechia<'),
    expected: { applied: ['renamed CZE', ...newsChanges] },
  },
  {
    name: 'the day of tomorrow, which has begun somewhere',
    page: pageWith({ statusAsAt: '2026-02-11' }),
    expected: { applied: newsChanges },
  },
];
