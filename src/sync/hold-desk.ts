import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { CONFIG, type Config } from '../config.js';
import type { Finding } from '../domain/finding.js';
import { goneActs, type GoneActs } from '../domain/gone-acts.js';
import type { Instrument } from '../domain/instrument.js';
import type { Ruling } from '../domain/ruling.js';
import { INSTRUMENTS } from '../instruments/instruments.module.js';
import { Ledger } from '../ledger/ledger.js';
import type { SnapshotEntity } from '../ledger/entities/snapshot.entity.js';
import type { InstrumentRecord } from '../ledger/ledger-reader.js';
import { plannedChanges, type PlannedChange } from '../ledger/planned-changes.js';
import { readHolds, type HoldRecord } from '../ledger/read-holds.js';
import { readerVersion } from '../treaty-collection/read-status-page.js';
import { readSnapshot } from '../treaty-collection/read-snapshot.js';
import { UsageError } from '../usage-error.js';
import type { Verdict } from './assess-page.js';
import { duringRun } from './during-run.js';
import { judgePage } from './judge-page.js';
import { acceptedReadings, otherEditionOf } from './other-editions.js';
import { ruleOnGoneActs, type WithdrawalWord } from './rule-on-gone-acts.js';
import { underSyncLease } from './sync-lease.js';
import { SyncService } from './sync.service.js';
import { whyNotUnderstood } from './why-not-understood.js';

/** A hold as today's reader sees its page: why it is held, and what accepting it would change. */
export interface HoldView extends HoldRecord {
  readonly changes: readonly PlannedChange[];
  /** What is on record and no longer on the page. */
  readonly gone: readonly GoneActs[];
  /** What is wrong with the page today; empty where a better reader or list of names has mended it. */
  readonly findings: readonly Finding[];
  /** Why no person may accept it; `null` where one may. */
  readonly unacceptableBecause: string | null;
}

/** Who decides, and why. */
export interface Decider {
  readonly by: string;
  readonly note: string | null;
}

/** What a hold is accepted with. */
export interface AcceptanceWord extends Decider {
  /** What is gone from the page is recorded as a withdrawal; where it is absent, as what the page prints. */
  readonly asWithdrawal?: WithdrawalWord;
}

/** A hold that cannot be decided as asked; the message is one line for the operator. */
export class HoldError extends UsageError {}

/** Where a person decides about pages that were not believed. */
@Injectable()
export class HoldDesk {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(INSTRUMENTS) private readonly instruments: readonly Instrument[],
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(SyncService) private readonly syncs: SyncService,
  ) {}

  /** One hold, its page read again. Throws a `HoldError` where there is none of that number. */
  async show(id: number): Promise<HoldView> {
    return viewOf(await this.#judge(id));
  }

  /**
   * Applies the held page, or the row that waits, on a person's word. Throws a `HoldError` where it is not open, was not understood, or cannot
   * be accepted as the withdrawal that it is said to be.
   */
  async accept(id: number, { by, note, asWithdrawal }: AcceptanceWord): Promise<HoldView> {
    return underSyncLease(this.ledger.leases, this.clock, async (lease) => {
      assertOpen(await this.#find(id));
      // Read again by today's reader, against today's record: what is accepted is what is shown, not what was met that
      // night.
      const asPrinted = await this.#judge(id);
      const rulings = asWithdrawal ? this.#ruleOn(asPrinted, asWithdrawal) : [];
      const judged = rulings.length > 0 ? await this.#judge(id, rulings) : asPrinted;
      const { hold: found, verdict, snapshot } = judged;
      const { hold } = found;
      const view = { ...viewOf(judged), rulings };
      if (view.unacceptableBecause !== null || verdict.outcome === 'failed') {
        throw new HoldError(`hold ${id} cannot be accepted: ${view.unacceptableBecause}`);
      }
      if (hold.participant !== null && !verdict.plan.looks?.confirmed.includes(id))
        throw new HoldError(`hold ${id} cannot be accepted: the page that is on record no longer prints it`);
      const { counted, stated, statusAsAt, fingerprint, statementsFingerprint } = verdict.page;
      const { writer } = this.ledger;
      const now = () => this.clock.now();
      await duringRun({ writer, lease, trigger: 'acceptance', now }, async (runId, at) => {
        const check = {
          runId,
          instrument: snapshot.instrument,
          outcome: 'applied' as const,
          checkedAt: at,
          statusAsAt,
          httpStatus: null,
          bytes: null,
          durationMs: 0,
          countedSignatories: counted.signatories,
          countedParties: counted.parties,
          statedSignatories: stated.signatories,
          statedParties: stated.parties,
          reason: null,
        };
        const decision = {
          holdId: hold.id,
          by,
          note,
          at,
          rulings,
          ...(hold.participant !== null && { again: snapshot.id }),
        };
        const read = { fingerprint, statementsFingerprint, readerVersion };
        await writer.acceptHold(lease, decision, verdict.plan, read, check);
        return { outcome: 'done' };
      });
      return view;
    });
  }

  /** Refuses the held page, or what it prints in the row that waits, for good on a person's word. Throws a `HoldError` where it is not open. */
  async reject(id: number, { by, note }: Decider): Promise<void> {
    await underSyncLease(this.ledger.leases, this.clock, async (lease) => {
      assertOpen(await this.#find(id));
      await this.ledger.writer.rejectHold(lease, { holdId: id, by, note, at: this.clock.now() });
    });
  }

  async #find(id: number): Promise<HoldRecord> {
    const holds = await this.ledger.reader.read(readHolds());
    const found = holds.find(({ hold }) => hold.id === id);
    if (found !== undefined) return found;
    const open = holds.filter(({ hold }) => hold.state === 'open').map(({ hold }) => hold.id);
    throw new HoldError(`there is no hold ${id}; open are: ${open.join(', ') || 'none'}`);
  }

  /** What a person's word makes of the acts that are gone from a held page. Throws a `HoldError` where it cannot be. */
  #ruleOn({ hold: { hold }, record, verdict }: Judged, word: WithdrawalWord): readonly Ruling[] {
    const today = this.clock.now().slice(0, 10);
    const { statusAsAt, participations } = verdict.page;
    const latest = statusAsAt !== null && statusAsAt < today ? statusAsAt : today;
    const ruled = ruleOnGoneActs(goneActs(record?.participations ?? [], participations), word, latest);
    if ('refusedBecause' in ruled)
      throw new HoldError(`hold ${hold.id} cannot be accepted as a withdrawal: ${ruled.refusedBecause}`);
    return ruled.rulings.map((ruling) => ({ ...ruling, hold: hold.id }));
  }

  async #judge(id: number, rulings: readonly Ruling[] = []): Promise<Judged> {
    const found = await this.#find(id);
    const instrument = this.instruments.find((one) => one.id === found.hold.instrument);
    if (instrument === undefined) throw new HoldError(`${found.hold.instrument} is no longer tracked`);
    const { archive, resolve } = this.syncs;
    const { reader } = this.ledger;
    const record = await reader.record(instrument.id);
    const isRow = found.hold.participant !== null;
    // The page that the record rests on prints every row that waits, and the rest of it is on record.
    const snapshot = (isRow && record?.snapshot) || found.snapshot;
    const bytes = await archive.load(snapshot.sha256);
    const other = isRow ? undefined : await otherEditionOf(snapshot, { reader, archive, resolve });
    const measure = {
      instrument,
      record,
      resolve,
      today: this.clock.now().slice(0, 10),
      maxChanges: this.config.syncMaxChanges,
      rulings,
      edition: snapshot.edition,
      acceptedReadings: await acceptedReadings(reader, instrument.id),
      ...(other && { other }),
      ...(isRow && { secondLook: true, acceptedRow: id }),
    };
    const verdict = await judgePage(readSnapshot(snapshot, bytes, resolve), measure, archive);
    return { hold: found, record, verdict, snapshot };
  }
}

/** A hold, the record that it would alter, and what is made of its page. */
interface Judged {
  readonly hold: HoldRecord;
  readonly record: InstrumentRecord | null;
  readonly verdict: Verdict;
  /** The page that was read again. */
  readonly snapshot: SnapshotEntity;
}

function viewOf({ hold, record, verdict }: Judged): HoldView {
  return {
    ...hold,
    gone:
      verdict.outcome === 'failed' ? [] : goneActs(record?.participations ?? [], verdict.page.participations),
    changes: verdict.outcome === 'failed' ? [] : plannedChanges(verdict.plan, hold.hold.instrument),
    findings: verdict.findings,
    unacceptableBecause: whyUnacceptable(verdict),
  };
}

function assertOpen({ hold }: HoldRecord): void {
  if (hold.state !== 'open') throw new HoldError(`hold ${hold.id} is ${hold.state} since ${hold.endedAt}`);
}

function whyUnacceptable(verdict: Verdict): string | null {
  const why = whyNotUnderstood(verdict);
  return why === null || verdict.outcome === 'failed'
    ? why
    : `${why} The page was not understood; accepting it would record something else than it says.`;
}
