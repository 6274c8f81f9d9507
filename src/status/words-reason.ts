import type { ConsentMode } from '../domain/consent.js';
import type { Day } from '../domain/day.js';
import type { InstrumentName } from '../domain/instrument-name.js';
import type { List } from '../domain/reason.js';
import type { StandingReason } from '../domain/standing-reason.js';
import type { GroupName } from './group-name.js';
import type { TextKind } from './text-kinds.js';
import type { WarningReason } from './warning-reason.js';

/**
 * What a State can still do: ratify what it has signed, accede without having signed, become a party once more, or join
 * by some other act.
 */
export type ActAsked = 'ratify' | 'accede' | 'return' | 'join';

/** A treaty by its whole title. */
export interface TreatyNamed {
  readonly say: 'treaty-named';
  readonly title: string;
  /** Initials by which it is known; `null` where there are none. */
  readonly acronym: string | null;
}

/** Who speaks for the State abroad, by office. */
interface OfficeNamed {
  readonly say: 'foreign-minister';
  /** The code of the State: some have another title for the office. */
  readonly code: string;
  readonly name: string;
}

/** Who is asked to act. */
interface GovernmentNamed {
  readonly say: 'government-named';
  readonly code: string;
  readonly name: string;
}

/** What the record said of the State on its day, of a treaty that was named before. */
interface WasNoParty {
  readonly say: 'was-no-party';
  readonly act: ActAsked;
  readonly name: string;
  readonly signedOn: Day | null;
  /** Since when it was no longer a party; `null` where it never was, and where that day is not told. */
  readonly leftOn: Day | null;
}

/** On whose word it is said. */
export interface RecordKept {
  readonly say: 'record-kept';
  /** The official publication that gives it; `null` for the depositary's page. */
  readonly gazette: string | null;
}

/** How many States had joined on the day of the record. */
export interface SoManyParties {
  readonly say: 'so-many-parties';
  readonly parties: number;
  readonly of: number;
  readonly group: SoManyOfGroup | null;
  readonly untold: number;
}

interface SoManyOfGroup {
  readonly say: 'so-many-of-group';
  readonly parties: number;
  readonly of: number;
  readonly group: GroupName;
}

/** How many had not. */
export interface OneOfSoMany {
  readonly say: 'one-of-so-many';
  readonly name: string;
  readonly treaty: TreatyNamed;
  readonly gaps: number;
}

/** What the General Assembly asked for. */
interface UrgedByAssembly {
  readonly say: 'urged-by-assembly';
  readonly paragraph: number;
}

/** What the treaty asks of whoever joins, beside the act itself. */
export type JoiningCondition =
  | { readonly say: 'open-as-child-rights-participant'; readonly name: string; readonly article: string }
  | {
      readonly say: 'party-to-parent-too';
      readonly name: string;
      readonly parent: TreatyNamed;
      readonly article: string;
      /** Whether the record shows it as one; `untold` where it does not tell. */
      readonly is: 'party' | 'no-party' | 'untold';
      readonly asAt: Day | null;
    };

interface WayOfJoining {
  readonly say: 'way-of-joining';
  readonly mode: ConsentMode;
}

/** What all of the texts are made of. */
interface Asking {
  readonly act: ActAsked;
  readonly name: string;
  readonly asAt: Day;
}

/** The words themselves. */
type TextReason =
  | (Asking & {
      readonly say: 'letter';
      readonly office: OfficeNamed;
      readonly government: GovernmentNamed;
      readonly treaty: TreatyNamed;
      readonly record: RecordKept;
      readonly standing: WasNoParty;
      readonly parties: SoManyParties | null;
      readonly urged: UrgedByAssembly | null;
      readonly condition: JoiningCondition | null;
      readonly article: string;
      readonly ways: List<WayOfJoining>;
    })
  | (Asking & {
      readonly say: 'parliamentary-question';
      /** Whether there is no Government to be asked. */
      readonly isOrganization: boolean;
      readonly office: OfficeNamed;
      readonly treaty: TreatyNamed;
      readonly record: RecordKept;
      readonly standing: WasNoParty;
      readonly condition: JoiningCondition | null;
      readonly ways: List<WayOfJoining>;
    })
  | (Asking & {
      readonly say: 'review-recommendation';
      readonly treaty: TreatyNamed;
      /** The convention that must be joined too, where the State has not. */
      readonly parent: TreatyNamed | null;
      readonly parentAsAt: Day | null;
      readonly signedOn: Day | null;
      readonly paragraph: number | null;
      readonly gazette: string | null;
    })
  | (Asking & {
      readonly say: 'press-paragraph';
      readonly treaty: TreatyNamed;
      readonly oneOf: OneOfSoMany | null;
      readonly record: RecordKept;
      readonly parties: SoManyParties | null;
      readonly signedOn: Day | null;
      readonly leftOn: Day | null;
      readonly urged: UrgedByAssembly | null;
      readonly condition: JoiningCondition | null;
      readonly article: string;
    })
  | (Asking & {
      readonly say: 'post';
      readonly short: string;
      readonly signedOn: Day | null;
      readonly parties: number | null;
      readonly of: number;
      readonly url: string;
    });

/** What is told beside the words. */
type BesideReason =
  | {
      readonly say: 'words-title';
      readonly name: string;
      readonly instrument: InstrumentName;
      readonly asOf: Day;
    }
  | { readonly say: 'text-titled'; readonly kind: TextKind }
  | { readonly say: 'record-is-old'; readonly asAt: Day }
  | { readonly say: 'not-reviewed'; readonly name: string }
  | {
      readonly say: 'source-of-status';
      readonly instrument: InstrumentName;
      readonly reference: string;
      readonly gazette: string | null;
      readonly asAt: Day;
    }
  | { readonly say: 'source-of-text'; readonly articles: List<string>; readonly source: string | null }
  | { readonly say: 'source-of-resolution'; readonly paragraph: number };

/** Why no words are offered. */
type NoWords =
  | { readonly say: 'nothing-to-ask'; readonly standing: StandingReason; readonly asAt: Day }
  | { readonly say: 'words-of-untold'; readonly standing: StandingReason }
  | { readonly say: 'words-that-wait'; readonly why: WarningReason }
  | {
      readonly say: 'words-of-no-candidate';
      readonly name: string;
      readonly instrument: InstrumentName;
      readonly article: string;
    };

/** Everything that is said where words to use are offered. */
export type WordsReason =
  | TextReason
  | TreatyNamed
  | OfficeNamed
  | GovernmentNamed
  | WasNoParty
  | RecordKept
  | SoManyParties
  | SoManyOfGroup
  | OneOfSoMany
  | UrgedByAssembly
  | JoiningCondition
  | WayOfJoining
  | BesideReason
  | NoWords;
