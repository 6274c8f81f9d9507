import type { StatementKind, StatementSection } from '../../domain/statement.js';
import { correctedText } from './corrected-words.js';
import { headingKind } from './heading-kind.js';
import { modesIn, type NamedMode } from './made-upon.js';

/** What a heading says of the statement that it begins. */
export interface PrintedHeading {
  /**
   * `when`: it tells upon which act only ("Upon signature:") · `kind`: what it is · `about`: to whose statement it
   * objects. What is none of them parts a text and begins none: "Article 29", "In respect of article 16".
   */
  readonly role: 'when' | 'kind' | 'about';
  /** `null` where it tells none. */
  readonly kind: StatementKind | null;
  /** The words that tell the kind. */
  readonly start: number;
  readonly end: number;
  readonly madeUpon: readonly NamedMode[];
  /** Whether it is an item of a list: "(c) Reservation concerning article 15, paragraph 2". */
  readonly isItem: boolean;
  /** Whether it names what it concerns, so that it may stand below a heading of the same kind. */
  readonly hasSubject: boolean;
  readonly isForeign: boolean;
  /** Whether it stands above several with days of their own: "Objections of the same nature were also formulated". */
  readonly isOfSeveral: boolean;
}

const words =
  'reservation reservations declaration declarations interpretative interpretive objection objections withdrawal withdrawals partial confirmed communication communications notification notifications understanding understandings statement statements signature ratification acceptance approval accession succession regard respect'.split(
    ' ',
  );

/** What a heading says it says at its beginning. */
const longest = 600;
const item = /^["“‘']?(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)])\s*/i;
const ornament = /^["“‘'*\s]+/;
const tellsWhen = /^(?:confirmed|made|renewed|reiterated)?\s*(?:upon|on|at the (?:time|moment) of|when)\b/i;
/** What may follow the act where nothing else is told: "Upon Consent to be bound by Protocol III". */
const afterWhen = /^(?:\s+(?:of|to|by)\b[^,;.]{0,60}?)?[\s:.)\]]*$/i;
const aboutAnother =
  /^(?:with\s+(?:regards?|respect)\s+to|regarding|concerning|in\s+(?:respect\s+of|relation\s+to|regard\s+to))\s+(?:\p{L}+\s+){0,6}?(?:reservations?|declarations?|understandings?|statements?|objections?|communications?)(?!\p{L})/iu;
const objectionTo =
  /^(?:\p{L}+\s+)?(objections?)\s+(?:to|with\s+regards?\s+to|concerning|regarding|in\s+respect\s+of)\b/iu;
/** "Subsequently, the Secretary-General received, from the Government of Norway, objections of the same nature". */
const further = /^subsequently,? .{0,160}?\b(objections)\b/iu;
/** A statement that an objection quotes has its own heading, which begins nothing. */
const ofObjections: ReadonlySet<StatementKind> = new Set([
  'objection',
  'communication',
  'notification',
  'withdrawal',
  'partial-withdrawal',
]);

/** What a heading says, or `null` where it begins no statement. */
export function printedHeading(printed: string, section: StatementSection): PrintedHeading | null {
  const { text, placeOf } = correctedText(printed.slice(0, longest), words);
  const opening = item.exec(text) ?? ornament.exec(text);
  const start = opening?.[0].length ?? 0;
  const said = text.slice(start);
  const inObjections = section === 'objections';
  const heading = (
    role: PrintedHeading['role'],
    kind: StatementKind | null,
    from: number,
    to: number,
    rest: Partial<PrintedHeading> = {},
  ): PrintedHeading => ({
    role,
    kind,
    start: placeOf(start + from),
    end: placeOf(start + to),
    madeUpon: [],
    isItem: item.test(text),
    hasSubject: false,
    isForeign: false,
    isOfSeveral: false,
    ...rest,
  });

  if (aboutAnother.test(said))
    return inObjections ? heading('about', null, 0, 0, { hasSubject: true }) : null;
  if (inObjections) {
    const objection = objectionTo.exec(said);
    const at = (objection?.[0] ?? '').toLowerCase().indexOf('objection');
    if (objection)
      return heading('about', 'objection', at, at + (objection[1] ?? '').length, { hasSubject: true });
    const again = further.exec(said)?.[0];
    if (again !== undefined)
      return heading('kind', 'objection', again.length - 'objections'.length, again.length, {
        isOfSeveral: true,
      });
  }
  const modes = modesIn(text);
  const madeUpon = modes.map((mode) => ({ ...mode, start: placeOf(mode.start), end: placeOf(mode.end) }));
  const from = tellsWhen.test(said) ? (modes.at(-1)?.end ?? start) - start : 0;
  const gap = from === 0 ? 0 : (/^[\s:.)\]–-]*/.exec(said.slice(from))?.[0].length ?? 0);
  const named = headingKind(said.slice(from + gap));
  if (named !== null && (!inObjections || ofObjections.has(named.kind)))
    return heading('kind', named.kind, from + gap, from + gap + named.length, {
      madeUpon,
      hasSubject: named.hasSubject,
      isForeign: named.isForeign,
      isOfSeveral: inObjections && /^objections\b.*\bas follows\b/i.test(said),
    });
  return from > 0 && afterWhen.test(said.slice(from)) ? heading('when', null, 0, 0, { madeUpon }) : null;
}
