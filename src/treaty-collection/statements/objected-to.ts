import type { MadeUpon, StatementOfOther } from '../../domain/statement.js';
import { namesInText, type Identify } from '../names-in-text.js';
import { modesIn } from './made-upon.js';
import { listedNames } from './named-participants.js';

/** A statement of another that words name, and where they name who made it. */
export interface ObjectedStatement {
  readonly about: StatementOfOther;
  readonly start: number;
  readonly end: number;
}

const kind = String.raw`(?:reservations?|declarations?|understandings?|statements?)`;
/** "the reservations made by", "some declarations formulated by", "reservations by". */
const madeBy = new RegExp(
  String.raw`(?<kinds>${kind}(?:\s*(?:,|and(?:/or)?|or)\s*(?:\p{L}+\s+){0,2}?${kind})*)(?<between>(?:(?!\b(?:objections?|by)\b)[^;]){0,260}?)\b(?:by|of)\s+`,
  'giu',
);
/** Where the names of a heading are over. */
const over =
  /\s*(?:[;:“"]|\((?:see|The)\b|(?<![\p{L}])(?:concerning|regarding|with\s+regards?\s+to|with\s+respect\s+to|in\s+respect\s+of|in\s+relation\s+to|in\s+regard\s+to|relating\s+to|as\s+(?:modified|amended|well)|to\s+(?:articles?|the|paragraphs?|sub-?paragraphs?)|under|on\s+\d|dated|that|which|when|at\s+the\s+time|applicable)(?![\p{L}]))/iu;
const upon =
  /\s*,?\s*(?<![\p{L}])(?:upon|when|at the time of)\s+[^,;:]*?(?=\s*(?:,|and\s+(?:by\s+)?(?:the\s+)?\p{Lu}|[;:]|$))/giu;

function kindOf(words: string): StatementOfOther['kind'] {
  const isReservation = /reservation/i.test(words);
  const isDeclaration = /declaration/i.test(words);
  if (/understanding|statement/i.test(words)) return null;
  if (isReservation && isDeclaration) return 'reservation-and-declaration';
  return isReservation ? 'reservation' : isDeclaration ? 'declaration' : null;
}

/** The names of one clause, each with the act upon which its statement was made: "Fiji upon accession and Lesotho upon ratification". */
function makers(
  clause: string,
  offset: number,
  what: StatementOfOther['kind'],
  identify: Identify,
): readonly ObjectedStatement[] {
  const found: ObjectedStatement[] = [];
  let from = 0;
  const add = (to: number, madeUpon: MadeUpon | null): void => {
    for (const { name, state, start, end } of listedNames(clause.slice(from, to), identify))
      found.push({
        about: { name, state, kind: what, madeUpon },
        start: offset + from + start,
        end: offset + from + end,
      });
  };
  for (const { 0: phrase, index } of clause.matchAll(upon)) {
    const [mode, ...others] = modesIn(phrase);
    add(index, others.length === 0 ? (mode?.mode ?? null) : null);
    from = index + phrase.length;
  }
  const tail = clause.slice(from);
  const end = over.exec(tail);
  if (from === 0 || /^\s*(?:,|and)\s*(?:by\s+)?(?:the\s+)?\p{Lu}/u.test(tail))
    add(from + (end === null ? tail.length : end.index), null);
  return found;
}

/** What words say an objection is about: "the reservations made by Fiji upon accession and Lesotho upon ratification". */
export function statementsNamed(text: string, identify: Identify): readonly ObjectedStatement[] {
  const found: ObjectedStatement[] = [];
  let behind = 0;
  for (const { 0: whole, index, groups } of text.matchAll(madeBy)) {
    if (index < behind) continue;
    const from = index + whole.length;
    const to = from + (over.exec(text.slice(from))?.index ?? text.length - from);
    behind = to;
    found.push(...makers(text.slice(from, to), from, kindOf(groups?.kinds ?? ''), identify));
  }
  return onceEach(found);
}

const onceEach = (found: readonly ObjectedStatement[]): readonly ObjectedStatement[] =>
  found.filter(
    ({ about }, index) =>
      !found
        .slice(0, index)
        .some((one) => (one.about.state ?? one.about.name) === (about.state ?? about.name)),
  );

const madeInText = new RegExp(
  String.raw`(?<kinds>${kind}(?:\s+and\s+${kind})?)\b(?:(?!${kind})[^.;“”"]){0,260}?\b(?:made|formulated|entered|expressed|submitted|lodged|deposited|notified)\s+(?:[^.;,“”"]{0,60}?,?\s)??by\s+(?<maker>[^.;,:“”"]{3,120})`,
  'giu',
);

/**
 * Of whom a text says that it made the statement objected to: "The Government of Norway has examined the contents of the
 * reservation made by the Libyan Arab Jamahiriya". Nothing where it says so of several, or of somebody who is not known.
 */
export function statementNamedInText(
  lines: readonly { readonly text: string }[],
  identify: Identify,
): { readonly line: number; readonly named: ObjectedStatement } | null {
  const found = lines.flatMap(({ text }, line) =>
    [...text.matchAll(madeInText)].map(({ 0: whole, index, groups }) => {
      const maker = groups?.maker ?? '';
      const from = index + whole.length - maker.length;
      const [first] = namesInText(maker, identify);
      return { line, kinds: groups?.kinds ?? '', from, maker, first };
    }),
  );
  const [one] = found;
  if (
    one?.first === undefined ||
    found.some(({ first }) => first?.id !== one.first?.id) ||
    one.first.id === ''
  )
    return null;
  const { line, kinds, from, maker, first } = one;
  return {
    line,
    named: {
      about: {
        name: maker.slice(first.start, first.end),
        state: first.id,
        kind: kindOf(kinds),
        madeUpon: null,
      },
      start: from + first.start,
      end: from + first.end,
    },
  };
}
