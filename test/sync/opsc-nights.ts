import { declaredInstruments } from '../../src/instruments/instruments.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { readChanges, type ChangeRecord } from '../../src/ledger/read-changes.js';
import { state as stateQuestion } from '../../src/status/questions/state.js';
import { HoldDesk, type AcceptanceWord } from '../../src/sync/hold-desk.js';
import { replay, type Difference } from '../../src/sync/replay.js';
import { SyncService } from '../../src/sync/sync.service.js';
import { verifyArchive } from '../../src/sync/verify-archive.js';
import { baselinePage, withCells, type PageAlterations } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { openTracker, type OpenTracker, type TrackerOptions } from '../tracker.js';

/** A tracker over nights on which both editions of OPSC are printed otherwise. */
export interface OpscNights {
  readonly tracker: OpenTracker;
  readonly depositary: Depositary;
  readonly ledger: Ledger;
  readonly desk: HoldDesk;
  /** A night over such a page of the day, with the totals that follow from its rows; returns how it ended. */
  readonly night: (alterations?: PageAlterations) => Promise<string>;
  /** Every change of OPSC, oldest first. */
  readonly changes: () => Promise<readonly ChangeRecord[]>;
  /** The standing of a State, Denmark where no other is named, on a day. */
  readonly standingOn: (asOf: string, code?: string) => Promise<string | undefined>;
  /** What the record does not say as the archive and the rulings do. */
  readonly differences: () => Promise<readonly Difference[]>;
  readonly close: () => Promise<void>;
}

/** Opens one; a folder that is given lives on, for another to be opened over the same record. */
export async function openOpscNights({
  settings,
  ...options
}: Pick<TrackerOptions, 'settings' | 'folder'> = {}): Promise<OpscNights> {
  const depositary = await startDepositary();
  const tracker = await openTracker({
    ...options,
    settings: { TREATY_COLLECTION_URL: depositary.url, ...settings },
  });
  const ledger = tracker.context.get(Ledger);
  return {
    tracker,
    ledger,
    desk: tracker.context.get(HoldDesk),
    depositary,
    night: async (alterations = {}) => {
      const statusAsAt = tracker.clock.now().slice(0, 10);
      depositary.put('IV-11-c', baselinePage('opsc', { statusAsAt, ...alterations }));
      return (await tracker.sync({ only: ['opsc'] })).rows[0]!.outcome;
    },
    changes: async () =>
      (await ledger.reader.read(readChanges()))
        .filter(({ instrument }) => instrument === 'opsc')
        .toSorted((a, b) => a.id - b.id),
    standingOn: async (asOf, code = 'DNK') => {
      const { rows } = await tracker.ask(stateQuestion, { code, asOf });
      return rows.find(({ instrument }) => instrument === 'opsc')?.standing;
    },
    differences: async () => {
      const { archive, resolve } = tracker.context.get(SyncService);
      const world = { ledger, archive, resolve, instruments: declaredInstruments() };
      return [...(await replay(world)).rows, ...(await verifyArchive(world)).rows];
    },
    close: async () => {
      await tracker.close();
      await depositary.close();
    },
  };
}

/** The rows with Denmark's ratification gone from its cell. */
export const withoutRatification = withCells('Denmark', ['2000-09-07', '']);

/** The word of a person that what is gone was withdrawn. */
export const word = (on = '2026-02-01', ...states: string[]): AcceptanceWord => ({
  by: 'Ada',
  note: 'C.N.1.2026',
  asWithdrawal: { on, states },
});

/** Changes in a line each. */
export const said = (
  changes: readonly Pick<ChangeRecord, 'kind' | 'state' | 'happenedOn'>[],
): readonly string[] =>
  changes.map(({ kind, state, happenedOn }) => `${kind} ${state} ${happenedOn ?? ''}`.trim());
