import type { Day } from '../domain/day.js';
import { isGap, type Standing } from '../domain/standing.js';
import type { Remark } from '../treaty-collection/remarks.js';
import type { Book } from './book.js';

/** A State under an instrument, by their code and id, and how it stands. */
interface Standee {
  readonly state: string;
  readonly instrument: string;
  readonly standing: Standing;
}

/**
 * What must be known of a State under an instrument on a day, in the order of the file. Some holds of a gap only: that
 * another State's notification once applied a treaty to its territory (Convention of 1956, article 12(2)) says nothing
 * of one that is a party itself.
 */
export function remarksOn(
  { remarks }: Pick<Book, 'remarks'>,
  { state, instrument, standing }: Standee,
  day: Day,
): readonly Remark[] {
  return remarks.filter(
    (remark) =>
      remark.state === state &&
      remark.instrument === instrument &&
      remark.since <= day &&
      (remark.when === 'always' || isGap(standing)),
  );
}

/** The same in one text; `null` where there is nothing to say. */
export function remarkOn(...asked: Parameters<typeof remarksOn>): string | null {
  const texts = remarksOn(...asked).map(({ text }) => text);
  return texts.length > 0 ? texts.join(' ') : null;
}
