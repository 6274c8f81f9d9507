import type { Day } from '../../domain/day.js';
import type { Finding } from '../../domain/finding.js';
import { elementText } from '../element-text.js';
import { errorFinding, quote } from '../page-findings.js';
import type { PageNode } from '../page-tree.js';
import { spellReference, withoutSection } from '../parse-reference.js';
import type { HeaderFacts, Totals } from '../status-page.js';
import { markupOf, partAt, partsOf } from './document-tree.js';

/** The words of an element without footnote marks; `''` where it is not there. */
const wordsAt = (element: PageNode | undefined, ...path: readonly string[]): string =>
  elementText(markupOf(partAt(element, ...path)));

/** The number that a treaty's own parts make: `CHAPTER XVIII`, `12`, `a`. */
function numberInHeader(header: PageNode | undefined): string | null {
  const [, chapter] = /^CHAPTER ([IVXL]{1,7})\b/i.exec(wordsAt(header, 'Chapter', 'Header')) ?? [];
  const facts = partAt(header, 'ExternalData');
  const parts = [wordsAt(facts, 'Numsect'), wordsAt(facts, 'Subnumsect')]
    .flatMap((part) => part.split(/[\s.)-]+/))
    .filter((part) => part !== '');
  return chapter === undefined ? null : spellReference([chapter, ...parts].join('-'));
}

/** The number at the foot of the document, `XVIII 12 a. Penal Matters`; `null` where it has another form. */
function numberAtFoot(foot: string): string | null {
  const [, words = ''] = /^([IVXL]+(?: [A-Za-z\d]{1,3}){1,5})\.(?: |$)/.exec(foot) ?? [];
  return spellReference(words.replaceAll(' ', '-'));
}

/** The number of the treaty, which stands above and below it: both must agree. */
function referenceOf(treaty: PageNode | undefined): {
  readonly reference: string | null;
  readonly findings: readonly Finding[];
} {
  const above = numberInHeader(partAt(treaty, 'Header'));
  const foot = wordsAt(treaty, 'Footer');
  const below = numberAtFoot(foot);
  if (above === null)
    return {
      reference: null,
      findings: [
        errorFinding('reference-unreadable', 'The header of the document tells no number of a treaty.'),
      ],
    };
  if (below === null) return { reference: above, findings: [] };
  return withoutSection(above) === withoutSection(below)
    ? { reference: below, findings: [] }
    : {
        reference: null,
        findings: [
          errorFinding(
            'reference-disagrees',
            `The header of the document says ${above}, its foot says ${quote(foot)}.`,
          ),
        ],
      };
}

/**
 * What is told of the treaty above its table. The document prints no day, so `asAt` is the day as at which it is true. A
 * protocol has its title in `Subtitlesect`, the other treaties have theirs in `Titlesect`.
 */
export function readHeader(
  treaty: PageNode | undefined,
  asAt: Day | null,
): { readonly header: HeaderFacts; readonly findings: readonly Finding[] } {
  const above = partAt(treaty, 'Header');
  const facts = partAt(above, 'ExternalData');
  const { reference, findings } = referenceOf(treaty);
  return {
    header: {
      reference,
      title: wordsAt(facts, 'Subtitlesect') || wordsAt(facts, 'Titlesect') || null,
      chapter: wordsAt(above, 'Chapter', 'Name') || null,
      concluded: wordsAt(facts, 'Conclusion') || null,
      entryIntoForce: wordsAt(facts, 'EIF', 'Labeltext') || null,
      registration: wordsAt(facts, 'Registration', 'Labeltext') || null,
      statusAsAt: asAt,
    },
    findings,
  };
}

/**
 * The totals of the document; a part is `null` where it is not told, or told twice. A treaty without signature has no
 * signatories, whether or not a nought is written.
 */
export function readStatedTotals(treaty: PageNode | undefined, hasSignatures: boolean): Totals {
  const status = partAt(treaty, 'Header', 'ExternalData', 'Status');
  const total = (name: string): number | null => {
    const told = partsOf(status, name).map((part) => elementText(markupOf(part)));
    return told.length === 1 && /^\d{1,6}$/.test(told[0] ?? '') ? Number(told[0]) : null;
  };
  const signatories = total('Signatories');
  return {
    signatories: signatories === 0 && !hasSignatures ? null : signatories,
    parties: total('Parties'),
  };
}
