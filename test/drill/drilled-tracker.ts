import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { ChangeEntity } from '../../src/ledger/entities/change.entity.js';
import { ParticipationEntity } from '../../src/ledger/entities/participation.entity.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { readHolds, type HoldRecord } from '../../src/ledger/read-holds.js';
import { readRun, type RunRecord } from '../../src/ledger/read-runs.js';
import { gaps, type GapRow } from '../../src/status/questions/gaps.js';
import type { Patience } from '../../src/treaty-collection/page-fetcher.js';
import type { SyncReport } from '../../src/sync/sync-report.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { FixedClock } from '../fixed-clock.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { openTracker, usualMoment, type OpenTracker } from '../tracker.js';
import { shortPatience } from './drill-case.js';
import { drillNight, recordedPage } from './drill-pages.js';

/** Everything that a fault must leave as it is. */
interface Recorded {
  readonly rows: readonly ParticipationEntity[];
  readonly changes: readonly ChangeEntity[];
  readonly gaps: readonly GapRow[];
}

/** Who else says what is on record is known from night to night, and no part of it. */
function withoutWitnesses(row: GapRow): GapRow {
  return row.evidence === null ? row : { ...row, evidence: { ...row.evidence, witnesses: [] } };
}

/** A tracker in the night of the drill, with a record that rests on a page of a week before. */
export interface DrilledTracker {
  readonly depositary: Depositary;
  readonly tracker: OpenTracker;
  /** One sync of the drilled instrument. */
  readonly sync: () => Promise<SyncReport>;
  readonly recorded: () => Promise<Recorded>;
  readonly run: (id: number | null) => Promise<RunRecord>;
  readonly holds: () => Promise<readonly HoldRecord[]>;
  readonly close: () => Promise<void>;
}

/** How a tracker is opened for the drill. */
export interface DrillOptions {
  /** A folder that `recordedFolder` made; it is left as it is. */
  readonly folder: string;
  readonly pages: Readonly<Record<string, string | Buffer>>;
  readonly base?: string | undefined;
  readonly patience?: Partial<Patience> | undefined;
}

/** The instrument that is drilled. */
const only = ['cedaw'];

/** A folder in which the record of the drilled instrument rests on a page that was read; whoever makes it removes it. */
export async function recordedFolder(): Promise<string> {
  const folder = await makeTempFolder();
  const depositary = await startDepositary({ 'IV-8': recordedPage });
  const tracker = await openTracker({
    folder,
    clock: new FixedClock(usualMoment),
    settings: { TREATY_COLLECTION_URL: depositary.url },
  });
  try {
    const { outcome, rows } = await tracker.sync({ only });
    if (outcome !== 'done') throw new Error(JSON.stringify(rows, null, 2));
  } finally {
    await tracker.close();
    await depositary.close();
  }
  return folder;
}

/** Opens a tracker on a copy of a folder, and a depositary for it. */
export async function drilledTracker({
  folder,
  pages,
  base,
  patience,
}: DrillOptions): Promise<DrilledTracker> {
  const copy = await makeTempFolder();
  await cp(folder, copy, { recursive: true });
  const depositary = await startDepositary(pages);
  const tracker = await openTracker({
    folder: copy,
    clock: new FixedClock(drillNight),
    settings: {
      TREATY_COLLECTION_URL: base ?? depositary.url,
      DATABASE_URL: `sqlite:${join(copy, 'tracker.sqlite')}`,
    },
    patience: { ...shortPatience, ...patience },
  });
  const { reader } = tracker.context.get(Ledger);
  return {
    depositary,
    tracker,
    sync: async () => tracker.sync({ only }),
    recorded: async () => ({
      rows: await reader.read((manager) => manager.find(ParticipationEntity, { order: { id: 'ASC' } })),
      changes: await reader.read((manager) => manager.find(ChangeEntity, { order: { id: 'ASC' } })),
      gaps: (await tracker.ask(gaps)).rows.map(withoutWitnesses),
    }),
    run: async (id) => {
      const found = id === null ? null : await reader.read(readRun(id));
      if (found === null) throw new Error(`no run ${id} was recorded`);
      return found;
    },
    holds: async () => reader.read(readHolds()),
    close: async () => {
      await tracker.close();
      await depositary.close();
      await removeFolder(copy);
    },
  };
}
