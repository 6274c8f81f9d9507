import type { Rest, StatementKind, StatementOfOther } from '../../domain/statement.js';
import { namesInText, type Identify } from '../names-in-text.js';
import type { EndNoteLine, PlacedSentence } from './end-note-text.js';
import { entryIntoForceSaid } from './entry-into-force-opposed.js';
import { listedDays } from './listed-days.js';
import type { NoteReport, Speaker } from './note-report.js';
import { statementsInText } from './objected-to.js';
import { objectingWords } from './objecting-words.js';
import { mostOfOneNote, placed, type OpenReport, type Place, type PlacedDay } from './open-report.js';
import type { Draft, ToldStatement } from './told-in-note.js';

type DraftStatement = Draft<ToldStatement>;

const incompatible = /\bincompatible with the object\b|\bobjections?\b/i;
/** Where the words of somebody begin, in the sentence that reports them. */
const beginsWords = /:(?= ["“‘[A-Z.…])/;
/** What is told once more of another, by the depositary's own word. */
const identical = /\bidentical in essence\b/;
const sameDate = /\b(?:that|the) same date\b/i;
/** What somebody says is looked through for whom he means; his first sentences tell it. */
const mostLookedThrough = 40;

/** Those who speak in one note, to the depositary or to each other, and what they say. */
export class SpeakersOfNote {
  readonly #told: DraftStatement[] = [];
  /** What the author of each says, sentence by sentence. */
  readonly #words = new Map<DraftStatement, PlacedSentence[]>();
  #speaking: readonly DraftStatement[] = [];

  constructor(private readonly identify: Identify) {}

  get told(): readonly ToldStatement[] {
    for (const draft of this.#told) this.#aboutInText(draft);
    return this.#told.filter(({ by }) => by.length > 0);
  }

  /** Whether what is printed here is said by somebody. */
  get isSaid(): boolean {
    return this.#speaking.length > 0;
  }

  /** Whether it is what a State notified or declared, and not what it says to another. */
  get isOwn(): boolean {
    return this.#speaking.some((one) => !isToOthers(one));
  }

  close(): void {
    this.#speaking = [];
  }

  /** What several or one say by a report; several who are told in order have each his day. */
  add(report: OpenReport, kind: StatementKind, words: Pick<Place, 'start' | 'end'>, isFirst: boolean): void {
    const { at } = report;
    const same = kind === 'communication' ? this.#sameAgain(report) : null;
    if (same !== null) return this.#push(this.#byReport(report, same.kind, same, isFirst));
    this.#push(this.#byReport(report, kind, words, isFirst));
    const behind = beginsWords.exec(at.text)?.index;
    if (behind !== undefined)
      this.say({ line: at.line, start: at.start + behind + 1, text: at.text.slice(behind + 1) });
  }

  /** "a communication with regard to the declaration made by Pakistan, identical in essence, … as the one made for Singapore". */
  #sameAgain({ at, authors }: OpenReport): (Pick<Place, 'start' | 'end'> & { kind: StatementKind }) | null {
    const found = identical.exec(at.text);
    const before = this.#told.findLast(({ by }) => by[0]?.state === authors[0]?.state);
    return found === null || before === undefined || authors.length > 1
      ? null
      : { kind: before.kind, start: found.index, end: found.index + found[0].length };
  }

  #byReport(
    report: OpenReport,
    kind: StatementKind,
    words: Pick<Place, 'start' | 'end'>,
    isFirst: boolean,
  ): readonly DraftStatement[] {
    const { at, days, authors } = report;
    return authors.slice(0, 20).flatMap((author, index): readonly DraftStatement[] => {
      const own = authors.length > 1 && days.length === authors.length ? days[index] : undefined;
      if (authors.length === 1)
        return this.#byDay(report).map(({ day, about }) =>
          draftOf(author, kind, placed(words, at), day, about, report, isFirst),
        );
      const day = own ? { day: own.day, ...placed(own, at) } : days.length > 1 ? null : report.day;
      return [draftOf(author, kind, placed(words, at), day, report.about, report, isFirst)];
    });
  }

  /** "Ireland (2 April 2002):" below a report of communications from several. */
  addHeaded({ text, author }: EndNoteLine, line: number, report: OpenReport | null): void {
    // who was only announced, "received from the Governments of France and the Netherlands", has his own heading now
    for (const draft of this.#speaking)
      if (draft.lines.length === 1 && draft.lines[0] === report?.at.line) draft.by = [];
    this.#speaking = [];
    const [day] = listedDays(text);
    if (!report?.called || author === null || day === undefined) return;
    const by = { name: author, state: this.identify(author) };
    const kind = placed(report.called, report.at);
    const draft = draftOf(by, report.called.kind, kind, { ...day, line }, report.about, report, false);
    draft.lines.push(line);
    this.#push([draft]);
  }

  /** A row "Sweden | 4 Aug 1997" below "Several Governments notified … that they consider the reservations … incompatible". */
  addRow(cells: readonly string[], text: string, line: number, report: OpenReport | null): void {
    const [name = ''] = cells;
    const [day, ...others] = listedDays(text);
    const words = report === null ? null : incompatible.exec(report.at.text);
    if (report === null || words === null || day === undefined || others.length > 0 || name === '') return;
    if (listedDays(name).length > 0) return;
    const kind = placed({ start: words.index, end: words.index + words[0].length }, report.at);
    const by = { name, state: this.identify(name) };
    const draft = draftOf(by, 'objection', kind, { ...day, line }, report.about, report, false);
    draft.lines.push(line);
    this.#push([draft]);
    this.#speaking = [];
  }

  /** A sentence of what somebody says: whether he objects, and what of the entry into force. */
  say(sentence: PlacedSentence): void {
    const { text, line } = sentence;
    const objects = objectingWords(text);
    const [force] = entryIntoForceSaid(text);
    for (const draft of this.#speaking) {
      this.#words.get(draft)?.push(sentence);
      if (draft.lines.at(-1) !== line) draft.lines.push(line);
      if (!isToOthers(draft)) continue;
      if (objects !== null && draft.kind === 'communication') {
        draft.kind = 'objection';
        draft.rests = draft.rests.filter(({ code }) => code !== 'kind');
        draft.rests.unshift({ code: 'kind', value: 'objection', ...placed(objects, sentence) });
      }
      if (force !== undefined && draft.opposesEntryIntoForce === null) {
        draft.opposesEntryIntoForce = force.isOpposed;
        const value = String(force.isOpposed);
        draft.rests.push({ code: 'entry-into-force', value, ...placed(force, sentence) });
      }
    }
  }

  #push(drafts: readonly DraftStatement[]): void {
    if (this.#told.length >= mostOfOneNote) return;
    this.#told.push(...drafts);
    for (const draft of drafts) this.#words.set(draft, []);
    this.#speaking = drafts;
  }

  /** "on 20 July 1993, with regard to … Thailand …, and on 29 March 1994, with regard to … Qatar": each day with its names. */
  #byDay(
    report: OpenReport,
  ): readonly { readonly day: PlacedDay | null; readonly about: NoteReport['about'] }[] {
    const { at, days, about, day } = report;
    const isSame = sameDate.test(at.text.slice(0, days[0]?.start ?? 0));
    if (about.length < 2 || days.length + Number(isSame) < 2) return [{ day, about }];
    const groups = new Map<string, { day: PlacedDay | null; about: NoteReport['about'][number][] }>();
    for (const one of about) {
      const own = days.findLast(({ start }) => start < one.start);
      const of = own ? { day: own.day, ...placed(own, at) } : isSame ? this.#dayBefore() : day;
      const group = groups.get(of?.day ?? '') ?? { day: of, about: [] };
      group.about.push(one);
      groups.set(of?.day ?? '', group);
    }
    return [...groups.values()];
  }

  /** The day on which the last one spoke: "On that same date, …". */
  #dayBefore(): PlacedDay | null {
    const rest = this.#told.at(-1)?.rests.find(({ code }) => code === 'made-on');
    return rest === undefined || rest.line === null ? null : { ...rest, line: rest.line, day: rest.value };
  }

  /** Whose statement it is about, where only what its author says tells it. */
  #aboutInText(draft: DraftStatement): void {
    if (draft.about.length > 0 || !isToOthers(draft)) return;
    const said = (this.#words.get(draft) ?? []).slice(0, mostLookedThrough);
    const lines = said.map(({ text }) => ({ role: 'paragraph' as const, text, notes: [] }));
    for (const { about, line, start, end } of statementsInText(lines, this.identify)) {
      if (draft.by.some(({ state }) => state === about.state)) continue;
      const at = placed({ start, end }, said[line] as PlacedSentence);
      draft.about.push(about);
      draft.rests.push({ code: 'objects-to', value: about.state ?? about.name, ...at });
    }
    if (draft.about.length > 0) return;
    const names = said.flatMap(({ text }) => namesInText(text, this.identify));
    draft.mentioned = [...new Set(names.map(({ id }) => id))];
  }
}

/** Whether somebody addresses another State, and not the depositary with something of his own. */
const isToOthers = ({ kind }: Pick<ToldStatement, 'kind'>): boolean =>
  kind === 'objection' || kind === 'communication';

function draftOf(
  author: Speaker,
  kind: StatementKind,
  kindAt: Place,
  on: PlacedDay | null,
  about: NoteReport['about'],
  { at }: OpenReport,
  isFirst: boolean,
): DraftStatement {
  return {
    by: [author],
    lines: [at.line],
    kind,
    on: on?.day ?? null,
    about: about.map(({ name, state, kind: what, madeUpon }): StatementOfOther => ({
      name,
      state,
      kind: what,
      madeUpon,
    })),
    opposesEntryIntoForce: null,
    mentioned: [],
    isFirst,
    rests: [
      { code: 'kind', value: kind, ...kindAt },
      ...(on === null
        ? []
        : [{ code: 'made-on' as const, value: on.day, line: on.line, start: on.start, end: on.end }]),
      ...about.map((one): Rest => ({
        code: 'objects-to',
        value: one.state ?? one.name,
        ...placed(one, at),
      })),
    ],
  };
}
