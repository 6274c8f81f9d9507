import type { Day } from '../domain/day.js';
import type { List } from '../domain/reason.js';
import type { Standing } from '../domain/standing.js';

/** What a State stated, one kind of texts after another. */
export type StatedPart =
  | {
      readonly say: 'with-reservations';
      readonly areSeveral: boolean;
      readonly articles: List<string> | null;
      readonly count: number;
      readonly isWithdrawnInPart: boolean;
      /** Whether some of their headings say declarations too. */
      readonly isMixed: boolean;
    }
  | { readonly say: 'with-declarations' | 'with-unclassified'; readonly count: number };

/** What stands beside a standing: "party, with reservations to articles 2, 9 and 16". */
export type StatedReason =
  | StatedPart
  | { readonly say: 'stated-not-read' }
  | {
      readonly say: 'stated';
      readonly standing: Standing;
      /** The day that is spoken of, where it is past. */
      readonly on: Day | null;
      /** The day of a record that is too old to speak of the day asked about. */
      readonly oldAsAt: Day | null;
      readonly parts: List<StatedPart> | null;
      /** Whether a text tells of a withdrawal by it. */
      readonly withdrew: boolean;
    };
