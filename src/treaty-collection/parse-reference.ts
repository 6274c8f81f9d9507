import type { Finding } from '../domain/finding.js';
import { errorFinding, quote, warningFinding } from './page-findings.js';

/** What the page says of its own number, in its two places. */
export interface PrintedReference {
  readonly reference: string | null;
  readonly title: string | null;
  readonly findings: readonly Finding[];
}

/** `XVIII-12-a`, `XI-B-16-13`, `XXVII-2-d` in one spelling: file names of the depositary vary in case. */
const referenceForm = /^([IVXL]{1,7})(?:-([A-E])(?=-\d))?-(\d{1,3})((?:-[a-z\d]{1,3}){0,3})$/i;

function spellReference(text: string): string | null {
  const [, chapter, section, number, tail = ''] = referenceForm.exec(text) ?? [];
  if (chapter === undefined) return null;
  return `${chapter.toUpperCase()}${section ? `-${section.toUpperCase()}` : ''}-${number}${tail.toLowerCase()}`;
}

/** The number in the address of the XML or PDF edition: `…/Chapter%20IV/IV-11-c.en.pdf`. */
export function referenceOfLink(link: string): string | null {
  const file = /\/MTDSG\/[^?#]{0,200}\/([\w-]{3,20})\.[a-z]{2}\.(?:xml|pdf)$/i.exec(link)?.[1];
  return file === undefined ? null : spellReference(file);
}

/** `11. c Optional Protocol…`, `46 . International…`, `8. b) Optional…`: the number, its parts, and what follows. */
const numberedTitle = /^(\d{1,3}) ?\. ?((?:(?:[a-z]|\d{1,3})[.)]? ){0,3})/;

interface Reading {
  readonly reference: string;
  readonly title: string;
}

/** Every way to read the title block, the one with most parts first: `16. 13 Motor…` may be number 16-13 or 16. */
function readingsOf(titleBlock: string, prefix: string): readonly Reading[] {
  const [whole, number, parts = ''] = numberedTitle.exec(titleBlock) ?? [];
  if (whole === undefined) return [];
  const words = parts.trim() === '' ? [] : parts.trim().split(' ');
  const rest = titleBlock.slice(whole.length);
  return Array.from({ length: words.length + 1 }, (_, dropped) => {
    const kept = words.slice(0, words.length - dropped);
    const tail = kept.map((part) => `-${part.replace(/[.)]$/, '')}`).join('');
    return {
      reference: `${prefix}-${number}${tail}`,
      title: [...words.slice(kept.length), rest].join(' ').trim(),
    };
  });
}

/** Chapter XI is divided in sections, `XI-B-16`; where the heading does not print the letter, the link has it. */
const withoutSection = (reference: string): string => reference.replace(/^([IVXL]+)-[A-E]-(?=\d)/, '$1-');

/**
 * The depositary's number and the title without it, from the heading (`CHAPTER IV`, a section's letter where there
 * is one), the title block and the links to the page's own XML and PDF. The two sources must agree; the form's
 * address is not one of them, because it echoes any question.
 */
export function parseReference(
  headings: readonly string[],
  titleBlock: string,
  links: readonly string[],
): PrintedReference {
  const chapter = headings
    .map((heading) => /^CHAPTER ([IVXL]{1,7})\b/i.exec(heading)?.[1]?.toUpperCase())
    .find(Boolean);
  const section = headings.map((heading) => /^([A-E])\.?(?: |$)/.exec(heading)?.[1]).find(Boolean);
  const readings = readingsOf(titleBlock, `${chapter}${section ? `-${section}` : ''}`);
  const plainest = readings.at(-1);
  const title = (reading: Reading | undefined): string | null =>
    reading?.title || titleBlock.replace(numberedTitle, '').trim() || null;
  const linked = [...new Set(links.map(referenceOfLink).filter((reference) => reference !== null))];
  const [only] = linked;
  if (chapter === undefined || plainest === undefined) {
    if (only !== undefined && linked.length === 1)
      return {
        reference: only,
        title: title(undefined),
        findings: [
          warningFinding(
            'reference-not-printed',
            `Only the links to its XML and PDF say that the page is ${only}.`,
          ),
        ],
      };
    return {
      reference: null,
      title: title(undefined),
      findings: [
        errorFinding(
          'reference-unreadable',
          `No number of a treaty can be read from the title ${quote(titleBlock)} and the links.`,
        ),
      ],
    };
  }
  if (only === undefined) {
    const reading = readings.find(({ reference }) => !/-\d+-\d/.test(reference)) ?? plainest;
    return {
      reference: reading.reference,
      title: title(reading),
      findings: [
        warningFinding(
          'reference-not-linked',
          'The page has no link to its own XML or PDF that would confirm its number.',
        ),
      ],
    };
  }
  for (const reading of readings)
    for (const reference of linked)
      if (reading.reference === reference || (!section && reading.reference === withoutSection(reference)))
        return { reference, title: title(reading), findings: [] };
  return {
    reference: null,
    title: title(readings[0]),
    findings: [
      errorFinding(
        'reference-disagrees',
        `The title block says ${readings[0]?.reference}, the links to XML and PDF say ${linked.join(' and ')}.`,
      ),
    ],
  };
}
