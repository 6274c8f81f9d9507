import { daysInText } from './days-in-text.js';
import { isTakenBack, leavingTopic, speaksOfLeaving, type LeavingTopic } from './leaving-topic.js';
import { namesInText, type Identify, type NameInText } from './names-in-text.js';
import { noteSentences, type NoteSentence } from './note-sentences.js';
import {
  noDays,
  onlyDays,
  toldDays,
  type NoteStatement,
  type StatementKind,
  type ToldDays,
} from './note-statement.js';
import { noteTable, noteTableRow, type NoteTable } from './note-table.js';
import { isNobodysName, namesSomebodyUnknown } from './nobodys-names.js';
import { sentenceDays } from './sentence-days.js';
import { sharesOf, type Share, type Subject } from './sentence-subjects.js';
import { matchesOf } from './matches-of.js';

type Draft = { -readonly [Key in keyof NoteStatement]: NoteStatement[Key] };

/** What a note is read with. */
export interface NoteReading {
  readonly identify: Identify;
  /** The title of the treaty of the page, to tell it from others that a note names. */
  readonly title: string | null;
}

const notificationName = /\bC\.N\.\d{1,5}\.\d{4}(?!\d)/;
/** Sentences that go on about the statement before: "It took effect on …", "Date of effect: …". */
const goesOn =
  /^\(?(?:it|this|that|effect:|the (?:action|notification|notice|same|said|latter|decision|above)\b|such|effective|(?:the )?(?:date|day) of effect|with effect|to take effect|(?:took|takes|taking|will take|shall take) effect)/i;
const label = /^(?:date of (?:receipt of )?(?:the )?)?notifications?(?: received| of receipt)?(?: on)?\s*:/i;
/** "…from the following States on the dates indicated hereinafter:" */
const beginsList =
  /\bfollowing (?:States|Governments|participants|Parties|countries)\b|\bdates? (?:indicated|shown|given|specified|below|hereinafter)\b/i;
/** "notified", "received", "denounced": somebody did something; not "The withdrawal of Kuwait was regretted". */
const saysNotice =
  /\b(?:notif\w+|receiv\w+|receipt|deposit(?:ed|s|ing)?|inform\w*|communicat\w*|transmit\w*|notice|announc\w*|lodg\w*|submit\w*|declar\w+|decided|decision|denounced|denounces|withdrew|withdrawn|withdraws|ceas\w+|terminated|effect\w*)\b/i;
/** What an article says of anybody: "Any State Party may denounce …", "the denunciation shall take effect one year after …". */
const generalRule = /\b(?:shall|may|any|provid\w+)\b/i;
const namesTreaty = /\bwithdr[ae]w\w* from\b|\bdenounc|\bdenunciation/i;
const saysWho = /\b(?:notif|receiv|deposit|inform|communicat)\w*\b/i;
/** After a notice: "rescinded it", "cancelled its notification", "withdraw the said notification"; not "withdrew the notification made under article 9". */
const undoesNotice =
  /\b(?:withdr[ae]w\w*|rescind\w*|revok\w*|cancel\w*|retract\w*|annul\w*)(?: of)?(?: (?:it|the same|(?:(?:the|its|this|that|said|such|above|aforementioned|above-mentioned|earlier|previous) ?)+(?:notifications?|notices?|instruments?|decisions?|communications?))\b(?! (?:under|of (?!withdraw|denunc)|concerning|regarding|relating|made under|pursuant)))|\b(?:notifications?|notices?|instruments?)\b[^;]{0,40}\b(?:was|were|has been|is|be)(?: \w+){0,2} (?:withdrawn|rescinded|revoked|cancell?ed|retracted|null and void)/i;
/** "The Government of Kuwait gave such notice on 5 March 2024": what the sentence before said of another. */
const sameAgain =
  /\b(?:such|similar|same|identical) (?:an? )?(?:notice|notification|communication|instrument|action)\b|\blikewise\b|\bdid (?:so|the same)\b/i;
const tellsReceipt = /^\(?the (?:notifications?|notices?|instruments?|communications?)\b/i;
/** What a statement is for what a sentence is about. */
const kindOf: Partial<Record<LeavingTopic, StatementKind>> = {
  treaty: 'withdrawal',
  signature: 'signature',
  instrument: 'instrument',
};

/** "in respect of Hong Kong", "the application of the Protocol to Macau"; not "pursuant to Resolution 5", "a party to". */
const forWhom =
  /\b(?:(?:in|with) respect (?:of|to)|on behalf of|as regards|for|(?<=\b(?:appl|exten)[a-z]*(?: [\w-]+){0,4} )to)(?: the)?(?: (?:Governments?|Republic|Kingdom|State) of(?: the)?)* (?<whom>\p{Lu}[\p{L}-]*|(?:[\p{L}-]+ )?territor\p{L}*)/gu;

/**
 * "in respect of Hong Kong", "on behalf of the territory of …": the State itself stays (Vienna Convention, art. 29).
 */
function isForTerritory(text: string, names: readonly NameInText[]): boolean {
  return matchesOf(text, forWhom).some(({ 0: whole, index, groups }) => {
    const whom = groups?.whom ?? '';
    const isNamed = names.some(({ start, end }) => start < index + whole.length && end > index);
    return /territor/.test(whom) || (!isNamed && !isNobodysName(whom));
  });
}

/** Whether a draft tells of a notice, of which the next sentence may tell the day of effect. */
const isNotice = ({ kind }: Draft): boolean =>
  kind === 'withdrawal' || kind === 'signature' || kind === 'instrument' || kind === 'unnamed';

/** "(See depositary notification C.N.360.2025.TREATIES-XXVI-5 of 3 July 2025)." */
const refersOn = /^\(?(?:see|refer|C\.N\.)/i;

/** What a sentence may be about without a word on this treaty and its States. */
const silentTopics: ReadonlySet<LeavingTopic> = new Set(['nothing', 'something-else', 'opinion']);
/** How far a sentence that is too long is looked through for names. */
const mostOfCutSentence = 20_000;
/** How many statements of a note a sentence may refer back to; no note of the depositary has a tenth of them. */
const mostLookedBack = 1_000;

/** Reads one note from its beginning: what a sentence means may hang on those before it. */
class NoteReader {
  readonly drafts: Draft[] = [];
  /** The statements of the sentence before, which the next may go on about. */
  #open: readonly Draft[] = [];
  #carried: readonly Subject[] = [];
  /** What the last sentence was about, and the last one that had a word of leaving. */
  #topic: LeavingTopic = 'nothing';
  #about: LeavingTopic = 'nothing';
  #inList = false;
  #table: NoteTable | null = null;

  constructor(readonly reading: NoteReading) {}

  line(line: string): void {
    if (line.includes('\t')) return this.#tableRow(line.split('\t').map((cell) => cell.trim()));
    this.#table = null;
    for (const sentence of noteSentences(line))
      if (sentence.cut === '') this.#sentence(sentence.text);
      else this.#cutSentence(sentence);
  }

  /** Of a sentence that is too long nothing is believed: if it speaks of leaving, it is told of all that it names, and of whose note it is. */
  #cutSentence({ text, cut }: NoteSentence): void {
    const isAboutLeaving = speaksOfLeaving(cut) || !silentTopics.has(this.#topicOf(text));
    if (!isAboutLeaving) return this.#passOver(text);
    this.#open = [];
    const names = namesInText(text + cut.slice(0, mostOfCutSentence), this.reading.identify);
    for (const subject of new Set([null, ...names.map(({ id }) => id)]))
      this.#add('not-understood', subject, noDays, text);
  }

  #sentence(text: string): void {
    const topic = this.#topicOf(text);
    if (this.#inList && this.#listItem(text)) return;
    if (topic === 'nothing') return this.#further(text);
    if (topic === 'stays') return this.#stays(text);
    this.#topic = topic;
    this.#about = topic;
    this.#inList = false;
    if (topic === 'something-else' || topic === 'opinion') this.#open = [];
    else this.#statement(text, topic);
  }

  /** "The withdrawal was effected because …" after a reservation that was withdrawn is about that reservation. */
  #topicOf(text: string): LeavingTopic {
    const topic = leavingTopic(text, this.reading.title);
    if (topic === 'notice-withdrawn') return topic;
    if (topic === 'nothing' && this.#topic === 'treaty' && sameAgain.test(text)) return 'treaty';
    const undoing = this.#latest().some(isNotice) ? undoesNotice.exec(text) : null;
    if (undoing) return isTakenBack(text, undoing.index, undoing[0]) ? 'notice-withdrawn' : 'hinted';
    if (topic !== 'treaty' || this.#about !== 'something-else' || namesTreaty.test(text)) return topic;
    const isOwnNotice =
      saysWho.test(text) &&
      onlyDays(sentenceDays(text), 'notice').length > 0 &&
      namesInText(text, this.reading.identify).length > 0;
    return isOwnNotice ? topic : 'something-else';
  }

  /** A sentence that has no word of leaving may tell the day of effect or the notification of what stands before it. */
  #further(text: string): void {
    // Most sentences of most notes: nothing is open that they could go on about, and their days mean nothing here.
    if (this.#open.length === 0 && !label.test(text)) return this.#passOver(text);
    const days = sentenceDays(text);
    const effects = onlyDays(days, 'effect');
    const notices = onlyDays(days, 'notice');
    const isReceipt = (label.test(text) || tellsReceipt.test(text)) && notices.length > 0;
    if (isReceipt && this.#open.length > 0 && this.#open.every((draft) => draft.notifiedOn === null)) {
      const inOrder = notices.length === this.#open.length;
      for (const [index, draft] of this.#open.entries())
        draft.notifiedOn = (notices.length === 1 || inOrder ? notices[inOrder ? index : 0] : null) ?? null;
    } else if (label.test(text)) {
      const [notifiedOn = null] = notices;
      this.#open = [this.#add('unnamed', null, { notifiedOn, effectiveOn: effects[0] ?? null }, text)];
    } else if (goesOn.test(text) && effects.length === 1 && this.#open.length > 0) {
      for (const draft of this.#open) draft.effectiveOn ??= effects[0] ?? null;
    } else if (refersOn.test(text)) {
      for (const draft of this.#open) draft.notification ??= notificationName.exec(text)?.[0] ?? null;
    } else this.#passOver(text);
  }

  #passOver(text: string): void {
    if (refersOn.test(text) || text.length <= 3) return;
    this.#open = [];
    if (!this.#inList) this.#topic = 'nothing';
  }

  /** "Poland will remain a party until 20 January 2027" agrees with a notice, and without one there may be one. */
  #stays(text: string): void {
    const names = namesInText(text, this.reading.identify);
    const subjects = names.length > 0 ? names.map(({ id }) => id) : this.#unnamed(text, names);
    for (const subject of subjects) this.#add('mentioned', subject, noDays, text);
  }

  #statement(text: string, topic: LeavingTopic): void {
    const names = namesInText(text, this.reading.identify);
    const days = sentenceDays(text);
    const before = this.#open;
    if (topic === 'treaty' && names.length === 0 && days.length === 0 && beginsList.test(text)) {
      this.#inList = true;
      this.#open = [];
      return;
    }
    const isOnlyWords = names.length === 0 && days.length === 0 && generalRule.test(text);
    if (isOnlyWords) return;
    const isTold =
      !(kindOf[topic] || topic === 'unclear') ||
      saysNotice.test(text) ||
      (days.length > 0 && /^(?:denunciation|withdrawal)s?\b/i.test(text));
    if (!isTold && days.length === 0) return;
    this.#open = [];
    if (topic !== 'doubted' && isForTerritory(text, names)) {
      this.#about = 'something-else';
      return;
    }
    const shares = sharesOf(text, names, days, this.#unnamed(text, names));
    for (const share of shares)
      this.#share(isTold ? share : { ...share, days: 'mentioned' }, topic, text, before);
    this.#carried = shares.flatMap(({ subjects }) => subjects);
  }

  /** Of whom a sentence without a name speaks: of somebody unknown, of those of the statement before, or of whose note it is. */
  #unnamed(text: string, names: readonly NameInText[]): readonly Subject[] {
    if (names.length === 0 && namesSomebodyUnknown(text)) return [''];
    return this.#carried.length > 0 ? this.#carried : [null];
  }

  #share({ subjects, days }: Share, topic: LeavingTopic, text: string, before: readonly Draft[]): void {
    const told = toldDays(days);
    const kind = kindOf[topic];
    for (const subject of subjects) {
      if (topic === 'doubted') this.#doubt(subject, text);
      else if (days === 'mentioned') this.#add('mentioned', subject, noDays, text);
      else if (topic === 'notice-withdrawn' || topic === 'returned') {
        const [on] = [...onlyDays(days ?? [], 'notice'), ...onlyDays(days ?? [], 'other')];
        const last = this.#latest().findLast((draft) => draft.subject === subject)?.notifiedOn ?? null;
        this.#add(topic, subject, { notifiedOn: on ?? last, effectiveOn: null }, text);
      } else if (kind === undefined || told === null) this.#add('not-understood', subject, noDays, text);
      else this.#told(subject, told, kind, text, before);
    }
  }

  /** A new notice, or only the day of effect of one that was told before. */
  #told(subject: Subject, days: ToldDays, kind: StatementKind, text: string, before: readonly Draft[]): void {
    // "the said Government denounced the Protocol. The denunciation took effect for Denmark on …": that names it.
    const isSame = (draft: Draft): boolean =>
      (draft.subject === subject || draft.subject === null) && isNotice(draft);
    const known =
      days.notifiedOn === null ? (before.find(isSame) ?? this.#latest().findLast(isSame)) : undefined;
    if (known && (known.effectiveOn ?? days.effectiveOn) === days.effectiveOn) {
      known.subject = subject;
      known.effectiveOn = days.effectiveOn;
      known.notification ??= notificationName.exec(text)?.[0] ?? null;
      this.#open = [...this.#open, known];
    } else if (known && days.effectiveOn !== null) this.#add('not-understood', subject, noDays, text);
    else if (known === undefined) this.#open = [...this.#open, this.#add(kind, subject, days, text)];
  }

  #doubt(subject: Subject, text: string): void {
    for (const draft of this.#latest())
      if (draft.subject === subject && isNotice(draft))
        Object.assign(draft, { kind: 'not-understood', text });
  }

  /** "Denmark (16 August 1967)", "Kuwait: 4 March 2024, effective 4 March 2025" in a list of those that left. */
  #listItem(text: string): boolean {
    const [name, other] = namesInText(text, this.reading.identify);
    if (name === undefined || other !== undefined || text.slice(0, name.start).trim() !== '') return false;
    if (!/^[ ,:(–-]*(?:on )?$/.test(text.slice(name.end, daysInText(text)[0]?.start ?? 0))) return false;
    const days = toldDays(sentenceDays(text));
    this.#add(days ? 'withdrawal' : 'not-understood', name.id, days ?? noDays, text);
    return true;
  }

  #tableRow(cells: readonly string[]): void {
    const header = noteTable(cells, this.#topic === 'treaty');
    this.#table = header ?? this.#table;
    if (header !== null || this.#table === null) return;
    const told = noteTableRow(cells, this.#table, this.reading.identify);
    if (told) this.#add(told.kind, told.subject, told.days, cells.join(' '));
  }

  #latest(): readonly Draft[] {
    return this.drafts.length > mostLookedBack ? this.drafts.slice(-mostLookedBack) : this.drafts;
  }

  #add(kind: StatementKind, subject: Subject, days: ToldDays, text: string): Draft {
    const draft = { kind, subject, ...days, notification: notificationName.exec(text)?.[0] ?? null, text };
    this.drafts.push(draft);
    return draft;
  }
}

/**
 * What an end note tells about leaving, statement by statement and State by State, whoever prints the note beside
 * its name. Each note is read once, whatever number of rows refer to it. A statement whose days are both not told is
 * `not-understood`.
 */
export function parseWithdrawalNote(note: string, reading: NoteReading): readonly NoteStatement[] {
  if (!speaksOfLeaving(note) && !/\bnotification/i.test(note)) return [];
  const reader = new NoteReader(reading);
  for (const line of note.split('\n')) reader.line(line);
  return reader.drafts.map((draft) =>
    isNotice(draft) && draft.notifiedOn === null && draft.effectiveOn === null
      ? { ...draft, kind: 'not-understood' as const }
      : draft,
  );
}
