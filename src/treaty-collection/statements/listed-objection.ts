import type { StatementLine } from '../../domain/statement.js';

/** An objection in a list of several: its day, and what it says of whose statement it is about. */
export interface ListedObjection {
  /** The day as printed, e.g. `21 February 1985`. */
  readonly day: string;
  readonly start: number;
}

const listed =
  /^["“]?(?:[-–•*]|\(?(?:[ivx]{1,5}|[a-z]|\d{1,2})[.)])?\s*(?<day>\d{1,2}\s+\p{L}{3,10}\.?\s*[12]\d{3})\s*[:,–-]?\s*(?:in\s+respect\s+of|with\s+regards?\s+to|in\s+regard\s+to|concerning)\s/iu;

/** A digit near the beginning: most lines have none, and each is asked more than once. */
const beginsListed = /^.{0,9}?\s*\d/;

/** The item of a list of objections: `i) 21 February 1985: In respect of reservations by Bangladesh`; `null` for anything else. */
export function listedObjection(text: string): ListedObjection | null {
  const day = beginsListed.test(text) ? listed.exec(text.slice(0, 120))?.groups?.day : undefined;
  return day === undefined ? null : { day, start: text.indexOf(day) };
}

/** Whether a line is the item of such a list. */
export const isListed = ({ role, text }: StatementLine): boolean =>
  role === 'paragraph' && listedObjection(text) !== null;
