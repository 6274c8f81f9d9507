import type { WrittenText } from '../forms/written-text.js';
import type { DeliveryAbout } from '../ledger/entities/delivery.entity.js';
import type { TroubleKind } from '../ledger/entities/trouble.entity.js';
import type { ChangeRow } from '../status/questions/changes.js';

/** A change as a delivery tells it: its row in the list of changes, and what must be known beside it. */
export interface ToldChange extends ChangeRow {
  /** Whether the record was corrected: nothing new was done. */
  readonly isCorrection: boolean;
  /** Whether the record says no more what the change brought, since a later one took it back. */
  readonly isUndone: boolean;
  /** Whether it takes back, and no more than that, what an earlier change of the same delivery brought. */
  readonly isUndoing: boolean;
  /** Where the bytes are shown that it was read from, at the row of the State; `null` where nobody knows the tracker's address. */
  readonly evidenceUrl: string | null;
  /** Where the text is shown with its versions; absent of a row, and where nobody knows the tracker's address. */
  readonly textUrl?: string;
  /** The depositary's page; `null` where there is no record. */
  readonly depositaryUrl: string | null;
  /** What must be known before it is quoted, a sentence each. */
  readonly caveats: readonly string[];
  readonly cite: {
    /** How it is cited, in one line. */
    readonly text: string;
    /** Where the list of changes shows it, for ever; `null` where nobody knows the tracker's address. */
    readonly url: string | null;
  };
}

/** Something that is wrong for a time, or is over, as a delivery tells it. */
interface ToldTrouble {
  readonly kind: TroubleKind;
  /** The id of an instrument; `null` where it is about a subscription. */
  readonly instrument: string | null;
  /** RFC 3339 in UTC. */
  readonly openedAt: string;
  readonly endedAt: string | null;
  /** In a sentence. */
  readonly sentence: string;
}

/** What a delivery says: messages by mail and to webhooks are made from the same one. */
export interface Telling {
  /** Of the delivery: `msg_<UUID>`. */
  readonly id: string;
  readonly about: DeliveryAbout | 'test';
  /** The moment at which it is told, RFC 3339 in UTC. */
  readonly toldAt: string;
  /** What happened, in one line of at most 150 characters. */
  readonly subject: string;
  /** In the order in which they were recorded; none of a notice. */
  readonly rows: readonly ToldChange[];
  /** Of a notice; `null` of changes. */
  readonly trouble: ToldTrouble | null;
  /** What must be known before any of it is quoted, a sentence each. */
  readonly warnings: readonly string[];
  /** All of it as a text, of which both the plain part and the HTML of a mail are written. */
  readonly text: WrittenText;
  /** The link that ends the subscription; `null` for the operator, and where nobody knows the tracker's address. */
  readonly unsubscribe: string | null;
}
