import type { Day } from './day.js';
import { nameOf, type InstrumentName } from './instrument-name.js';
import type { OtherRecord, UntoldReason } from './untold.js';

/** Of how many States it is said: the pronouns follow. */
type Who = 'one' | 'several';

/** A record of another instrument, as it is named. */
interface NamedRecord {
  readonly instrument: InstrumentName;
  readonly asAt: Day;
}

/** The kind of a reason, with what it is said with. */
type Say<Kind extends UntoldReason['kind'], Parameters> = Parameters & {
  readonly say: Kind;
  readonly who: Who;
};

/** Why a standing cannot be told, to be said after the names of the States concerned. */
export type UntoldSaid =
  | Say<'party-to-protocol' | 'no-party-to-parent', NamedRecord & { readonly article: string }>
  | Say<'left-parent', NamedRecord & { readonly on: Day; readonly article: string }>
  | Say<'parent-untold', NamedRecord & { readonly article: string }>
  | Say<'later-act', { readonly after: Day; readonly source: string }>
  | Say<'end-not-told', { readonly what: 'consent' | 'signature'; readonly seenOn: Day | null }>
  | Say<'notice-since', { readonly effectiveOn: Day; readonly isReached: boolean }>
  | Say<'opening-not-established', { readonly article: string }>;

/** The same of one State, or of several. */
export function whyUntold(reason: UntoldReason, who: Who = 'one'): UntoldSaid {
  switch (reason.kind) {
    case 'party-to-protocol':
      return { say: reason.kind, who, ...named(reason.protocol), article: reason.article };
    case 'no-party-to-parent':
    case 'parent-untold':
      return { say: reason.kind, who, ...named(reason.parent), article: reason.article };
    case 'left-parent': {
      const { kind: say, parent, on, article } = reason;
      return { say, who, ...named(parent), on, article };
    }
    case 'later-act': {
      const { kind: say, ...facts } = reason;
      return { say, who, ...facts };
    }
    case 'end-not-told': {
      const { kind: say, ...facts } = reason;
      return { say, who, ...facts };
    }
    case 'notice-since': {
      const { kind: say, ...facts } = reason;
      return { say, who, ...facts };
    }
    case 'opening-not-established': {
      const { kind: say, ...facts } = reason;
      return { say, who, ...facts };
    }
  }
}

function named({ label, asAt }: OtherRecord): NamedRecord {
  return { instrument: nameOf({ label }), asAt };
}
