import { listedDays } from './listed-days.js';
import { matchesOf } from '../matches-of.js';

/** Words by which a sentence withdraws a statement or a part of one. */
export interface WithdrawingWords {
  readonly start: number;
  readonly end: number;
  /** Whether it calls the withdrawal partial, or names a part: "that part of the reservations", "the words". */
  readonly isPartial: boolean;
}

/** The verb with the depositary's misprints: "wihdraw", "withdrawthe reservation"; and "lift its reservation". */
const verbs = /\b(?<verb>w(?:ith|ih|it|ithh)dr[ae]w(?:als?|ing|n|s)?|lift(?:s|ed)?)(?=the\b|\b)/gi;

/** What is withdrawn of a treaty that stays in force, with misprints: "resertions". */
const statement = String.raw`(?:res\w{0,3}r?\w*[ai]t?i?ons?|reservations?|decl\w*ations?|objections?|understandings?|interpretations?|statements?)`;
const ofStatement = new RegExp(String.raw`\b${statement}\b`, 'i');
/** What is withdrawn of the treaty itself. */
const ofTreaty =
  /\b(?:Convention|Protocol|Covenant|Agreement|Treaty|signatures?|instruments?|accession|ratification|notifications?|notices?|denunciation|candidat\w+|credentials?|proposals?|amendments?)\b/i;

/** Before a verb that only then says that something is done: "decided to withdraw", "its decision to partially withdraw". */
const decided =
  /\b(?:decided|decides|decision|wish(?:es)?|declares? its (?:decision|intention)|hereby)(?: to)?(?: (?:partially|partly|fully|completely|hereby|also|now))* $/i;
const adverbs = /(?: (?:hereby|also|now|thus|therefore|partially|partly|in part|formally|accordingly))*/
  .source;
const isDone = new RegExp(String.raw`\b(?:is|are)${adverbs} $`, 'i');
const wasDone = new RegExp(
  String.raw`(?<!\b(?:that|which) )\b(?:was|were|has been|have been|had been)${adverbs} $`,
  'i',
);
const hasDone = new RegExp(String.raw`\b(?:has|have|had)${adverbs} $`, 'i');
/** "notified its withdrawal of", "notified the Secretary-General of a partial withdrawal as follows", "constitutes a partial withdrawal of". */
const aWithdrawal = /\b(?:its|their|a|an|the|of|following)(?: (?:partial|full|complete|total))* $/i;
const tells = /\b(?:notif\w+|inform\w+|rec(?:ei|ie)ved|communicat\w+|announc\w+|constitutes?|declar\w+)\b/i;

/** What is not done: "may be withdrawn", "is to be withdrawn upon amendment", "with a view to withdrawing", "unless Malaysia withdraws". */
const notDone =
  /\b(?:not|never|nor|neither|if|whether|unless|until|till|may|might|could|can|cannot|should|would|to be|yet|view to|possib\w+|urg\w+|call(?:s|ed|ing)? (?:up)?on|invit\w+|appeal\w*|hop(?:e|es|ed|ing)|ask(?:s|ed|ing)?|request\w*|encourag\w*|recommend\w*|intend\w*|refus\w+|expect\w*)\b/i;
const notDecided = /\b(?:not|never|nor|neither|if|whether|unless|should|any)\b/i;

const partial =
  /\bpartial(?:ly)?\b|\bpartly\b|\bin part\b|\b(?:that|those) parts?\b|\bthe words\b|\bconcluding words\b|\bonly (?:of|in|for|with)\b|\bin respect only\b|\bto the extent that (?!(?:it|they) appl)/i;

/** A sentence, a part; what is put in its place; what stays as it is. */
const partOfText =
  /\b(?:sentence|parts?|portion|half|words|phrase|clause|passage)\s+of\s+(?:its|the|that|those|these|their)\s+(?:\p{L}+\s+)?(?:reservations?|declarations?)\b|\breplac(?:e|ed|es|ing)\b|\bsubstitut\w+|\bcontinues? to apply\b|\b(?:does|shall|will|do) not (?:extend|apply)\b/iu;
/** "in respect of the Faroe Islands", "on behalf of Greenland": elsewhere it stays. */
const ofTerritory =
  /(?<!\b(?:exclusions?|extension|application|applicability) )\b(?:(?:in|with) respect (?:only )?(?:of|to)|in relation to|with regard to|as regards|on behalf of|relat(?:es|ing) to|appl(?:y|ies|ied|icable|ication) (?:to|in)|for(?= (?:the )?territor))\s+(?:only )?(?:the )?(?:territor(?:y|ies) of (?:the )?)?(?!(?:Art(?:icle)?s?|Paragraphs?|Sub-?paragraphs?|Convention|Protocol|Covenant|Part|Section|Treaty|Agreement|Secretary|Governments?)\b)\p{Lu}\p{Ll}/u;
/** What is not withdrawn follows: "except for", "in so far as", "and to maintain its reservation to". */
const stays =
  /\b(?:except(?:ing)?|with the exception|other than|apart from|save (?:for|that|as|in)|excluding|in ?so ?far as)\b/i;
const maintains = /\b(?:and|but|while|whilst|whereas)\b[^.;]{0,40}?\b(?:maintain|retain|keep)\w*/i;

/** Where what is withdrawn ends and what stays begins, behind the words that withdraw. */
export function endOfWithdrawn(text: string, from: number): number {
  const rest = text.slice(from);
  return from + Math.min(...[stays, maintains].map((form) => form.exec(rest)?.index ?? rest.length));
}

/** What stands before a place in its clause, without the month of May, which is no doubt. */
const clauseBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 160), at)
    .replace(/^.*[;:]/s, '')
    .replaceAll(/\bMay\b/g, '');

/** The statement that stands behind a verb as what it withdraws; `null` where that is the treaty, or nothing. */
function objectBehind(text: string, at: number): number | null {
  const rest = text.slice(at, at + 220).replace(/[.;].*$/s, '');
  const found = ofStatement.exec(rest);
  if (found === null) return null;
  const treaty = ofTreaty.exec(rest);
  return treaty !== null && treaty.index < found.index ? null : at + found.index + found[0].length;
}

/** The statement that stands before a passive verb, as its subject. */
function subjectBefore(text: string, at: number): number | null {
  const from = Math.max(0, at - 260);
  const clause = text.slice(from, at);
  const found = ofStatement.exec(clause);
  return found === null || /[;]/.test(clause.slice(found.index)) ? null : from + found.index;
}

/**
 * The words of a sentence by which a reservation, a declaration or an objection is withdrawn: not the treaty, a signature
 * or an instrument, and not what may, should or will be withdrawn. `isReport` says that the depositary reports an act in
 * it: only then a withdrawal is one that it names as something past.
 */
export function withdrawingWords(text: string, isReport: boolean): WithdrawingWords | null {
  for (const { 0: word, index, groups } of matchesOf(text, verbs)) {
    const found = withdrawnAt(text, (groups?.verb ?? word).toLowerCase(), index, isReport);
    if (found === null) continue;
    const [start, end] = found;
    const near = text
      .slice(Math.max(0, index - 40), Math.max(end, index + word.length) + 160)
      .replace(/:.*$/s, '');
    const behind = text.slice(Math.min(start, index)).replace(/:(?=\s).*$/s, '');
    const isPartial =
      partial.test(near) ||
      partOfText.test(text.replace(/:(?=\s).*$/s, '')) ||
      partOfOne.test(text.slice(index)) ||
      [stays, ofTerritory].some((form) => form.test(behind));
    return { start, end, isPartial };
  }
  return null;
}

/** "withdraw from paragraph A c) of that reservation the words": a part of it. */
const partOfOne = /^\w+ from\b/i;

function withdrawnAt(
  text: string,
  verb: string,
  index: number,
  isReport: boolean,
): readonly [number, number] | null {
  const before = text.slice(Math.max(0, index - 60), index);
  const clause = clauseBefore(text, index);
  const behind = index + verb.length;
  const active = (): readonly [number, number] | null => {
    const end = objectBehind(text, behind);
    return end === null ? null : [index, end];
  };
  if (/als?$/.test(verb)) {
    if (!aWithdrawal.test(before) || !tells.test(clause) || notDone.test(clause)) return null;
    if (!isReport && !/\bconstitutes?\b/i.test(clause)) return null;
    const isOfSomething = /\bpartial $/i.test(before) && /^ as follows\b/.test(text.slice(behind));
    return isOfSomething ? [index - 'partial '.length, behind] : active();
  }
  if (verb.endsWith('n')) {
    if (hasDone.test(before)) return isReport && !notDone.test(clause) ? active() : null;
    // "was withdrawn in 2000" recalls what the note tells elsewhere; with its day it is told here
    const isTold =
      isDone.test(before) || (wasDone.test(before) && (isReport || listedDays(text).length === 1));
    if (!isTold) return null;
    const start = subjectBefore(text, index);
    return start === null || /\b(?:not|to be|may|if|unless|until)\b/.test(text.slice(start, index))
      ? null
      : [start, behind];
  }
  if (verb.endsWith('ing'))
    return isReport &&
      /\b(?:communication|notification|letter|note|hereby|thereby)\b[^,;]{0,60}$/i.test(before)
      ? active()
      : null;
  if (decided.test(before)) return notDecided.test(clause) ? null : active();
  if (/^lift$|raw$/.test(verb)) return null;
  return notDone.test(clause) ? null : active();
}
