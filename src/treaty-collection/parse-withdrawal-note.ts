import type { Withdrawal } from '../domain/act.js';
import { daysInText } from './days-in-text.js';
import { leavingTopic, speaksOfLeaving, type LeavingTopic } from './leaving-topic.js';
import { namesInText, type Identify, type NameInText } from './names-in-text.js';
import { noteSentences } from './note-sentences.js';
import { sentenceDays, type SentenceDay } from './sentence-days.js';
import { sharesOf, type Share, type Subject } from './sentence-subjects.js';

/**
 * What a statement of a note says: the State gives notice of leaving the treaty, withdraws its signature, withdraws its
 * notice, joins again; a day of notice without a word of what; or something about leaving that is not understood.
 */
export type StatementKind =
  'withdrawal' | 'signature' | 'notice-withdrawn' | 'returned' | 'unnamed' | 'not-understood';

/** One thing that a note tells of one State. */
export interface NoteStatement extends Withdrawal {
  readonly kind: StatementKind;
  /** Who it is about; `null` where the note names nobody, `''` where whom it names is not known. */
  readonly subject: Subject;
  /** The words of the note. */
  readonly text: string;
}

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
  /^\(?(?:it|this|that|the (?:action|notification|notice|same|said|latter|decision|above)\b|such|effective|(?:the )?(?:date|day) of effect|with effect|to take effect|(?:took|takes|taking|will take|shall take) effect)/i;
const label = /^(?:date of (?:receipt of )?(?:the )?)?notifications?(?: received| of receipt)?(?: on)?\s*:/i;
/** "…from the following States on the dates indicated hereinafter:" */
const beginsList =
  /\bfollowing (?:States|Governments|participants|Parties|countries)\b|\bdates? (?:indicated|shown|given|specified|below|hereinafter)\b/i;
const saysNotice =
  /\b(?:notif\w+|receiv\w+|receipt|deposit(?:ed|s|ing)?|inform\w*|communicat\w*|transmit\w*|notice|announc\w*|lodg\w*|submit\w*|declar\w+|decided|decision|denounced|denounces|withdrew|withdrawn|withdraws|ceas\w+|terminated|effect\w*)\b/i;
/** What an article says of anybody: "Any State Party may denounce …", "the denunciation shall take effect one year after …". */
const generalRule = /\b(?:shall|may|any|provid\w+)\b/i;
const namesTreaty = /\bwithdr[ae]w\w* from\b|\bdenounc|\bdenunciation/i;
const saysWho = /\b(?:notif|receiv|deposit|inform|communicat)\w*\b/i;
/** Words with a capital that are nobody's name. */
const nobody =
  /^(?:On|The|An?|In|By|It|This|That|These|Its|As|At|Upon|With|For|From|And|Of|To|Further|Furthermore|Subsequently|Also|However|Pursuant|Following|First|Second|Third|Another|Effective|Dates?|Day|Received|Deposited|Denounced|Denounces|Withdrew|Withdrawn|Notif\w+|Notices?|Denunciations?|Withdrawals?|Terminat\w+|Instruments?|Communications?|Letter|Note|See|Refer|Secretary-General|Secretary|General|United|Nations|Depositary|Governments?|States?|Part(?:y|ies)|Member|Optional|Additional|Supplementary|Convention|Protocol|Covenant|Agreement|Treaty|Statute|Constitution|Charter|Amendment|Articles?|Permanent|Mission|Representative|Minister|Ministry|Foreign|Affairs|Republic|Kingdom|TREATIES\S*|C|N|No|Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|June?|July?|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*|[IVX]+)$/;

function namesSomebodyUnknown(text: string): boolean {
  return [...text.matchAll(/(?<![\p{L}\p{M}'’.-])\p{Lu}[\p{L}\p{M}-]*/gu)].some(
    ([word]) => !nobody.test(word),
  );
}

const forWhom =
  /\b(?:(?:in|with) respect (?:of|to)|on behalf of|as regards|for|to)(?: the)?(?: (?:Governments?|Republic|Kingdom|State) of(?: the)?)* (?<whom>\p{Lu}[\p{L}-]*|(?:[\p{L}-]+ )?territor\p{L}*)/gu;

/** "in respect of Hong Kong", "on behalf of the territory of …": the State itself stays. */
function isForTerritory(text: string, names: readonly NameInText[]): boolean {
  return [...text.matchAll(forWhom)].some(({ 0: whole, index, groups }) => {
    const whom = groups?.whom ?? '';
    const isNamed = names.some(({ start, end }) => start < index + whole.length && end > index);
    return /territor/.test(whom) || (!isNamed && !nobody.test(whom));
  });
}

const only = (days: readonly SentenceDay[], role: SentenceDay['role']): readonly string[] => [
  ...new Set(days.filter((day) => day.role === role).map(({ day }) => day)),
];

/** The days of notice and effect among days told of one; `null` where they are several or cannot be read. */
function daysOf(share: Share): Pick<Withdrawal, 'notifiedOn' | 'effectiveOn'> | null {
  if (share.days === null || only(share.days, 'unreadable').length > 0) return null;
  const effects = only(share.days, 'effect');
  const left = only(share.days, 'left');
  // "withdrew on 4 March 2024" alone may be the day of the notice or of the effect.
  if (left.length > 0 && effects.length === 0) return null;
  const notices = [...new Set([...only(share.days, 'notice'), ...left])];
  if (notices.length > 1 || effects.length > 1) return null;
  return { notifiedOn: notices[0] ?? null, effectiveOn: effects[0] ?? null };
}

/** Reads the notes of one treaty, each from its beginning: what a sentence means may hang on those before it. */
class NoteReader {
  readonly drafts: Draft[] = [];
  /** The statements of the sentence before, which the next may go on about. */
  #open: readonly Draft[] = [];
  #carried: readonly Subject[] = [];
  /** What the last sentence was about, and the last one that had a word of leaving. */
  #topic: LeavingTopic = 'nothing';
  #about: LeavingTopic = 'nothing';
  #inList = false;
  #columns: readonly (SentenceDay['role'] | null)[] | null = null;

  constructor(readonly reading: NoteReading) {}

  line(line: string): void {
    if (line.includes('\t')) return this.#tableRow(line.split('\t').map((cell) => cell.trim()));
    this.#columns = null;
    for (const sentence of noteSentences(line)) this.#sentence(sentence);
  }

  #sentence(text: string): void {
    const topic = this.#topicOf(text);
    const isListed = this.#inList && this.#listItem(text);
    if (isListed) return;
    if (topic === 'nothing') return this.#further(text);
    this.#topic = topic;
    this.#about = topic;
    this.#inList = false;
    if (topic === 'something-else' || topic === 'opinion') this.#open = [];
    else this.#statement(text, topic);
  }

  /** "The withdrawal was effected because …" after a reservation that was withdrawn is about that reservation. */
  #topicOf(text: string): LeavingTopic {
    const topic = leavingTopic(text, this.reading.title);
    if (topic !== 'treaty' || this.#about !== 'something-else' || namesTreaty.test(text)) return topic;
    const isOwnNotice =
      saysWho.test(text) &&
      only(sentenceDays(text), 'notice').length > 0 &&
      namesInText(text, this.reading.identify).length > 0;
    return isOwnNotice ? topic : 'something-else';
  }

  /** A sentence that has no word of leaving may tell the day of effect or the notification of what stands before it. */
  #further(text: string): void {
    const days = sentenceDays(text);
    const effects = only(days, 'effect');
    if (label.test(text)) {
      const [notifiedOn = null] = only(days, 'notice');
      this.#open = [this.#add('unnamed', null, { notifiedOn, effectiveOn: effects[0] ?? null }, text)];
    } else if (goesOn.test(text) && effects.length === 1 && this.#open.length > 0) {
      for (const draft of this.#open) draft.effectiveOn ??= effects[0] ?? null;
    } else if (/^\(?(?:see|refer|C\.N\.)/i.test(text)) {
      for (const draft of this.#open) draft.notification ??= notificationName.exec(text)?.[0] ?? null;
    } else if (text.length > 3) {
      this.#open = [];
      if (this.#topic !== 'treaty' || !this.#inList) this.#topic = 'nothing';
    }
  }

  #statement(text: string, topic: LeavingTopic): void {
    const names = namesInText(text, this.reading.identify);
    const days = sentenceDays(text);
    if (topic === 'treaty' && names.length === 0 && days.length === 0 && beginsList.test(text)) {
      this.#inList = true;
      this.#open = [];
      return;
    }
    if (!saysNotice.test(text) && (topic === 'treaty' || topic === 'signature' || topic === 'unclear'))
      return;
    if (names.length === 0 && days.length === 0 && generalRule.test(text)) return;
    if (isForTerritory(text, names)) {
      this.#about = 'something-else';
      this.#open = [];
      return;
    }
    const unnamed: readonly Subject[] =
      names.length === 0 && namesSomebodyUnknown(text)
        ? ['']
        : this.#carried.length > 0
          ? this.#carried
          : [null];
    const shares = sharesOf(text, names, days, unnamed);
    const before = this.#open;
    this.#open = [];
    for (const share of shares) this.#share(share, topic, text, before);
    this.#carried = shares.flatMap(({ subjects }) => subjects);
  }

  #share(share: Share, topic: LeavingTopic, text: string, before: readonly Draft[]): void {
    const days = daysOf(share);
    for (const subject of share.subjects) {
      if (topic === 'doubted') this.#doubt(subject, text);
      else if (topic === 'unclear' || (days === null && (topic === 'treaty' || topic === 'signature')))
        this.#add('not-understood', subject, noDays, text);
      else if (topic === 'notice-withdrawn' || topic === 'returned') {
        const [on = null] = only(share.days ?? [], 'notice').concat(only(share.days ?? [], 'other'));
        const last = this.drafts.findLast((draft) => draft.subject === subject)?.notifiedOn ?? null;
        this.#add(topic, subject, { notifiedOn: on ?? last, effectiveOn: null }, text);
      } else if (days !== null)
        this.#told(subject, days, topic === 'signature' ? 'signature' : 'withdrawal', text, before);
    }
  }

  /** A new notice, or only the day of effect of one that was told before. */
  #told(
    subject: Subject,
    days: Pick<Withdrawal, 'notifiedOn' | 'effectiveOn'>,
    kind: 'signature' | 'withdrawal',
    text: string,
    before: readonly Draft[],
  ): void {
    // "the said Government denounced the Protocol. The denunciation took effect for Denmark on …": that names it.
    const isSame = (draft: Draft): boolean =>
      (draft.subject === subject || draft.subject === null) && isNotice(draft);
    const known =
      days.notifiedOn === null ? (before.find(isSame) ?? this.drafts.findLast(isSame)) : undefined;
    if (known && (known.effectiveOn ?? days.effectiveOn) === days.effectiveOn) {
      known.subject = subject;
      known.effectiveOn = days.effectiveOn;
      known.notification ??= notificationName.exec(text)?.[0] ?? null;
      this.#open = [...this.#open, known];
    } else if (known && days.effectiveOn !== null) this.#add('not-understood', subject, noDays, text);
    else if (known === undefined || days.effectiveOn !== null)
      this.#open = [...this.#open, this.#add(kind, subject, days, text)];
  }

  #doubt(subject: Subject, text: string): void {
    for (const draft of this.drafts)
      if (draft.subject === subject && isNotice(draft))
        Object.assign(draft, { kind: 'not-understood', text });
  }

  /** "Denmark (16 August 1967)", "Kuwait: 4 March 2024, effective 4 March 2025" in a list of those that left. */
  #listItem(text: string): boolean {
    const [name, other] = namesInText(text, this.reading.identify);
    if (name === undefined || other !== undefined || text.slice(0, name.start).trim() !== '') return false;
    const days = daysOf({ subjects: [name.id], days: sentenceDays(text) });
    if (!/^[ ,:(–-]*(?:on )?$/.test(text.slice(name.end, daysInText(text)[0]?.start ?? 0))) return false;
    this.#add(days ? 'withdrawal' : 'not-understood', name.id, days ?? noDays, text);
    return true;
  }

  /** A row of a table in a note: its header says what each day is. */
  #tableRow(cells: readonly string[]): void {
    const [first = ''] = cells;
    if (/^(?:participants?|states?|countr(?:y|ies)|part(?:y|ies)|governments?)\b.{0,20}$/i.test(first)) {
      const tellsLeaving =
        this.#topic === 'treaty' || cells.some((cell) => leavingTopic(cell, null) === 'treaty');
      this.#columns = tellsLeaving
        ? cells.map((title, index) => (index === 0 ? null : columnRole(title)))
        : null;
      return;
    }
    if (this.#columns === null || first === '') return;
    const subject = this.reading.identify(first.replace(/[ ,:\d]+$/, '')) ?? '';
    const days = cells.flatMap((cell, index): readonly SentenceDay[] => {
      const role = this.#columns?.[index] ?? null;
      if (role === null || !/\d/.test(cell)) return [];
      const read = daysInText(cell);
      return (read.length === 0 ? [{ day: null, start: 0, end: 0 }] : read).map(({ day, start, end }) => ({
        role: day === null ? 'unreadable' : role,
        day: day ?? '',
        start,
        end,
      }));
    });
    const told = daysOf({ subjects: [subject], days });
    this.#add(told ? 'withdrawal' : 'not-understood', subject, told ?? noDays, cells.join(' '));
  }

  #add(
    kind: StatementKind,
    subject: Subject,
    days: Pick<Withdrawal, 'notifiedOn' | 'effectiveOn'>,
    text: string,
  ): Draft {
    const draft = { kind, subject, ...days, notification: notificationName.exec(text)?.[0] ?? null, text };
    this.drafts.push(draft);
    return draft;
  }
}

const noDays = { notifiedOn: null, effectiveOn: null };

const isNotice = ({ kind }: Draft): boolean =>
  kind === 'withdrawal' || kind === 'signature' || kind === 'unnamed';

function columnRole(title: string): 'notice' | 'effect' | null {
  if (/\beffect/i.test(title)) return 'effect';
  return /\b(?:dates?|day|notif\w*|receipt|received|denunciation|withdrawal|deposit)\b/i.test(title)
    ? 'notice'
    : null;
}

/**
 * What an end note tells about leaving, statement by statement and State by State, whoever prints the note beside
 * its name. Each note is read once, whatever number of rows refer to it. A statement whose days are both not told is
 * `not-understood`.
 */
export function parseWithdrawalNote(note: string, reading: NoteReading): readonly NoteStatement[] {
  if (!speaksOfLeaving(note) && !/\bnotifications?\b[^:]{0,30}:/i.test(note)) return [];
  const reader = new NoteReader(reading);
  for (const line of note.split('\n')) reader.line(line);
  return reader.drafts.map((draft) =>
    isNotice(draft) && draft.notifiedOn === null && draft.effectiveOn === null
      ? { ...draft, kind: 'not-understood' as const }
      : draft,
  );
}
