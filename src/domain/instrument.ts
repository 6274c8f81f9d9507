import type { Day } from './day.js';
import type { ConsentMode } from './consent.js';
import type { DepositClause } from './deposit-clause.js';
import type { EntryIntoForceRule } from './entry-into-force.js';
import type { ParticipationClause } from './participation-clause.js';
import type { SignatureClause } from './signature-clause.js';
import type { WithdrawalClause } from './withdrawal-clause.js';

/** Where a resolution of the General Assembly names the instrument. */
interface Citation {
  /** A document symbol, e.g. `A/RES/61/180`. */
  readonly resolution: string;
  readonly paragraph: number;
  readonly note: number;
  /** What the note says, e.g. `United Nations, Treaty Series, vol. 1249, No. 20378`. */
  readonly source: string;
}

/** The instrument to which a party must be a party too, and the rules that tie the two. */
export interface ParentInstrument {
  readonly id: string;
  /** The rule by which its parties alone may be parties, e.g. `UNTOC article 37(2)`. */
  readonly partyRule: string;
  /** The rule by which whoever denounces it denounces this too, e.g. `UNTOC article 40(3)`. */
  readonly leavingRule: string;
}

/** Which template the depositary shows the page in; it decides the address. */
export type PageTemplate = 'ViewDetails' | 'ViewDetailsIII';

/** One declared instrument. Everything the tracker does with a treaty derives from this value. */
export interface Instrument {
  /** A slug: part of addresses, options and the record. */
  readonly id: string;
  /** The depositary's number, e.g. `XVIII-12-a`. */
  readonly reference: string;
  readonly page: PageTemplate;
  readonly title: string;
  readonly shortTitle: string;
  /** A name for narrow places: column heads, sentences, badges. */
  readonly label: string;
  /** `null` for a treaty that is tracked but not cited. */
  readonly citedIn: Citation | null;
  readonly adopted: { readonly place: string; readonly on: Day };
  readonly inForceSince: Day | null;
  /** Until when it can be signed; where it is absent, nothing is said of that. */
  readonly signature?: SignatureClause;
  readonly consentBy: readonly ConsentMode[];
  /** The article on how a State joins, e.g. `article 25`. */
  readonly consentArticle: string;
  /** What whoever deposits an instrument must know; where it is absent, nothing is said of that. */
  readonly deposit?: DepositClause;
  /** Who may join. */
  readonly openTo: ParticipationClause;
  readonly parent: ParentInstrument | null;
  readonly entryIntoForce: EntryIntoForceRule;
  readonly withdrawal: WithdrawalClause;
}
