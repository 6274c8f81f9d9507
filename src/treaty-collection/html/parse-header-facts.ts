import { decodeHTML } from 'entities';
import { dayOf, type Day } from '../../domain/day.js';
import type { Finding } from '../../domain/finding.js';
import { elementText, foldSpace } from '../element-text.js';
import { errorFinding, quote } from '../page-findings.js';
import { elementsByIdEnd, outermost, type PageTree } from '../page-tree.js';
import { parseReference, referenceOfLink } from '../parse-reference.js';
import type { HeaderFacts } from '../status-page.js';

/** What stands above the participants table. */
interface PrintedHeader extends HeaderFacts {
  /** The line of the totals, still as text. */
  readonly totals: string;
  readonly findings: readonly Finding[];
}

/**
 * The day of `STATUS AS AT : 03-02-2026 10:16:18 EDT`, which is written day, month, year; else `null`. Its hour is
 * left: it is the moment of a batch, the same on all pages of a day, and says EDT in winter too.
 */
export function parseStatusAsAt(text: string): Day | null {
  const [, day, month, year] =
    /STATUS AS AT ?: ?(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)/.exec(foldSpace(text)) ?? [];
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(day));
}

/** Parts of a heading or of the totals that are read; two were the most seen. */
const mostParts = 8;

/** The first element with this end of its id that says anything, as folded text without footnote marks. */
function fact(tree: PageTree, end: RegExp): string | null {
  for (const element of outermost(elementsByIdEnd(tree, end))) {
    const text = elementText(element);
    if (text !== '') return text;
  }
  return null;
}

/** The addresses of the page's own XML and PDF editions; other links of the kind, in notes, lead to other treaties. */
function ownLinks(tree: PageTree): readonly string[] {
  return elementsByIdEnd(tree, /_lnk(?:Xml|PdfFile)$/i)
    .map((link) => link.attribs?.href ?? '')
    .filter((link) => referenceOfLink(link) !== null);
}

/** Reads what stands above the table by the ends of the ids. */
export function parseHeaderFacts(tree: PageTree): PrintedHeader {
  const headings = elementsByIdEnd(tree, /rptHead_ctl\d+_tc(?:Head|Text)$/)
    .slice(0, mostParts)
    .map(elementText);
  const number = parseReference(headings, fact(tree, /rptTreaty_ctl\d+_tcTreaty$/) ?? '', ownLinks(tree));
  const asAt = decodeHTML(tree.statusAsAt ?? '');
  const statusAsAt = parseStatusAsAt(asAt);
  const findings = [...number.findings];
  if (statusAsAt === null)
    findings.push(
      errorFinding(
        'status-as-at-unreadable',
        `The page does not say as at which day it is true, in the form "STATUS AS AT : 03-02-2026": ${quote(foldSpace(asAt))}.`,
      ),
    );
  return {
    reference: number.reference,
    title: number.title,
    chapter: headings.filter((heading) => heading !== '' && !/^CHAPTER /i.test(heading)).join(', ') || null,
    concluded: fact(tree, /rptTreaty_ctl\d+_tcText$/),
    entryIntoForce: fact(tree, /rptEIF_ctl\d+_tcText$/),
    registration: fact(tree, /rptRegistration_ctl\d+_tcText$/),
    statusAsAt,
    totals: elementsByIdEnd(tree, /rptStatus_ctl\d+_tcText$/)
      .slice(0, mostParts)

      .map(elementText)
      .join(' '),
    findings,
  };
}
