import type { StatementLine } from '../../domain/statement.js';
import { isListed } from './listed-objection.js';
import type { PrintedBlock } from './printed-block.js';
import { printedHeading, type PrintedHeading } from './printed-heading.js';

/** A line that tells of those below it. */
interface Marker {
  readonly line: StatementLine;
  /** What the heading says; `null` for a day that is set apart. */
  readonly heading: PrintedHeading | null;
}

/** The lines of one statement, those that govern others too among them, and which tell of it. */
export interface StatementPart {
  readonly lines: readonly StatementLine[];
  readonly markers: readonly Marker[];
}

type Role = 'day' | 'when' | 'kind';

/** What an objection is about and what a text is stand in one place: they do not govern one another. */
const roleOf = ({ heading }: Marker): Role =>
  heading === null ? 'day' : heading.role === 'when' ? 'when' : 'kind';

/** Whether a heading stands below another: "Declarations and reservations made upon signature:", then "Declarations:". */
function isBelow(inner: PrintedHeading, outer: PrintedHeading): boolean {
  if (inner.madeUpon.length > 0 || outer.hasSubject) return false;
  if (outer.kind === 'reservation-and-declaration') return /reservation|declaration/.test(inner.kind ?? '');
  return outer.kind === inner.kind && inner.hasSubject;
}

/** Whether a marker can govern a heading that follows it. */
function governs({ heading: outer }: Marker, { heading: inner }: Marker): boolean {
  if (outer === null || inner === null) return true;
  // a heading that tells itself when is not of the time of another
  if (outer.role === 'when') return inner.role !== 'when' && inner.madeUpon.length === 0;
  if (inner.role === 'when') return outer.madeUpon.length === 0;
  if (outer.role === 'about' || inner.role === 'about') return outer.role !== inner.role;
  return isBelow(inner, outer);
}

/** What the depositary itself says between two objections begins the next ones, whether it is printed as a heading or not. */
const mayBegin = ({ role, text }: StatementLine): boolean =>
  role === 'heading' ||
  (role === 'paragraph' && /^subsequently, the Secretary-General received\b/i.test(text));

/** Which markers still govern what a new one begins: those above the last of its own role. */
function stillGoverning(markers: readonly Marker[], next: Marker): readonly Marker[] {
  const role = roleOf(next);
  const at = markers.findLastIndex((one) => roleOf(one) === role);
  if (role === 'day') return markers.slice(0, Math.max(0, at));
  if (next.heading?.isOfSeveral) return [];
  const above = at < 0 ? markers : markers.slice(0, at);
  // "Upon ratification:" behind a text with a heading of its own kind begins anew
  const kept = role === 'when' && at < 0 ? above.filter((one) => roleOf(one) === 'day') : above;
  return kept.filter((one) => governs(one, next));
}

/** Whether a heading parts the text in which it stands: "(c) Reservation concerning article 15, paragraph 2". */
function isWithin(markers: readonly Marker[], heading: PrintedHeading, hasText: boolean): boolean {
  const current = markers.findLast(({ heading: one }) => one !== null && one.kind !== null)?.heading?.kind;
  if (heading.isForeign) return current !== undefined && !hasText;
  if (!heading.isItem || heading.role !== 'kind') return false;
  return current === undefined || current === heading.kind || current === 'reservation-and-declaration';
}

/**
 * The statements of a block, at each day that is set apart and each heading that begins one. A day governs what stands
 * below it up to the next day, "Upon signature:" what stands up to the next heading that tells when; their lines are
 * those of each statement that they govern. A heading that tells nothing of the kind parts a text and begins none:
 * "Articles 16, 1 (d) and (f)".
 */
export function splitBlock({
  section,
  lines,
}: Pick<PrintedBlock, 'section' | 'lines'>): readonly StatementPart[] {
  const parts: StatementPart[] = [];
  let markers: readonly Marker[] = [];
  let read: StatementLine[] = [];
  let hasText = false;
  let isWhole = false;
  const begin = (above: readonly Marker[]): void => {
    parts.push({ lines: read, markers });
    markers = above;
    read = above.map(({ line }) => line);
    hasText = false;
    isWhole = false;
  };
  for (const line of lines) {
    const heading = mayBegin(line) ? printedHeading(line.text, section) : null;
    if (line.role === 'day' || (heading !== null && !isWithin(markers, heading, hasText))) {
      const next: Marker = { line, heading };
      const nests =
        markers.every((one) => roleOf(one) !== 'day' || heading !== null) &&
        markers.every((one) => governs(one, next));
      if (hasText || (markers.length > 0 && (isWhole || !nests))) begin(stillGoverning(markers, next));
      markers = [...markers, next];
      read.push(line);
      continue;
    }
    // "(c) Reservation concerning article 15, paragraph 2:" as the first that tells the kind
    if (heading?.isItem && !markers.some((one) => roleOf(one) === 'kind'))
      markers = [...markers, { line, heading }];
    if (section === 'objections' && hasText && isListed(line)) begin(markers);
    read.push(line);
    isWhole = true;
    hasText ||= line.role === 'paragraph';
  }
  parts.push({ lines: read, markers });
  return parts;
}
