import type { MadeUpon, StatementKind, StatementOfOther } from '../../domain/statement.js';
import { namesInText, type Identify, type NameInText } from '../names-in-text.js';
import { modesIn } from './made-upon.js';
import { listedDays, type ListedDay } from './listed-days.js';
import { matchesOf } from '../matches-of.js';

/** Somebody of whom a note speaks: as printed, with the code of the State. */
export interface Speaker {
  readonly name: string;
  readonly state: string | null;
}

/** What the depositary reports in a sentence: that somebody notified it, or that it received something from somebody. */
export interface NoteReport {
  /** Who acted, in the order of the sentence; empty where it names nobody. */
  readonly authors: readonly Speaker[];
  /** The days on which they did, in the order of the sentence; empty where it tells none. */
  readonly days: readonly ListedDay[];
  /** Whether the first of several belongs to the first of the days, and so on. */
  readonly isInOrder: boolean;
  /** Whether it goes on about the day of the report before: "By the same communication, …". */
  readonly isSameDay: boolean;
  /** Whether what was said, or who said it, follows below. */
  readonly goesOn: boolean;
  /** What it was that was received, by the depositary's own word, and where that stands; `null` where it says none. */
  readonly called: { readonly kind: StatementKind; readonly start: number; readonly end: number } | null;
  /** Whose statements it is about, each with the place of the name. */
  readonly about: readonly (StatementOfOther & { readonly start: number; readonly end: number })[];
}

const secretary = String.raw`Secretary-? ?-?Gen`;
const reports = new RegExp(
  [
    String.raw`\b(?:notif(?:ied|ies|ying)|inform(?:ed|s)|advised|indicated to|made known to)(?: (?!by\b)\w+)? (?:the )?${secretary}`,
    String.raw`\b(?:notified|informed) (?:its|him|of|the following|that)\b`,
    String.raw`${secretary}\w*(?: had| has)?(?: also)?,?(?: on [\w ]{6,40},)? rec(?:ei|ie)ved\b`,
    String.raw`${secretary}\w* was (?:notified|informed)`,
    String.raw`\bdeposited (?:with the ${secretary}|an? (?:notification|communication|instrument of withdrawal))`,
    String.raw`\bGovernments? [^;:]{0,120}?\bmade (?:the following|an?) (?:objection|communication|declaration|notification)`,
    String.raw`\b(?:communications?|notifications?|letters?|notes?)\b[^,;:]{0,60} rec(?:ei|ie)ved\b[^;:]{0,160}\b(?:indicated|declared|stated)\b`,
    String.raw`\bGovernments notified\b`,
  ].join('|'),
  'u',
);
/** "The Secretary-General notes that the notification was signed … and received …", and what is said of a report. */
const speaksAbout = /\b(?:notes|recalls|believed|proposed|considers) (?:that|to)\b/;
const sameDay =
  /\b(?:(?:on )?(?:that|the) same (?:day|date)|by the same|same communication|in addition|also informed|further (?:made|declared|notified))\b/i;
const laterAct = /^(?:Subsequently|Further(?:more)?|Later|Thereafter|Moreover)\b/;
const follows =
  /\b(?:following|hereinafter|as follows|dates? indicated|reads?|notified the following)\b[^.]*$|[:“"‘]$/;

/** Words of which a name is somebody who is spoken of, and not who speaks. */
const spokenOf =
  /\b(?:with (?:regards?|respect|reference) to|in (?:regards?|respect|relation) (?:to|of)|regarding|relating to|concerning|referring to|(?:res\w*ations?|declarations?|objections?|signature|accession)\b(?! which)[^.;]{0,60}?\b(?:by|of))\b/;
/** "identical in essence, mutatis mutandis, as the one made for Kuwait": that was about Kuwait, and this is not. */
const likeAnother =
  /\bas (?:the (?:ones?|objections?|communications?)|those)\b[^,;.]*?\b(?:for|to|by)\b[^,;.]*|\((?:see|refer|i\.e)\b[^()]*\)?/gi;

/** What may stand between the names of one list: ", the Government of the ". */
const joins =
  /^,? ?(?:and |as well as |& )?(?:of |from |by )?(?:the )?(?:Governments? of )?(?:the )?(?:(?:\p{Lu}[\p{L}-]+ )*(?:Republic|Kingdom|State|Sultanate|Principality|Grand Duchy|Commonwealth|Union|Federation) of (?:the )?)*$/u;
/** Of a government whose name is no State's: "the Government of Czechoslovakia". */
const unknownGovernment =
  /\bGovernments? of (?:the )?(?<name>\p{Lu}[\p{L}’'-]+(?: (?:of the |of |and )?\p{Lu}[\p{L}’'-]+){0,6})/gu;

const called = String.raw`(?<word>objections?|com+un[a-z]{4,9}ons?|notifications?|declarations?)(?![\p{L}])`;
const calledFirst = new RegExp(String.raw`^[^,]{0,60}(?:, )?\b(?:[Ii]n|[Bb]y) (?:an? |its )?${called}`, 'u');
/** Not what it is about: "a communication with regard to the reservations", and not "made the following reservations and declarations". */
const calledBehind = new RegExp(
  String.raw`\b(?:rec(?:ei|ie)ved|made)\b(?:(?!\b(?:with|in) (?:regard|respect|reference|relation)\b|res\w*ations?\b)[^:]){0,220}?(?<![\p{L}])${called}`,
  'iu',
);

const blank = (text: string): string => ' '.repeat(text.length);

/** The names that follow one another as one list, from one on. */
function listFrom(text: string, names: readonly NameInText[], from: number): readonly NameInText[] {
  const list: NameInText[] = [];
  for (const name of names.slice(from)) {
    const last = list.at(-1);
    if (last && !joins.test(text.slice(last.end, name.start))) break;
    list.push(name);
  }
  return list;
}

/** The names that follow one another as one list, up to one. */
function listTo(text: string, names: readonly NameInText[], to: number): readonly NameInText[] {
  let from = to;
  while (from > 0 && joins.test(text.slice(names[from - 1]?.end, names[from]?.start))) from -= 1;
  return names.slice(from, to + 1);
}

/** "the Government of Belgium informed", "Denmark had notified", "the Government of Oman's decision". */
const actsNow =
  /^(?:[’']s? decision\b|,? (?:also |further |subsequently |had |has |have )*(?:notif(?:ied|ies)|inform(?:ed|s)|indicated|declared|made|advised|communicated)\b)/;

/** Who speaks, among the names of a sentence: those behind "from", or the first of which nothing is said but that it acts. */
function authorsOf(text: string, names: readonly NameInText[]): readonly NameInText[] {
  const behindFrom = names.findIndex(({ start }) =>
    /\bfrom (?:the )?(?:Governments? of (?:the )?)?(?:\p{Lu}[\p{L}-]+ (?:of (?:the )?)?)*$/u.test(
      text.slice(Math.max(0, start - 100), start),
    ),
  );
  if (behindFrom >= 0) return listFrom(text, names, behindFrom);
  const beforeVerb = names.findIndex(({ end }) => actsNow.test(text.slice(end, end + 60)));
  if (beforeVerb >= 0) return listTo(text, names, beforeVerb);
  if (/\bfrom (?:the )?(?:Governments of the )?(?:various |following )*(?:States?|Governments)\b/.test(text))
    return [];
  const first = names.findIndex(({ start }) => !spokenOf.test(text.slice(0, start)));
  return first < 0 ? [] : listFrom(text, names, first);
}

const speakerOf =
  (text: string, identify: Identify) =>
  ({ id, start, end }: NameInText): Speaker => {
    const name = text.slice(start, end).trim();
    return { name, state: id === '' ? null : identify(name) };
  };

/** The names of a sentence, and those of governments that are no State's. */
function namesOf(text: string, identify: Identify): readonly NameInText[] {
  const known = namesInText(text, identify);
  const others = matchesOf(text, unknownGovernment).flatMap(({ 0: whole, index, groups }) => {
    const name = groups?.name ?? '';
    const start = index + whole.length - name.length;
    return known.some((one) => one.start < index + whole.length && one.end > index)
      ? []
      : [{ id: '', start, end: start + name.length }];
  });
  return [...known, ...others].toSorted((one, other) => one.start - other.start);
}

function madeUponIn(text: string): MadeUpon | null {
  const [mode, ...others] = modesIn(text);
  return others.length === 0 ? (mode?.mode ?? null) : null;
}

function kindAmong(text: string): StatementOfOther['kind'] {
  // "with regard to the objection by the Government of Germany to its reservations"
  if (/\bobjections? (?:by|of|made)\b/i.test(text)) return null;
  const [reserves, declares] = [/\bres\w*ations?\b/i.test(text), /\bdecl\w*ations?\b/i.test(text)];
  if (reserves && declares) return 'reservation-and-declaration';
  if (reserves) return 'reservation';
  return declares ? 'declaration' : null;
}

const kindCalled = (word: string): StatementKind => {
  if (/^obj/i.test(word)) return 'objection';
  if (/^notif/i.test(word)) return 'notification';
  return /^decl/i.test(word) ? 'declaration' : 'communication';
};

/** What was received or made: "received from the Government of Israel the following objection", "In a communication received …". */
function calledIn(text: string): NoteReport['called'] {
  const found = calledFirst.exec(text) ?? calledBehind.exec(text);
  const word = found?.groups?.word;
  if (!found || word === undefined) return null;
  const start = found.index + found[0].length - word.length;
  return { kind: kindCalled(word), start, end: start + word.length };
}

/** Those whose statements are spoken of, without who speaks. */
function aboutIn(
  text: string,
  names: readonly NameInText[],
  authors: readonly NameInText[],
  identify: Identify,
): NoteReport['about'] {
  const from = spokenOf.exec(text)?.index;
  if (from === undefined) return [];
  const found = new Map<string, NoteReport['about'][number]>();
  const [kind, madeUpon] = [kindAmong(text.slice(from)), madeUponIn(text)];
  for (const name of names) {
    if (name.start < from || authors.includes(name)) continue;
    const speaker = speakerOf(text, identify)(name);
    if (authors.some((author) => author.id !== '' && author.id === name.id)) continue;
    const key = speaker.state ?? speaker.name;
    if (found.has(key)) continue;
    const { start, end } = name;
    found.set(key, { ...speaker, kind, madeUpon, start, end });
  }
  return [...found.values()];
}

/** What the depositary reports in a sentence of a note, or `null` where it reports nothing. */
export function noteReport(sentence: string, identify: Identify): NoteReport | null {
  if (!/\b(?:notif|inform|rec(?:ei|ie)ved|made|indicated|advised)/.test(sentence)) return null;
  if (!reports.test(sentence) || speaksAbout.test(sentence)) return null;
  // what is quoted behind the colon is said by another
  const quote = sentence.search(/: ?["“]/);
  const head = quote < 0 ? sentence : sentence.slice(0, quote + 1);
  const text = /\bas (?:the|those)\b|\(/.test(head) ? head.replace(likeAnother, blank) : head;
  const names = namesOf(text, identify);
  const authors = authorsOf(text, names);
  const days = actDays(text);
  return {
    authors: authors.map(speakerOf(text, identify)),
    days,
    isInOrder: /\brespectively\b/.test(text),
    isSameDay:
      sameDay.test(text) || (days.length === 0 && !laterAct.test(text) && !/^["“]?Upon\b/.test(text)),
    goesOn: quote >= 0 || follows.test(sentence),
    called: calledIn(text),
    about: aboutIn(text, names, authors, identify),
  };
}

/** Days of something else: the date of a letter, of an act, the day from which a law holds. */
const otherDay =
  /\b(?:dated|effect(?:ive)?(?: from| on| as from)?|as from|signed|(?:ratified|acceded|ratification|accession|signature|made|denounced|done|adopted|entered|force)[^,;]{0,60}? on|of) (?:the )?$/;

/** "Upon ratification on 24 July 2003, Denmark had notified …": the day of the act is that of the notification. */
const uponAct = /^["“]?Upon (?:its )?[a-z]+ on (?:the )?$/;

function actDays(text: string): readonly ListedDay[] {
  return listedDays(text).filter(({ start }) => {
    const before = text.slice(Math.max(0, start - 90), start);
    return !otherDay.test(before) || uponAct.test(before);
  });
}
