import type { InstrumentName } from '../domain/instrument-name.js';
import type { Leaving } from '../domain/leaving.js';
import type { AnniversaryRow } from '../status/questions/anniversaries.js';

interface OfInstrument {
  readonly instrument: InstrumentName;
  readonly called: Leaving;
}

/** What a calendar calls an event. */
export type EventReason =
  | {
      readonly say: 'event-of-entry';
      readonly label: string;
      readonly isAcronym: boolean;
      readonly name: string;
    }
  | (OfInstrument & { readonly say: 'event-of-leaving'; readonly name: string })
  | (OfInstrument & {
      readonly say: 'event-of-anniversary';
      readonly kind: AnniversaryRow['kind'];
      readonly years: number;
      readonly name: string;
    });
