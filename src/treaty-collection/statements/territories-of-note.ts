import { distance } from 'fastest-levenshtein';
import type { PlacedSentence } from './end-note-text.js';
import { listedDays } from './listed-days.js';
import { dayAtBeginning, mostOfOneNote, placed, type OpenReport } from './open-report.js';
import { territoriesInSentence } from './territories-in-sentence.js';
import type { ToldTerritory } from './told-in-note.js';

const squashed = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}]/gu, '');

/** Also where a letter differs: note 67 of IV-8 has `Saint Helena, Ascencion and …` and `Saint Helena, Ascension and …`. */
function isSameTerritory(one: string, other: string): boolean {
  const [first, second] = [squashed(one), squashed(other)];
  return first === second || (first.length > 12 && distance(first, second) === 1);
}

/** The territories that one note tells of, sentence by sentence. */
export class TerritoriesOfNote {
  readonly told: ToldTerritory[] = [];

  /**
   * Those of a sentence. `isWithdrawn` says that the sentence withdraws, or is the text of what was withdrawn: an
   * exclusion that it names is over then.
   */
  add(at: PlacedSentence, report: OpenReport | null, isWithdrawn: boolean): void {
    if (this.told.length >= mostOfOneNote) return;
    const found = territoriesInSentence(at.text);
    if (found.length === 0) return;
    const isOfReport = report !== null && (report.at === at || report.goesOn);
    // a sentence with a day of its own tells of another: "effective 10 October 2010, the Protocol applies to …"
    const hasOwnDay = report?.at !== at && listedDays(at.text).length > 0;
    const on = (isOfReport && !hasOwnDay ? report.day : dayAtBeginning(at))?.day ?? null;
    for (const { name, applies, ...span } of found) {
      if (isWithdrawn && applies) continue;
      const told: ToldTerritory = {
        by: isOfReport ? report.authors : [],
        lines: isOfReport && report.at.line < at.line ? [report.at.line, at.line] : [at.line],
        name,
        applies: applies || isWithdrawn,
        on,
        rests: [{ code: 'territory', value: name, ...placed(span, at) }],
      };
      const isTold = this.told.some(
        (one) =>
          one.applies === told.applies && (on === null || one.on === on) && isSameTerritory(one.name, name),
      );
      if (!isTold) this.told.push(told);
    }
  }
}
