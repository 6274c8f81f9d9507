import { matchesOf } from './matches-of.js';

const noun = String.raw`(?:Convention|Protocol|Covenant|Agreement|Treaty|Statute|Pact)\b`;
/** A treaty as the object of a verb: "the said Optional Protocol", "the Slavery Convention"; not "it to the Convention". */
const treaty = String.raw`(?:(?:the|this|that|said|same|above|aforementioned|above-mentioned|present|optional|additional|international|\d{4}) ){1,4}(?:(?!(?:under|of|in|by|to|from|for|as|that|with)\b)[\w-]+ )?${noun}`;
const belonging = String.raw`(?:participation|membership|adherence)\b`;
const its = String.raw`(?:(?:of|in|to|from|the|its|their|any|such|said|further) ){0,3}`;
const consent = String.raw`(?:(?:instruments? of )?(?:accession|ratification|acceptance|approval|adherence)|participation|membership|signature)\b`;
const auxiliaries = String.raw`(?:(?:will|shall|would|has|have|had|to|also|then|thus|therefore|thereby|accordingly) ){0,4}`;

/**
 * Each with what it is for, and with what it must pass over. They need not be right, only wide: what they meet is told
 * to a person, and a State whose leaving nobody noticed would be called a party for years.
 */
const hints: readonly RegExp[] = [
  // "notified its exit from the Protocol", "exited the Protocol"; not "exit visas", "the right of exit and entry"
  String.raw`\b(?:its|their|an|notified|announced) exit\b(?! (?:visas?|permits?|stamps?|and|polic\w+)\b)|\bexit(?:s|ed|ing)?(?: from| out of)? ${treaty}`,
  // "left the Protocol", "would leave with effect from …"; not "maternity leave", "leave the Convention without effect"
  String.raw`\b(?:leaves?|leaving|left) ${treaty}(?! (?:without|devoid|open|in|un\w+|to)\b)`,
  String.raw`\b(?:will|would|shall|decided to) leave(?= (?:it\b|on \d|as (?:of|from)\b|with effect|effective|from \d|in \d|by \d)|[.;])`,
  // "the Protocol will cease to apply to Poland"; not "the reservation shall cease to have effect"
  String.raw`\b${noun} ${auxiliaries}ceas\w+ to (?:be|apply|have|bind|produce|operate)\b`,
  String.raw`\b${noun} (?:(?:will|shall|would|is|does) )?no longer (?:appl(?:y|ies)|binds?|(?:be )?(?:applicable|in force|binding))\b`,
  // "would no longer be bound by the Protocol"; not "no longer bound by article 29", "ceased to be bound by its declaration"
  String.raw`\b(?:no longer|ceas\w+)(?: (?:to|be|is|being|consider\w*|regard\w*|itself|as|legally|remain\w*)){0,5} bound\b(?! by (?:the |its |any |that |such |this )*(?:articles?|provisions?|paragraphs?|declar|reserv|optional clause|obligation))`,
  String.raw`\b(?:no longer|ceas\w+ to)(?: (?:be|is|remain|participate|belong|take part))?(?: (?:a|part|in|to|of))* (?:member of )?${treaty}`,
  // "the end of its participation", "discontinue its membership"; not "the end of the participation of women"
  String.raw`\b(?:end|ends|ended|ending|terminat\w+|cessation|ceas\w+|discontinu\w+|suspen\w+|conclu\w+|relinquish\w*|renounc\w+|renunciation|cancel\w*|g[ai]ve up) (?:of |to |in )?(?:its|their|such|said) (?:further |own )?${belonging}`,
  // "renounced the Protocol", "abrogated the Convention"; not "renounce nationality", "abrogated the law"
  String.raw`\b(?:renounc\w+|renunciation|abrogat\w+|repeal\w*|annul\w*|cancel\w*|nullif\w+|discontinu\w+|quit(?:s|ting)?|abandon\w*) (?:of )?${treaty}`,
  // "opted out of the Protocol", "pulled out of it"; not "opt out of the procedure under article 8"
  String.raw`\b(?:opt(?:s|ed|ing)?|(?:pull|step|dropp?)(?:s|ed|ing|ped|ping)?)[ -]out of (?:it\b|${treaty})`,
  // "seceded from the Convention"; not "separated from her husband"
  String.raw`\b(?:depart\w*|retir\w+|resign\w*|seced\w+|secession|disengag\w+|dissociat\w+|disassociat\w+|separat\w+)(?: itself)? from ${treaty}`,
  // "cancelled its accession", "recalled its instrument of ratification"; not "withdrew its declaration made upon accession"
  String.raw`\b(?:cancel\w*|annul\w*|retract\w*|repeal\w*|nullif\w+|recall(?:s|ed)?|undo(?:es|ne)?|undid|renounc\w+|revers(?:e|es|ed)) ${its}${consent}|\bunsign(?:s|ed|ing)?\b`,
  // "will remain a party until the day of effect"; not "remains a party to the Protocol"
  String.raw`\b(?:remains?|stays?|be) (?:a )?(?:State )?party\b[^;.]{0,60}\b(?:until|till|up to|pending)\b`,
].map((source) => new RegExp(source, 'i'));

/** A word of each of them: a text without any is passed over at a tenth of the cost, and most notes have none. */
const anyHint =
  /\b(?:exit|leav|left\b|ceas|cess|no longer|discontinu|relinquish|renounc|renunc|abrogat|repeal|annul|cancel|nullif|quit|abandon|(?:opt|pull|step|drop)\w*[ -]out|depart|retir|resign|sece|disengag|dis(?:as)?soc|separat|retract|recall|und[io]|unsign|revers|(?:remain|stay|be)s? (?:a )?(?:State )?party|end\w* |terminat|suspen|conclu|g[ai]ve up)/i;

/**
 * A word of leaving in French or Spanish, and what follows it: "a notifié son retrait", "dénoncé", "denunció", "se retiró"; not
 * "denunciation", "Retiro".
 */
const foreign =
  /(?<!\p{L})(?:d[ée]non[cç]\p{L}+|denunci(?:as?|ar|ará|ó|aron|ad[oa]|ando|amos)(?!\p{L})|retraits?(?!\p{L})|(?:s['’](?:est|était) |se |a |ha |su |la )retir\p{L}{1,5}(?!\p{L})|cess\p{L}+ d['’]être (?:\p{L}+ )?partie|(?:ne sera|n['’]est|n['’]était) plus (?:\p{L}+ )?partie|dej\p{L}+ de ser (?:\p{L}+ )?parte)(?<after>.{0,60})/giu;
/** The same of these: their own marks, which English words have as well. */
const anyForeign = /d(?:[ée]non[cç]|enunci(?!ation)|e ser)|ret(?:rait|ir)|['’]être|plus /i;
/** What else is withdrawn in these languages: "retrait de la réserve", "retiró su declaración". */
const foreignLesser = /r[ée]serv|d[ée]clara|objec|territo/i;

/**
 * Whether a text has something of leaving a treaty in other words than those that are read, in English, French or
 * Spanish: what it means is never guessed, and always told.
 */
export function hintsAtLeaving(text: string): boolean {
  return (
    (anyHint.test(text) && hints.some((hint) => hint.test(text))) ||
    (anyForeign.test(text) &&
      matchesOf(text, foreign).some(({ groups }) => !foreignLesser.test(groups?.after ?? '')))
  );
}
