import type { ParentInstrument } from './instrument.js';
import { addSpan, laterOf, type Day } from './day.js';
import type { StandingHistory } from './standing-history.js';
import type { OtherRecord, UntoldPeriod } from './untold.js';

/** What the record of one of two instruments says of a State. */
export interface RecordSide {
  readonly label: string;
  /** The newest day of which the record is known to be true. */
  readonly asAt: Day;
  readonly history: StandingHistory;
}

/** What a convention's record and its protocol's cannot both tell. */
export interface RefutedDays {
  readonly ofParent: readonly UntoldPeriod[];
  readonly ofProtocol: readonly UntoldPeriod[];
}

const otherOf = ({ label, asAt }: RecordSide): OtherRecord => ({ label, asAt });

/**
 * The days on which the record of a convention or of its protocol is refuted by the other. A State that the protocol's
 * record shows as a party, and the convention's as none, is one of which the older record is out of date or the newer
 * one wrong: neither a gap nor a party can be told. Where both are of one day it is the gap that is not believed.
 * A State that left the convention has left the protocol, whichever record is the newer.
 */
export function refutedDays(
  parent: RecordSide,
  protocol: RecordSide,
  rules: Pick<ParentInstrument, 'partyRule' | 'leavingRule'>,
): RefutedDays {
  const joined = protocol.history.intervals.at(-1);
  const stay = parent.history.intervals.at(-1);
  // Where it is a party to both, or joined the convention after the protocol, the two agree.
  if (joined === undefined || (stay && stay.until === null)) return agreed;

  if (stay?.until && stay.until > joined.from) {
    if (joined.until !== null && joined.until <= stay.until) return agreed;
    return {
      ofParent: [],
      ofProtocol: [
        {
          from: laterOf(stay.until, joined.from),
          until: joined.until,
          because: {
            kind: 'left-parent',
            parent: otherOf(parent),
            on: stay.until,
            article: rules.leavingRule,
          },
        },
      ],
    };
  }
  if (parent.asAt > protocol.asAt) {
    return {
      ofParent: [],
      ofProtocol: [
        {
          from: joined.from,
          until: joined.until,
          because: { kind: 'no-party-to-parent', parent: otherOf(parent), article: rules.partyRule },
        },
      ],
    };
  }
  const dayAfterRecord = addSpan(parent.asAt, { days: 1 });
  return {
    ofProtocol: [],
    ofParent: [
      {
        from: joined.from <= parent.asAt ? joined.from : dayAfterRecord,
        until: null,
        because: { kind: 'party-to-protocol', protocol: otherOf(protocol), article: rules.partyRule },
      },
    ],
  };
}

const agreed: RefutedDays = { ofParent: [], ofProtocol: [] };
