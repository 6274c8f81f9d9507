import { placedSentences, type EndNoteLine, type PlacedSentence } from './end-note-text.js';
import { noteReport, type NoteReport } from './note-report.js';
import { placed, type NoteScanning, type OpenReport, type PlacedDay } from './open-report.js';
import { SpeakersOfNote } from './speakers-of-note.js';
import { TerritoriesOfNote } from './territories-of-note.js';
import type { ToldInNote } from './told-in-note.js';
import { withdrawingWords } from './withdrawing-words.js';
import { WithdrawalsOfNote } from './withdrawals-of-note.js';

/** A modification is no withdrawal unless it is called one: the depositary receives it as something new (Guide to Practice, 2.3). */
const modifying =
  /\b(?:decided|decision) to modify\b|\bmodification of (?:its|the) (?:res\w*ations?|declarations?)|\bnew formulation of its (?:res\w*ations?|declarations?)/i;
/** Only the depositary speaks so: within what somebody else says, a report of his own is none of the depositary's. */
const ofDepositary = /\bSecretary-? ?-?Gen|\bmade the following\b/;

/**
 * What one note tells, read from its beginning: what a sentence means hangs on the report before it, "On 30 August 2000,
 * the Government of Australia notified the Secretary-General of the following:".
 */
export function scanEndNote(lines: readonly EndNoteLine[], scanning: NoteScanning): ToldInNote {
  const scan = new EndNoteScan(scanning);
  for (const [index, line] of lines.entries())
    if (line.author !== null) scan.heading(line, index);
    else if (line.cells !== null) scan.row(line.cells, line.text, index);
    else for (const sentence of placedSentences(line.text, index)) scan.sentence(sentence);
  return scan.told();
}

class EndNoteScan {
  readonly #withdrawals: WithdrawalsOfNote;
  readonly #territories = new TerritoriesOfNote();
  readonly #speakers: SpeakersOfNote;
  #report: OpenReport | null = null;
  /** The last day that a report told: "On that same date, …". */
  #day: PlacedDay | null = null;

  constructor(private readonly scanning: NoteScanning) {
    this.#withdrawals = new WithdrawalsOfNote(scanning);
    this.#speakers = new SpeakersOfNote(scanning.identify);
  }

  told(): ToldInNote {
    return {
      withdrawals: this.#withdrawals.told,
      territories: this.#territories.told,
      statements: this.#speakers.told,
    };
  }

  heading(line: EndNoteLine, index: number): void {
    this.#withdrawals.close();
    this.#speakers.addHeaded(line, index, this.#report);
  }

  row(cells: readonly string[], text: string, index: number): void {
    this.#speakers.addRow(cells, text, index, this.#report);
  }

  sentence(at: PlacedSentence): void {
    const isSaid = this.#speakers.isSaid;
    const mayReport = !isSaid || this.#speakers.isOwn || ofDepositary.test(at.text);
    const report = mayReport ? noteReport(at.text, this.scanning.identify) : null;
    if (report !== null) return this.#reported(report, at);
    if (isSaid) this.#speakers.say(at);
    if (!isSaid || this.#speakers.isOwn) this.#goOn(at);
  }

  #reported(report: NoteReport, at: PlacedSentence): void {
    const [first] = report.days;
    const isFirst = this.#report === null;
    this.#day = first ? { day: first.day, ...placed(first, at) } : report.isSameDay ? this.#day : null;
    this.#report = { ...report, at, day: this.#day };
    this.#speakers.close();
    this.#withdrawals.close();
    const words = withdrawingWords(at.text, true);
    this.#territories.add(at, this.#report, words !== null);
    if (words !== null) return this.#withdrawals.add(words, at, this.#report);
    if (report.authors.length === 0) return;
    const modified = modifying.exec(at.text);
    if (modified !== null) {
      const span = { start: modified.index, end: modified.index + modified[0].length };
      this.#speakers.add(this.#report, 'communication', span, isFirst);
    } else if (report.called !== null)
      this.#speakers.add(this.#report, report.called.kind, report.called, isFirst);
  }

  /** A sentence that reports nothing itself: the State's own words, the text of what it withdrew, or a remark. */
  #goOn(at: PlacedSentence): void {
    const words = withdrawingWords(at.text, false);
    this.#withdrawals.goOn(at, words !== null);
    this.#territories.add(at, this.#report, words !== null || this.#withdrawals.isTextOfWithdrawn);
    if (words !== null) this.#withdrawals.add(words, at, this.#report);
  }
}
