import type { StatementKind } from '../../domain/statement.js';

/** The kind that words tell, and how many characters of them. */
export interface HeadingKind {
  readonly kind: StatementKind;
  readonly length: number;
  /** Whether what it concerns follows: "Reservation concerning article 1:". */
  readonly hasSubject: boolean;
  /** Whether it stands in another language: it may only say again what the heading above it says. */
  readonly isForeign: boolean;
}

const before = String.raw`(?:(?:further|additional|general|specific|modified|amended|new|first|second|third|joint|common|political|explanatory|other|formal|subsequent|identical|full|complete|total|original|initial)\s+)*`;
const reservation = `${before}reservations?`;
const interpretative = String.raw`${before}interpret(?:at)?ive\s+declarations?`;
const declaration = `${before}declarations?`;
const unsaid = String.raw`${before}(?:interpret(?:at)?ive\s+)?(?:statements?(?:\s+of\s+understanding)?|understandings?|comments?|observations?|clarifications?|explanations?)`;
const and = String.raw`\s*(?:,|/|and/or|and|or|&)\s*`;
const withdrawn = String.raw`(?:\s+(?:of|from)\s+(?:(?:the|its|all|some|certain)\s+)*(?:reservations?|declarations?|objections?))?`;

/**
 * The kinds by the words with which a heading begins; one stands before those that it begins with. `needs` are pieces
 * without which a form is not tried: a page would else be read with all of these patterns, which take longer to compile
 * than all its headings to read.
 */
const kinds: readonly (readonly [form: string, kind: StatementKind, ...needs: readonly string[]])[] = [
  [`partial\\s+withdrawals?${withdrawn}`, 'partial-withdrawal', 'partial'],
  [`${before}withdrawals?${withdrawn}`, 'withdrawal', 'withdrawal'],
  [
    `${reservation}${and}(?:${interpretative}|${declaration})`,
    'reservation-and-declaration',
    'reservation',
    'declaration',
  ],
  [
    `(?:${interpretative}|${declaration})${and}${reservation}`,
    'reservation-and-declaration',
    'reservation',
    'declaration',
  ],
  // two of them, of which no sentence tells which it is
  [`${interpretative}${and}${declaration}`, 'unclassified', 'interpret'],
  [`${declaration}${and}${interpretative}`, 'unclassified', 'interpret'],
  [
    `(?:${reservation}|${interpretative}|${declaration})${and}(?:${unsaid}|objections?|notifications?|communications?)`,
    'unclassified',
  ],
  [`${unsaid}${and}(?:${reservation}|${interpretative}|${declaration})`, 'unclassified'],
  [interpretative, 'interpretative-declaration', 'interpret'],
  [reservation, 'reservation', 'reservation'],
  [declaration, 'declaration', 'declaration'],
  [`${before}objections?`, 'objection', 'objection'],
  [`${before}communications?`, 'communication', 'communication'],
  [`${before}notifications?`, 'notification', 'notification'],
  // what these are in law their headings do not say
  [unsaid, 'unclassified'],
];
const forms = kinds.map(([form, kind, ...needs]) => ({
  form: new RegExp(`^(?:${form})(?!\\p{L})`, 'iu'),
  kind,
  needs,
}));
/** French and Spanish headings now and then stand in the English text. */
const foreign =
  /^(?:r[ée]serves?|reservas?|d[ée]clarations? interpr[ée]tatives?|déclarations?|declaraci(?:ón|ones)(?: interpretativas?)?)\s*[:.]?$/iu;

/** A sentence that begins so is no heading, in italics or not: "Reservations are incompatible". */
const isSentence =
  /^\s+(?:is|are|was|were|shall|has|have|had|do|does|did|may|might|must|can|could|should|would|will|which|that)(?!\p{L})/iu;
const subject = /^\s*(?:concerning|regarding|rel\p{L}+|in\s+r\p{L}+|with|to|on)(?!\p{L})/iu;

/** The kind that a heading tells with its first words, or `null`. */
export function headingKind(text: string): HeadingKind | null {
  const lower = text.toLowerCase();
  for (const { form, kind, needs } of forms) {
    if (!needs.every((piece) => lower.includes(piece))) continue;
    const length = form.exec(text)?.[0].length;
    if (length === undefined) continue;
    const rest = text.slice(length);
    return isSentence.test(rest) ? null : { kind, length, hasSubject: subject.test(rest), isForeign: false };
  }
  return foreign.test(text)
    ? { kind: 'unclassified', length: text.length, hasSubject: false, isForeign: true }
    : null;
}
