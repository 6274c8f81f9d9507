import { addSpan, type Day } from '../domain/day.js';
import type { Instrument } from '../domain/instrument.js';
import { refutedDays, type RecordSide } from '../domain/refuted-records.js';
import type { RecordEntry } from '../domain/record-entry.js';
import { nothingDone, standingHistory, type StandingHistory } from '../domain/standing-history.js';
import type { UntoldPeriod } from '../domain/untold.js';
import type { InstrumentRecord } from '../ledger/ledger-reader.js';
import type { StateDirectory } from '../states/state-directory.js';
import type { LaterAct } from '../treaty-collection/later-acts.js';

/** What every State was to an instrument on any day, by alpha-3 code. */
export type Histories = ReadonlyMap<string, StandingHistory>;

/** The rows of an instrument now, and what was said before of the States whose rows were superseded. */
export interface HistorySource extends Pick<InstrumentRecord, 'participations'> {
  readonly earlier?: ReadonlyMap<string, readonly RecordEntry[]>;
  /** The day of the first page that said what the record says last, by alpha-3 code. */
  readonly since?: ReadonlyMap<string, Day | null>;
}

/** A record with the newest day of which it is known to be true. */
export interface DatedRecord {
  readonly instrument: Instrument;
  readonly source: HistorySource;
  readonly asAt: Day | null;
  /** Acts without a day that the record leaves open, by the code of the State. */
  readonly unsettled: ReadonlyMap<string, LaterAct>;
}

/**
 * The histories under every instrument of which there is a record, by its id: each from its own rows, and then without
 * what the record of a convention and that of its protocol cannot both tell. The two pages are read on different days:
 * where the newer shows a party to the protocol, the older convention's silence is no gap (UNTOC, article 37(2)), and
 * where a State has left the convention, the older protocol's row is no membership (article 40(3)).
 */
export function historiesOf(
  records: readonly DatedRecord[],
  states: Pick<StateDirectory, 'successionOf'>,
): ReadonlyMap<string, Histories> {
  const histories = new Map(
    records.map((record) => [record.instrument.id, new Map(ownHistories(record, states))]),
  );
  for (const { instrument, unsettled } of records) {
    for (const [state, { after, source }] of unsettled) {
      const because = { kind: 'later-act', after, source: source.title } as const;
      const period = { from: addSpan(after, { days: 1 }), until: null, because };
      addUntold(histories.get(instrument.id) ?? new Map<string, StandingHistory>(), state, [period]);
    }
  }
  for (const protocol of records) {
    const rules = protocol.instrument.parent;
    const parent = records.find(({ instrument }) => instrument.id === rules?.id);
    if (rules === null || !parent || parent.asAt === null || protocol.asAt === null) continue;
    const ofProtocol = histories.get(protocol.instrument.id) ?? new Map<string, StandingHistory>();
    const ofParent = histories.get(parent.instrument.id) ?? new Map<string, StandingHistory>();
    for (const state of ofProtocol.keys()) {
      const side = (of: DatedRecord, known: Histories): RecordSide => ({
        label: of.instrument.label,
        asAt: of.asAt ?? '',
        history: known.get(state) ?? nothingDone,
      });
      const refuted = refutedDays(side(parent, ofParent), side(protocol, ofProtocol), rules);
      addUntold(ofParent, state, refuted.ofParent);
      addUntold(ofProtocol, state, refuted.ofProtocol);
    }
  }
  return histories;
}

/**
 * Adds periods before those known: on a day of several, the first tells why. A State without a row may get its history
 * here.
 */
function addUntold(
  histories: Map<string, StandingHistory>,
  state: string,
  periods: readonly UntoldPeriod[],
): void {
  if (periods.length === 0) return;
  const history = histories.get(state) ?? nothingDone;
  histories.set(state, { ...history, untold: [...periods, ...history.untold] });
}

/** Of States with a row now, and of those that had one: an act that is gone from the page was true until it went. */
function ownHistories(
  { instrument: { withdrawal: clause }, source: { participations, earlier, since }, asAt }: DatedRecord,
  states: Pick<StateDirectory, 'successionOf'>,
): readonly (readonly [string, StandingHistory])[] {
  const current = new Map(participations.map((participation) => [participation.state, participation]));
  const codes = new Set([...current.keys(), ...(earlier?.keys() ?? [])]);
  return [...codes].map((code) => {
    const now: RecordEntry = {
      participation: current.get(code) ?? null,
      asAt,
      since: since?.get(code) ?? asAt,
    };
    const entries = [...(earlier?.get(code) ?? []), now];
    return [code, standingHistory(entries, clause, states.successionOf(code)?.on ?? null)] as const;
  });
}
