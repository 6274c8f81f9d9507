import type { MadeUpon } from '../../domain/statement.js';
import { matchesOf } from '../matches-of.js';

/** A mode that a text names as the act upon which something was made, and where. */
export interface NamedMode {
  readonly mode: MadeUpon;
  readonly start: number;
  readonly end: number;
}

/** How headings write each act; the longer before what it begins with: `succession to signature` is no succession. */
const modes: readonly (readonly [RegExp, MadeUpon])[] = [
  [/^succession to signature/, 'succession-to-signature'],
  [/^definitive signature/, 'definitive-signature'],
  [/^sign/, 'signature'],
  [/^rati/, 'ratification'],
  [/^accept/, 'acceptance'],
  [/^appro/, 'approval'],
  [/^acce[ds]/, 'accession'],
  [/^succe/, 'succession'],
  [/^(?:formal )?confirm/, 'formal-confirmation'],
  [/^consent/, 'consent-to-be-bound'],
  [/^provisional/, 'provisional-application'],
];

const act = String.raw`(?:succession to signature|definitive signature|signature|signing|ratification|ratifying|acceptance|accepting|approval|approving|accession|acceding|succession|succeeding|formal confirmation|formally confirming|consent(?:ing)?(?: to be bound)?|provisional application)`;
const instrument = String.raw`(?:(?:its|the|their) )?(?:(?:deposit|depositing|deposit of|lodging)(?: of)? (?:its|the|their) instruments? of )?`;

/** `upon signature`, `at the time of ratification`, `upon signature and ratification`, `when acceding`. */
const upon = new RegExp(
  String.raw`\b(?:upon|at the (?:time|moment) of|when|(?<=^|\b(?:made|confirmed|renewed|formulated|reiterated) )(?:on|at|in|after)) ${instrument}${act}(?:(?:,| and| or|, and)(?: (?:upon|at the time of))? ${act})*(?![\p{L}-])`,
  'giu',
);
const each = new RegExp(String.raw`(?<![\p{L}-])${act}`, 'gi');

/** The acts upon which a heading says that something was made or confirmed, in its order, each once. */
export function modesIn(text: string): readonly NamedMode[] {
  const found = new Map<MadeUpon, NamedMode>();
  for (const { 0: phrase, index } of matchesOf(text, upon))
    for (const { 0: word, index: at } of matchesOf(phrase, each)) {
      const [, mode] = modes.find(([form]) => form.test(word.toLowerCase())) ?? [];
      if (mode !== undefined && !found.has(mode))
        found.set(mode, { mode, start: index + at, end: index + at + word.length });
    }
  return [...found.values()];
}
