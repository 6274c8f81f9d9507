import { hintsAtLeaving } from './leaving-hints.js';
import { matchesOf } from './matches-of.js';

/**
 * What a sentence of an end note says about leaving:
 * `treaty` the State leaves the treaty of the page · `signature` it withdraws its signature ·
 * `instrument` it withdraws the instrument by which it consented ·
 * `notice-withdrawn` it withdraws or rescinds its notice · `returned` it joins again ·
 * `doubted` the leaving is said to be impossible or of no effect · `opinion` somebody speaks about leaving ·
 * `unclear` it may be about leaving a part of the treaty, or another one ·
 * `hinted` it speaks of leaving in words that are not read · `stays` the State is a party until it has left ·
 * `something-else` a reservation, a territory or another treaty · `nothing`.
 */
export type LeavingTopic =
  | 'treaty'
  | 'signature'
  | 'instrument'
  | 'notice-withdrawn'
  | 'returned'
  | 'doubted'
  | 'opinion'
  | 'unclear'
  | 'hinted'
  | 'stays'
  | 'something-else'
  | 'nothing';

/**
 * "withdrew", "denunciation", "ceased to be a party", "will cease to apply"; not "ceased to exist", "decease". Treaties
 * have no one word: UNTOC and OPSC say "denounce", the Rome Statute "withdraw", older notes "terminate" (Vienna
 * Convention on the Law of Treaties, article 54: "termination … or the withdrawal of a party").
 */
const leaving =
  /\b(?:withdr[ae]w\w*|denounc\w*|denunciation\w*|terminat\w*|ceas\w+ to be (?:a |an )?(?:\w+ )?part|ceas\w+ to (?:be (?:in force|bound)|apply|have (?:any )?effect)|no longer (?:be )?(?:a )?party|no longer (?:be )?bound|revok\w*|revoc\w*|rescind\w*|repudiat\w*)/gi;

const hasWordOfLeaving = (text: string): boolean => text.search(leaving) >= 0;

/** Whether a text has any word of leaving, or of coming back, read or not. */
export function speaksOfLeaving(text: string): boolean {
  return hasWordOfLeaving(text) || hintsAtLeaving(text);
}

/** What treaties call themselves: a note takes the noun up where it speaks of its own. */
const nouns = String.raw`(?:Convention|Protocol|Covenant|Agreement|Treaty|Statute|Constitution|Charter|Amendments?|Pact|Code|Arrangement|Act)`;
const notice = String.raw`(?:notifications?|notices?|instruments?|decisions?|letters?|communications?|intentions?|acts?)`;
const leave = String.raw`(?:withdraw\w*|denounc\w*|denunciations?|terminat\w*)`;
const undo = String.raw`(?:withdr[ae]w\w*|rescind\w*|rescission|revok\w*|revocation|cancel\w*|annul\w*|retract\w*|repeal\w*)`;
/**
 * A notice that is revoked, as it may be "at any time before it takes effect" (Vienna Convention on the Law of
 * Treaties, article 68). "rescinded its notification of withdrawal", "decided not to withdraw"; not "withdrew its
 * notification under article 9". It is asked first: nearly all of its sentences have a word of leaving too, and would
 * else be a second notice.
 */
const noticeWithdrawn = new RegExp(
  [
    String.raw`\b${undo}\b(?: of| from)?(?: (?!from\b)[\w’']+){0,6}? ${notice} (?:of|to|for|on)(?: (?:its|the|intended))? ${leave}`,
    String.raw`\b${undo}\b(?: of)?(?: (?:its|the|this|that|said|such|above|earlier|previous))* (?:withdrawals?|denunciations?|terminations?)\b`,
    String.raw`\b${leave}\b[^;]{0,80}\b(?:was|were|has been|have been|had been|is|be|hereby|considered|regarded as)(?: \w+){0,2} (?:withdrawn|rescinded|revoked|cancell?ed|annulled|retracted|null and void)`,
    String.raw`\b(?:decided|wishes?|intends?|chosen?)(?: \w+){0,3} not to (?:withdraw|denounce)`,
    String.raw`\b(?:will|would|shall|continues? to|to) (?:remain|stay) (?:a )?(?:State )?party\b`,
  ].join('|'),
  'i',
);
const staysParty = /(?:remain|stay) (?:a )?(?:State )?party/i;
/** That a notice is not taken back, or may be some day: "reserves its right not to withdraw", "urged to rescind"; not "its decision to rescind". */
const notTakenBack =
  /\b(?:not|never|nor|neither|may|might|could|can|cannot|if|whether|unless|until|till|before|reserv\w+|rights?|options?|possib\w+|consider(?:s|ing|ation)?|urg\w+|call(?:s|ed|ing)? (?:up)?on|invit\w+|appeal\w*|hop(?:e|es|ed|ing)|ask\w*|request\w*|encourag\w*|propos\w*|refus\w+|declin\w+|without|reconsider\w*|failed|opposed|contrary)\b/i;
/** The same between its words: "the denunciation was not withdrawn", "may be withdrawn"; not "should be considered null and void". */
const notTakenBackWithin = /\b(?:not|never|may|might|could|can|if|cannot)\b/i;
const decidedNotTo = /^(?:decided|wish|intend|chose)/i;
/** What bounds the time for which a State stays: "remain a party until 20 January 2027", "… as long as"; not "remain a party to". */
const forATime =
  /\b(?:until|till|pending|(?:as|so) long as|while|whilst|unless|before|up to|during|throughout|through|for (?:a|an|the|one|another|as)|when|once|meantime|meanwhile|interim|end of)\b/i;
const stayingParty = /\b(?:remain|stay)s? (?:a )?(?:State )?party\b(?<after>[^;]*)/i;

/**
 * "On 26 August 1998, the Government of Trinidad and Tobago re-acceded to the Optional Protocol with a reservation"
 * (IV-5, note 1); "acceded to the Convention again", "again ratified"; not "acceded to the Convention".
 */
const returned =
  /\bre-?(?:acced(?:ed|es)|ratified|joined|accepted|entered the)\b|\b(?:acceded|ratified|accepted|joined)\b[^;]{0,80}\b(?:again|anew|once more|for the second time)\b|\bagain (?:acceded|ratified|accepted|joined)\b/i;

/**
 * The depositary, or another party, says that one cannot leave: "a withdrawal … would not appear possible", as the
 * Secretary-General answered the Democratic People's Republic of Korea on the Covenant (IV-4) in 1997; "the Protocol
 * does not contain a provision on withdrawal", "no clause on denunciation", "not considered valid", "without legal
 * effect", "cannot be accepted"; or the effect is put off: "decided to postpone the effect of its withdrawal". Also
 * what only sounds so ("the death penalty cannot be accepted", Sweden in IV-5, note 1): a doubt that is told too often
 * harms nobody.
 */
const doubted =
  /\bnot (?:appear |seem |be )*(?:to be )*possible\b|\b(?:does not|did not) (?:contain|provide|include|allow|permit)\b[^;]{0,80}(?:withdraw|denunciation|denounc)|\bno (?:provision|clause)\b[^;]{0,60}(?:withdraw|denunciation)|\bnot (?:be )?(?:considered )?(?:valid|admissible)\b|\bwithout (?:any )?legal effect\b|\bcannot (?:be )?(?:accept|withdraw|denounce)|\b(?:postpon|defer|extend|suspend|delay)\w*\b[^;]{0,60}\b(?:withdrawal|denunciation)/i;

/**
 * Somebody speaks about leaving, and nobody leaves: "any State Party may denounce the Protocol", "the right to
 * denounce"; "considers the procedure followed by Trinidad and Tobago, of denouncing the Optional Protocol … as
 * contrary to the rules of the law of treaties" (the Netherlands, IV-5, note 1), "is of the view that denunciation …",
 * "expresses its concern". Objections repeat the words of the notice, and name the State that gave it.
 */
const opinion =
  /\b(?:may|might|could|can|should|if|whether|any|every|no)(?: [\w’'-]+){0,4}? (?:denounc|withdraw)\w*|\bright (?:to|of) (?:denounc|denunciation|withdraw)|\bprocedure followed\b|\b(?:concern|doubts?|regrets?|object(?:s|ed|ion|ions)?|is of the (?:view|opinion)|considers|wish(?:es)? to)\b/i;

/**
 * What is withdrawn far more often than consent: "reservations", which may be "at any time" (Vienna Convention on the
 * Law of Treaties, article 22), declarations, objections, extensions to territories, candidatures, proposals of
 * amendments. Stems, so that "reserved" and "territorial" are found; a notice or an instrument is none of them.
 */
const lesserThing =
  /\b(?:reserv|declar|object|statement|understanding|interpret|exclu|derogat|limitation|restriction|territor|exten[ds]|applica|recognition|competence|proposal|request|amendment|candidat|credential)/i;

/**
 * Of what: the words between "withdraw" and the thing that is withdrawn, over which it must pass: "withdraw partially
 * the said first *reservation*", "withdrew the text of the *declaration*".
 */
const itsThing =
  /^\w*(?: (?:of|to|the|its|their|this|that|these|those|said|such|same|following|above|above-mentioned|aforementioned|certain|all|part|partially|a|an|any|in part|and|general|first|second|remaining|entire|text|communication|notification|effect|with|respect|regard|made|by|it|upon|which|read|reads|as|follows?)\b)*[ :,]*(?<thing>[\w-]+)/i;

/** "The reservation made upon ratification was withdrawn": the passive, in which the thing stands first. */
const thingWithdrawn =
  /\b(?:reserv|declar|object|statement|understanding|interpret|exclu|derogat|limitation|restriction|territor|extension|application|recognition)\w*\b[^;]{0,200}\bwithdr[ae]wn?\b/i;

/**
 * "withdrew its signature", "its signature … was revoked", "revoked its signature"; not "signed and later withdrew". It
 * leaves no treaty: who has only signed was no party.
 */
const signatureWithdrawn =
  /\bwithdr[ae]w\w*(?: (?:of|the|its|their|his|said|that|this))* signatures?\b|\bsignatures?\b[^;]{0,60}\b(?:withdrawn|revoked|rescinded|cancell?ed)\b|\b(?:revok|rescind|cancel)\w*(?: (?:of|the|its|their))* signatures?\b/i;

/**
 * "withdrew its instrument of ratification", "revoked its accession"; not "withdrew its declaration made upon
 * accession". Known of treaties that were not in force yet: the State is then as if it had never deposited.
 */
const instrumentWithdrawn =
  /\b(?:withdr[ae]w\w*|revok\w*|rescind\w*|cancel\w*)(?: (?:of|the|its|their|said))* (?:instruments? of )?(?:ratification|accession|acceptance|approval|succession|formal confirmation)\b/i;

/**
 * What can only be said of a treaty, or names the notice as one: "withdrew from", "denounced", "its denunciation of",
 * "notification of withdrawal", "withdrawal took effect on", "withdrawal with effect from", "withdrawal of Denmark";
 * not "withdrawal of its reservation", "the withdrawal of the declaration", of which the thing decides.
 */
const explicitObject =
  /\bwithdr[ae]w\w* from\b|\bdenounc(?:ed?|es|ing)\b|\bdenunciations?\b|\b(?:notifications?|notices?|instruments?|letters?|decisions?) of (?:its |their |the )?withdrawal\b|\bwithdrawal (?:from|by|received|took|takes?|will|shall|would|is|was|became|becomes|effective|with effect|on|in accordance|of (?!the|its|a\b))/i;

/**
 * The word by itself, where the note said before of what: "notified its withdrawal", "Withdrawal: 4 March 2024",
 * "withdrew on 4 March 2024", "date of receipt of the withdrawal."; not "withdrew its reservation", "its withdrawal of
 * the reservation".
 */
const withdrawalAlone =
  /\b(?:its|the|this|that|said|such|notified|of) withdrawals?\b(?! of\b)|^withdrawals?\b|\bwithdrew\b(?! (?:its|their|the|a|an|that|this|certain|all)\b)|\bwithdrawals?[.:]?$|\bwithdrawn\b/i;

/** "ceased to be a party", "ceased to be in force for"; not "no longer a member". */
const endsBeingParty = /\bceas\w+ to be (?:a |an )?(?:\w+ )?part|\bno longer (?:be )?(?:a )?party/i;
/** The same, said of the treaty: "the Protocol will cease to apply to Poland", "no longer be bound by the Protocol"; not "no longer bound by article 7". */
const endsForState = new RegExp(
  String.raw`\b(?<noun>${nouns}|it)(?: (?:will|shall|would|has|had|have|also|thus|therefore|accordingly))* ceas\w+ to (?:be in force|apply|be applicable|have (?:any )?effect)\b|\b(?:no longer (?:be )?|ceas\w+ to be )bound by (?:the |this |said |Optional )*(?<by>${nouns}|it)\b`,
  'i',
);
/** "terminated its participation", "terminated the Convention"; not "terminated its contract". */
const endsParticipation =
  /\bterminat\w+(?: \w+){0,2} (?:participation|membership|Convention|Protocol|Agreement)\b/i;

/** What is left, up to the word with which the sentence goes on. */
const objectLeft =
  /\b(?:withdr[ae]w\w* from|denounc(?:e|ed|es|ing)|terminat(?:e|ed|es|ing|ion of))\s+(?<words>(?:(?!(?:with|by|on|in|from|as|to|of|effective|which|and|for|pursuant|under|at|upon|concerning|relating|regarding|against)\b)[\p{L}’'-]+\.?\s*){0,12})(?<after>.{0,60})|\bdenunciations? of\s+(?:(?:the|this|that|said|its)\s+)*(?<other>(?:[\p{L}-]+\s+){0,4}?)(?<noun>(?:Convention|Protocol|Covenant|Agreement|Treaty|Statute|Constitution|Charter|Amendments?|Pact|Code|Arrangement|Act)\b)(?<rest>.{0,60})/u;
/** Words by which a note speaks of the treaty of its page: "the said Optional Protocol", "the present Convention". */
const ofThisPage =
  /^(?:the|this|that|said|same|its|it|above|above-mentioned|aforementioned|aforesaid|present|mentioned|optional|additional|supplementary|participation|membership|again|altogether|instrument|treaty|the)$/i;
/**
 * "denounced article 3", "withdrew from certain provisions", "denounced Part II": some treaties let a party leave a
 * part of them (Vienna Convention on the Law of Treaties, article 44(1)), and it stays a party. "wish to withdraw from
 * paragraph A c) of that reservation" (United Kingdom, IV-8, note 63) is met too.
 */
const partLeft =
  /\b(?:withdr[ae]w\w* from|denounc\w+|denunciations? of)\s+(?:(?:the|certain|its)\s+)?(?:article|articles|paragraph|part|annex|chapter|section|provision|appendix|schedule|regulation)/i;
/**
 * What follows the noun where a whole title is written: "Convention concerning the employment of women", "… on the
 * Rights of the Child", "… for the Suppression of", "No. 89"; not "Convention on 4 March 2024", "… on the same date",
 * "… to the Secretary-General".
 */
const titleGoesOn =
  /^ (?:concerning|relating|regarding|against|No\b|\(No|on (?!(?:the (?:same|grounds?|date|day)|that|this|its|behalf|account|condition|\d|\p{Lu}\p{Ll}+ \d))|to (?!the (?:Secretary|Government|United|depositary))(?:the )?\p{Lu}|for the (?:\p{Lu}\p{Ll}+) (?:of|and)|of (?:\p{Lu}|\d))/u;

/**
 * Whether what is left is the treaty of the page; `null` where that is not sure. A page of a protocol calls itself "the
 * Protocol" and its parent "the Convention"; CEDAW's notes tell of a denunciation of "the Convention concerning the
 * employment of women", which is another.
 */
function isTreatyOfPage(text: string, title: string | null): boolean | null {
  const found = objectLeft.exec(text)?.groups;
  if (found === undefined || title === null) return true;
  const words = `${found.words ?? found.other ?? ''} ${found.noun ?? ''}`
    .replace(/\./g, '')
    .trim()
    .split(/\s+/);
  const after = ` ${(found.after ?? found.rest ?? '').trim()}`;
  const last = words.at(-1) ?? '';
  const noun = new RegExp(`^${nouns}$`).test(last) ? last : null;
  if (noun !== null && titleGoesOn.test(after)) {
    const next = after.trim().split(/\s+/).slice(0, 3).join(' ').toLowerCase();
    return title.toLowerCase().includes(`${noun.toLowerCase()} ${next}`);
  }
  const ofTitle = new Set(title.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []);
  const own = new RegExp(nouns).exec(title)?.[0];
  if (noun !== null && own !== undefined && own !== noun && noun !== 'Treaty') return null;
  // "from the 1926 Slavery Convention": the name begins with a number, where the words end
  const goesOnWithNumber = noun === null && /^ \d/.test(after) && words.join('') !== '';
  const isPlain = words.every(
    (word) => word === '' || ofThisPage.test(word) || ofTitle.has(word.toLowerCase()),
  );
  return isPlain && !goesOnWithNumber ? true : null;
}

/** Whether a treaty named by its noun alone may be the one of the page. */
function isOwnNoun(named: string | undefined, title: string | null): boolean {
  const own = title === null ? undefined : new RegExp(nouns).exec(title)?.[0];
  return (
    named === undefined ||
    own === undefined ||
    ['it', 'treaty', own.toLowerCase()].includes(named.toLowerCase())
  );
}

/** Whether words that take a notice back, found at a place of a sentence, are said to have been done. */
export function isTakenBack(text: string, index: number, words: string): boolean {
  const clause = text.slice(Math.max(0, index - 120), index).replace(/^.*;/, '');
  return !notTakenBack.test(clause) && (decidedNotTo.test(words) || !notTakenBackWithin.test(words));
}

/** What a sentence says that speaks of staying a party. It says nothing about leaving where it is another treaty's party. */
function stayingTopic(text: string, index: number, after: string, title: string | null): LeavingTopic {
  if (forATime.test(after) || /\b(?:until|till|pending)\b/i.test(text.slice(0, index))) return 'stays';
  const named = new RegExp(String.raw`^ (?:to|of) .{0,60}?(${nouns})\b`).exec(after)?.[1];
  return !isOwnNoun(named, title) || !isTakenBack(text, index, '') ? 'hinted' : 'notice-withdrawn';
}

/** What a sentence says about leaving the treaty whose title this is. */
export function leavingTopic(text: string, title: string | null): LeavingTopic {
  const topic = topicInKnownWords(text, title);
  return (topic === 'nothing' || topic === 'something-else') && hintsAtLeaving(text) ? 'hinted' : topic;
}

function topicInKnownWords(text: string, title: string | null): LeavingTopic {
  const hasWord = hasWordOfLeaving(text);
  // what takes a notice back has a word of leaving, too, or says that the State stays
  const takingBack = hasWord || staysParty.test(text) ? noticeWithdrawn.exec(text) : null;
  if (takingBack) {
    const [words] = takingBack;
    if (lesserThing.test(words)) return 'something-else';
    const staying = stayingParty.test(words) ? stayingParty.exec(text.slice(takingBack.index)) : null;
    if (staying) return stayingTopic(text, takingBack.index, staying.groups?.after ?? '', title);
    return isTakenBack(text, takingBack.index, words) ? 'notice-withdrawn' : 'hinted';
  }
  if (doubted.test(text)) return 'doubted';
  if (!hasWord) return returned.test(text) ? 'returned' : 'nothing';
  if (signatureWithdrawn.test(text) && !lesserThing.test(signatureWithdrawn.exec(text)?.[0] ?? ''))
    return 'signature';
  if (instrumentWithdrawn.test(text)) return 'instrument';
  if (partLeft.test(text)) return 'unclear';
  const ends = endsForState.exec(text)?.groups;
  const isExplicit =
    explicitObject.test(text) ||
    endsBeingParty.test(text) ||
    endsParticipation.test(text) ||
    (ends !== undefined && !lesserThing.test(text));
  if (withdrawsLesserThing(text)) return 'something-else';
  if (!isExplicit && (thingWithdrawn.test(text) || lesserThing.test(text))) return 'something-else';
  if (!isExplicit && !withdrawalAlone.test(text)) return 'nothing';
  const isOfPage = isOwnNoun(ends?.noun ?? ends?.by, title) ? isTreatyOfPage(text, title) : null;
  if (isOfPage === false) return 'something-else';
  if (opinion.test(text)) return 'opinion';
  return isOfPage === null ? 'unclear' : 'treaty';
}

/** Whether every withdrawal in a sentence is one of a reservation or the like. */
function withdrawsLesserThing(text: string): boolean {
  const places = matchesOf(text, /\bwithdr[ae]w\w*/gi);
  if (places.length === 0 || /\bdenounc|\bdenunciation/i.test(text)) return false;
  return places.every(({ index }) => {
    const rest = text.slice(index, index + 200);
    return !/^\w+ from\b/i.test(rest) && lesserThing.test(itsThing.exec(rest)?.groups?.thing ?? '');
  });
}
