import { addSpan, laterOf, type Day } from './day.js';
import type { ParentInstrument } from './instrument.js';
import type { PartyInterval, StandingHistory } from './standing-history.js';
import { untoldOn, type OtherRecord, type UntoldPeriod, type UntoldReason } from './untold.js';

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

/** UNTOC article 37(2) and article 40(3): who may be a party to a protocol, and who has left it. */
type Rules = Pick<ParentInstrument, 'partyRule' | 'leavingRule'>;

const otherOf = ({ label, asAt }: RecordSide): OtherRecord => ({ label, asAt });

/**
 * The days on which the record of a convention or of its protocol is refuted by the other. A State that the protocol's
 * record shows as a party, and the convention's as none, is one of which the older record is out of date or the newer
 * one wrong: neither a gap nor a party can be told. Where both are of one day it is the gap that is not believed.
 * A State that left the convention has left the protocol, whichever record is the newer.
 */
export function refutedDays(parent: RecordSide, protocol: RecordSide, rules: Rules): RefutedDays {
  const ofProtocol = daysAfterLeaving(parent, protocol.history.intervals, rules);
  const joined = protocol.history.intervals.at(-1);
  const stay = parent.history.intervals.at(-1);
  // Where it is a party to both, or joined the convention after the protocol, the two agree in the end.
  const agree = joined === undefined || (stay !== undefined && (stay.until ?? '9999') > joined.from);
  if (agree) return { ofParent: [], ofProtocol };

  if (parent.asAt > protocol.asAt) {
    const because = {
      kind: 'no-party-to-parent',
      parent: otherOf(parent),
      article: rules.partyRule,
    } as const;
    return {
      ofParent: [],
      ofProtocol: [...ofProtocol, { from: joined.from, until: joined.until, because }],
    };
  }
  const because = {
    kind: 'party-to-protocol',
    protocol: otherOf(protocol),
    article: rules.partyRule,
  } as const;
  const from = joined.from <= parent.asAt ? joined.from : addSpan(parent.asAt, { days: 1 });
  return { ofParent: [{ from, until: null, because }], ofProtocol };
}

/**
 * The days of a protocol on which the State, a party to both before, had left the convention and not yet returned. The
 * protocol's page need not say so: denouncing UNTOC "shall entail the denunciation of any protocols thereto" (article
 * 40(3)) without a notice of its own. Whether a return to the convention revives the protocol is not written anywhere,
 * so these days end with the return, and what the protocol's own page prints counts again.
 */
function daysAfterLeaving(
  parent: RecordSide,
  stays: readonly PartyInterval[],
  rules: Rules,
): readonly UntoldPeriod[] {
  const { intervals, untold } = parent.history;
  return intervals.flatMap(({ until: left }, index) => {
    if (left === null) return [];
    const returned = intervals[index + 1]?.from ?? null;
    const because: UntoldReason = untoldOn(untold, left)
      ? { kind: 'parent-untold', parent: otherOf(parent), article: rules.leavingRule }
      : { kind: 'left-parent', parent: otherOf(parent), on: left, article: rules.leavingRule };
    return stays
      .filter(({ from, until }) => from < left && (until === null || until > left))
      .map(({ from, until }) => ({
        from: laterOf(left, from),
        until: [until, returned].filter((day) => day !== null).toSorted()[0] ?? null,
        because,
      }));
  });
}
