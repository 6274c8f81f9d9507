import { matchesOf } from '../matches-of.js';
import { mostOfOneNote } from './open-report.js';

/** What a text says of the entry into force between the objecting State and the other, and where. */
export interface EntryIntoForceSaid {
  readonly isOpposed: boolean;
  readonly start: number;
  readonly end: number;
}

const intoForce = String.raw`(?:entry|entering|coming|enter(?:s|ed)?)[\s‑-]*(?:in|into)[\s‑-]*force`;
const force = String.raw`(?:${intoForce}|(?:remain(?:s|ing)?|being|be)\s*(?:in|into)\s*force|validity|operation|application|applicability)`;
const hinder = String.raw`(?:pre?c?lud(?:e|es|ed|ing)|prelude|exclud(?:e|es|ed|ing)|imped(?:e|es|ed|ing)|(?:prevent|hinder|bar|obstruct|affect)(?:s|ed|ing)?|prejudic(?:e|es|ed|ing)|obstacles?|impediments?|hindrances?)`;
const negation = /\b(?:not|nor|neither|without|no|cannot|nothing|never|none|far\s+from)\b|n['’]t\b/giu;

/** Words that hinder the entry into force: whether it is opposed, their negation tells. */
const hinders = new RegExp(String.raw`\b${hinder}\b[^.;]{0,160}?${force}[^.;]{0,200}`, 'gi');
/** Not opposed: "The Convention enters into force in its entirety between", "will thus become operative". */
const affirms =
  /\b(?:conventi?on|protocol|covenant|treaty|latter|agreement|it)(?:\s+[IVX]+)?\b[^.;]{0,120}?(?<!not\s)(?:(?:enters?|remains?|comes?|continues? to be|is)\s+(?:therefore\s+|thus\s+)?(?:in|into)\s+force|becomes?\s+(?:therefore\s+|thus\s+)?operative|shall enter into force|will enter into force)\b[^.;]{0,80}?\b(?:between|for|with)\b[^.;]{0,120}/gi;
/** Opposed, unless their negation stands before them: "objects to the entry into force", "precludes". */
const opposes = new RegExp(
  String.raw`\b(?:object(?:s|ed|ion)?\s+to|oppos(?:e|es|ed|ing)|opposition\s+to|pre?clud(?:e|es|ing)|prevent(?:s|ing)?|(?:constitutes?|is|are|be|as|forms?)\s+(?:an?\s+)?(?:obstacle|impediment|bar|hindrance)s?\s+to|imped(?:es|ing)|exclud(?:es|ing))\s+(?:the\s+)?[^.;]{0,60}?${intoForce}[^.;]{0,200}`,
  'gi',
);
/** Opposed by their own negation: "shall not enter into force between". */
const notInForce: readonly RegExp[] = [
  /\b(?:shall|will|does|do|should|would|must|can)\s*not\s+(?:therefore\s+|thus\s+)?(?:enter|come|be|have\s+entered|be considered (?:as|to be))\s+(?:in|into)\s+force[^.;]{0,80}?(?:between|for|with|as regards)[^.;]{0,120}/gi,
  /\b(?:does|do|shall|will|can)\s*not\s+(?:therefore\s+|thus\s+)?(?:recogni[sz]e|consider|regard|accept)[^.;]{0,80}?(?:entry into force|in(?:to)? force)[^.;]{0,40}?(?:between|for|with|as regards)[^.;]{0,120}/gi,
  /\b(?:(?:has|have|is)\s+not|not\s+having)\s+(?:yet\s+)?(?:entered\s+into|in)\s+force[^.;]{0,40}?\bbetween\b[^.;]{0,120}/gi,
];

/** A conjunction, or a comma and a subject, behind which a verb can stand that is negated no more. */
const anew =
  /\b(?:and|but|which|so|hence|thus|therefore|consequently|accordingly)\b|,\s+(?:this|these|such|the|it|they|its|said)\b/giu;
const verb = /\b(?:shall|will|would|must|should|does|do|is|are|constitutes|forms)\b/iu;
/** "does not consider the reservation permissible and …": how far its negation reaches, only who reads it knows. */
const thinks = /^\s*(?:\p{L}+\s+)?(?:consider|regard|believe|think|mean|imply|intend|wish|view|find)\b/iu;

/** A verb that has a subject of its own: `precludes`, not `preclude`, `obstacles`, "as an obstacle". */
const finite = /^(?!obstacles|impediments|hindrances|as\b)\p{L}+s\b/iu;

/**
 * Where the negation begins that holds for the words at a place; `false` where none does: "is not permitted and constitutes
 * an obstacle to"; `null` where that is not plain.
 */
function negationOf(text: string, at: number, isFinite: boolean): number | false | null {
  const near = text.slice(Math.max(0, at - 240), at);
  const before = near.slice(Math.max(near.lastIndexOf('.'), near.lastIndexOf(';')) + 1);
  const from = at - before.length;
  const last = matchesOf(before, negation).at(-1);
  if (last === undefined) return false;
  const behind = before.slice(last.index + last[0].length);
  const next = matchesOf(behind, anew).at(-1);
  const clause = next === undefined ? null : behind.slice(next.index + next[0].length);
  const isAnew =
    clause !== null &&
    (isFinite ||
      verb.test(clause) ||
      (/^(?:and|but|which)$/i.test(next?.[0] ?? '') && /^\s*(?:constitute|form)\b/i.test(clause)));
  if (!isAnew) return from + last.index;
  return thinks.test(behind) && !/^(?:objects|opposes)\b/i.test(text.slice(at)) ? null : false;
}

/** A word of each of them, from a letter on that is rare: most lines have none. */
const mayBeSaid = /force|p(?:erative|plica|eration)|validity/i;

interface Place {
  readonly start: number;
  readonly end: number;
}
const placeOf = ({ 0: whole, index }: RegExpExecArray): Place => ({
  start: index,
  end: index + whole.trimEnd().length,
});

/**
 * What a line of an objection says of the entry into force of the treaty between the two States. Where it says nothing
 * the treaty enters into force between them (Vienna Convention on the Law of Treaties, article 20(4)(b)), but that is
 * the law and not what the State says.
 */
export function entryIntoForceSaid(text: string): readonly EntryIntoForceSaid[] {
  if (!mayBeSaid.test(text)) return [];
  const found: (Place & { readonly isOpposed: boolean | null })[] = [];
  const isNew = ({ start, end }: Place): boolean => !found.some((one) => start < one.end && end > one.start);
  const read = (
    form: RegExp,
    said: (place: Place, negation: number | false | null) => readonly [boolean | null, number] | null,
  ): void => {
    for (const match of matchesOf(text, form)) {
      if (found.length >= mostOfOneNote) return;
      const place = placeOf(match);
      const one = said(place, negationOf(text, place.start, finite.test(match[0]) || form === affirms));
      if (one !== null && isNew({ ...place, start: one[1] }))
        found.push({ ...place, start: one[1], isOpposed: one[0] });
    }
  };
  const isConditional = ({ start, end }: Place): boolean => /\bunless\b/i.test(text.slice(start, end));
  read(hinders, (place, no) => {
    if (no === false) return null;
    return no === null || isConditional(place) ? [null, place.start] : [false, no];
  });
  read(affirms, ({ start }, no) => (no === false ? [false, start] : null));
  for (const form of notInForce) read(form, ({ start }) => [true, start]);
  read(opposes, ({ start }, no) =>
    no === null ? [null, start] : no === false ? [true, start] : [false, no],
  );
  return found
    .flatMap(({ isOpposed, ...place }) => (isOpposed === null ? [] : { ...place, isOpposed }))
    .toSorted((a, b) => a.start - b.start);
}
