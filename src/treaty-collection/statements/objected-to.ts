import type { MadeUpon, StatementLine, StatementOfOther } from '../../domain/statement.js';
import { namesInText, type Identify } from '../names-in-text.js';
import { modesIn } from './made-upon.js';
import { listedNames } from './named-participants.js';
import { matchesOf } from '../matches-of.js';

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
  /\s*(?:[;:“"]|\((?:see|The|applicable)\b|,?\s+(?:and|as\s+well\s+as)\s+(?:to\s+|the\s+|its\s+)*(?:reservations?|declarations?|understandings?|statements?)(?!\p{L})|(?<![\p{L}])(?:(?:made|formulated)(?!\s+(?:upon|when|at\s+the\s+time))|concerning|regarding|with\s+regards?\s+to|with\s+respect\s+to|in\s+respect\s+of|in\s+relation\s+to|in\s+regard\s+to|relating\s+to|as\s+(?:modified|amended|well)|to\s+(?:articles?|the|paragraphs?|sub-?paragraphs?)|under|on\s+\d|dated|that|which|when|at\s+the\s+time|applicable)(?![\p{L}]))/iu;
const upon =
  /\s*,?\s*(?<![\p{L}])(?:(?:made|formulated)\s+)?(?:upon|when|at the time of)\s+[^,;:]{0,160}?(?=\s*(?:,|and\s+(?:by\s+)?(?:the\s+)?\p{Lu}|[;:]|$))/giu;

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
    // "Pakistan upon signature and confirmed upon ratification"
    if (/^[\s,]*(?:and\s+)?(?:confirmed|renewed|reiterated|maintained)\s*$/i.test(clause.slice(from, to)))
      return;
    for (const { name, state, start, end } of listedNames(clause.slice(from, to), identify))
      found.push({
        about: { name, state, kind: what, madeUpon },
        start: offset + from + start,
        end: offset + from + end,
      });
  };
  for (const { 0: phrase, index } of matchesOf(clause, upon)) {
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
  for (const { 0: whole, index, groups } of matchesOf(text, madeBy)) {
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

/** A statement of another that the objecting State itself says it looked at or objects to. */
const madeInText = new RegExp(
  String.raw`(?<kinds>${kind}(?:\s+and\s+${kind})?)\b(?:(?!${kind}|\bby\b)[^.;“”"]){0,260}?\b(?:made|formulated|entered|expressed|submitted|lodged|deposited|notified)\s+(?:(?!\bby\b)[^.;“”"]){0,80}?by\s+(?<maker>(?:(?!\b${kind}\b)[^.;:“”"]){3,1500})`,
  'gi',
);
const looksAt =
  /(?<![\p{L}])(?:considers?\s+that|examined|studied|noted|notes|objects?\s+to|objections?\s+to|finds?\s+that)\s+(?:the\s+)?(?:contents?\s+of\s+)?(?:the\s+)?(?:\p{L}+\s+){0,2}$/iu;
/** "by Egypt regarding article 2, …, by Bangladesh regarding article 2": each is named with what it reserved. */
const alsoBy =
  /(?<![\p{L}])by\s+(?=[^,;]{3,60}?\s(?:regarding|concerning|in\s+respect\s+of|with\s+regards?\s+to)\s)/giu;

interface NamedInText extends ObjectedStatement {
  readonly line: number;
  readonly isLookedAt: boolean;
}

function namedIn(text: string, line: number, identify: Identify): readonly NamedInText[] {
  return matchesOf(text, madeInText).flatMap(({ 0: whole, index, groups }) => {
    const maker = groups?.maker ?? '';
    const from = index + whole.length - maker.length;
    const isLookedAt = looksAt.test(text.slice(Math.max(0, index - 80), index));
    const starts = [0, ...matchesOf(maker, alsoBy).map((one) => one.index + one[0].length)];
    return starts.flatMap((start): readonly NamedInText[] => {
      const [first] = namesInText(maker.slice(start, start + 120), identify);
      if (first === undefined) return [];
      const name = maker.slice(start + first.start, start + first.end);
      const about = {
        name,
        state: first.id === '' ? null : first.id,
        kind: kindOf(groups?.kinds ?? ''),
        madeUpon: null,
      };
      return [{ about, start: from + start + first.start, end: from + start + first.end, line, isLookedAt }];
    });
  });
}

/** "Thailand regarding article 9, paragraph 2", in a list below "objects to [the following reservations]:". */
function listedBelow(lines: readonly StatementLine[], identify: Identify): readonly NamedInText[] {
  const above = lines.findIndex(({ text }) =>
    /\bobjects?\s+to\s+(?:them|the following)[^.]{0,60}:$/i.test(text),
  );
  if (above < 0) return [];
  const kinds = kindOf(lines[above]?.text ?? '');
  const found: NamedInText[] = [];
  for (const [line, { text }] of lines.entries()) {
    if (line <= above) continue;
    const [, dash, name] =
      /^([-–•*]\s*)(.{3,60}?)\s+(?:regarding|concerning|in respect of|with regard to)\s/.exec(text) ?? [];
    if (dash === undefined || name === undefined) break;
    const [one] = listedNames(name, identify);
    if (one !== undefined)
      found.push({
        about: { name: one.name, state: one.state, kind: kinds, madeUpon: null },
        start: dash.length + one.start,
        end: dash.length + one.end,
        line,
        isLookedAt: true,
      });
  }
  return found;
}

/**
 * Of whom the text of an objection without a heading says that it made what is objected to: "The Government of Norway has
 * examined the contents of the reservation made by the Libyan Arab Jamahiriya". Where it names several, those of which
 * it says so itself ("considers that the reservations made by Egypt regarding article 2, …, by Bangladesh regarding …").
 */
export function statementsInText(
  lines: readonly StatementLine[],
  identify: Identify,
): readonly (ObjectedStatement & { readonly line: number })[] {
  const listed = listedBelow(lines, identify);
  if (listed.length > 0) return listed;
  const all = lines.flatMap(({ role, text }, line) =>
    role === 'paragraph' ? namedIn(text, line, identify) : [],
  );
  const states = new Set(all.map(({ about }) => about.state));
  const named =
    states.size > 1 ? all.filter(({ isLookedAt, about }) => isLookedAt && about.state !== null) : all;
  if (named.some(({ about }) => about.state === null)) return [];
  return [...new Set(named.map(({ about }) => about.state))].map((state) => {
    const of = named.filter(({ about }) => about.state === state);
    const [first] = of as [NamedInText, ...NamedInText[]];
    const kinds = new Set(
      of.filter(({ isLookedAt }) => isLookedAt || states.size === 1).map(({ about }) => about.kind),
    );
    return {
      ...first,
      about: {
        ...first.about,
        kind: kinds.size === 2 && !kinds.has(null) ? 'reservation-and-declaration' : first.about.kind,
      },
    };
  });
}
