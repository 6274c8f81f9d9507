import type { Finding } from '../domain/finding.js';
import { errorFinding, quote, warningFinding } from './page-findings.js';

/** What the page says of its own number, in its two places. */
export interface PrintedReference {
  readonly reference: string | null;
  readonly title: string | null;
  readonly findings: readonly Finding[];
}

/**
 * Chapter, section, number, parts: `XVIII-12-a`, `XI-B-16-13`, `XXVII-2-d` in one spelling: file names of the
 * depositary vary in case.
 */
const referenceForm = /^([IVXL]{1,7})(?:-([A-E])(?=-\d))?-(\d{1,3})((?:-[a-z\d]{1,3}){0,3})$/i;

/** A number in the one spelling, e.g. `XVIII-12-a` for `xviii-12-A`; `null` for what is none. */
export function spellReference(text: string): string | null {
  const [, chapter, section, number, tail = ''] = referenceForm.exec(text) ?? [];
  if (chapter === undefined) return null;
  return `${chapter.toUpperCase()}${section ? `-${section.toUpperCase()}` : ''}-${number}${tail.toLowerCase()}`;
}

/** The number in the address of the XML or PDF edition: `…/Chapter%20IV/IV-11-c.en.pdf`. */
export function referenceOfLink(link: string): string | null {
  const file = /\/MTDSG\/[^?#]{0,200}\/([\w-]{3,20})\.[a-z]{2}\.(?:xml|pdf)$/i.exec(link)?.[1];
  return file === undefined ? null : spellReference(file);
}

/** `11. c Optional…`, `46 . International…`, `8. b) Optional…`, `A. 17. International…`: the number, its parts, the rest. */
const numberedTitle = /^(?:[A-E] ?[.-] ?)?(\d{1,3})(?!\d) ?\.? ?((?:(?:[a-z]|\d{1,3})[.)]? ){0,3})/;

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

/** Chapter XI is divided in sections, `XI-B-16`; whether the heading prints the letter is not certain, the link has it. */
export const withoutSection = (reference: string): string =>
  reference.replace(/^([IVXL]+)-[A-E]-(?=\d)/, '$1-');

/** The number in the title block, read in every way; none where the heading names no chapter. */
function printedReadings(headings: readonly string[], titleBlock: string): readonly Reading[] {
  const chapter = headings
    .map((heading) => /^CHAPTER ([IVXL]{1,7})\b/i.exec(heading)?.[1]?.toUpperCase())
    .find((roman) => roman !== undefined);
  const section = headings
    .map((heading) => /^([A-E])\.?(?: |$)/.exec(heading)?.[1])
    .find((letter) => letter !== undefined);
  return chapter === undefined ? [] : readingsOf(titleBlock, section ? `${chapter}-${section}` : chapter);
}

/**
 * The depositary's number and the title without it, from the heading (`CHAPTER IV`, a section's letter where there
 * is one), the title block, and the links to the page's own XML and PDF. All of them must agree; the form's
 * address is not one of them, because it echoes any question.
 */
export function parseReference(
  headings: readonly string[],
  titleBlock: string,
  ownLinks: readonly string[],
): PrintedReference {
  const readings = printedReadings(headings, titleBlock);
  const linked = [...new Set(ownLinks.map(referenceOfLink).filter((reference) => reference !== null))];
  const [only] = linked;
  const bareTitle = titleBlock.replace(numberedTitle, '').trim() || null;
  const answer = (
    reference: string | null,
    title: string | null,
    ...findings: Finding[]
  ): PrintedReference => ({ reference, title: title || bareTitle, findings });

  if (linked.length > 1)
    return answer(
      null,
      null,
      errorFinding('reference-disagrees', `The links to XML and PDF say ${linked.join(' and ')}.`),
    );
  if (only === undefined) {
    // without a link nothing tells `16. 13 …` from a title that begins with a number
    const reading = readings.find(({ reference }) => !/-\d+-\d/.test(reference));
    return reading
      ? answer(
          reading.reference,
          reading.title,
          warningFinding(
            'reference-not-linked',
            'The page has no link to its own XML or PDF that would confirm its number.',
          ),
        )
      : answer(
          null,
          null,
          errorFinding(
            'reference-unreadable',
            `No number of a treaty can be read from the title ${quote(titleBlock)}, and no link tells it.`,
          ),
        );
  }
  if (readings.length === 0)
    return answer(
      only,
      null,
      warningFinding(
        'reference-not-printed',
        `Only the links to its XML and PDF say that the page is ${only}.`,
      ),
    );
  const reading = readings.find(({ reference }) => withoutSection(reference) === withoutSection(only));
  return reading
    ? answer(only, reading.title)
    : answer(
        null,
        readings[0]?.title ?? null,
        errorFinding(
          'reference-disagrees',
          `The title block says ${readings[0]?.reference}, the links to XML and PDF say ${only}.`,
        ),
      );
}
