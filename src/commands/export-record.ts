import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CLOCK, type Clock } from '../clock.js';
import { CONFIG, leadsToLoopback, type Config } from '../config.js';
import { BundleService } from '../forms/bundle/bundle.service.js';
import { Ledger } from '../ledger/ledger.js';
import { SyncService } from '../sync/sync.service.js';
import { withTracker } from './open-tracker.js';
import { writeSnapshots, type SnapshotsWritten } from './write-snapshots.js';

/** Writes the bundle to a folder, and names its files on standard output. */
export async function exportRecord(folder: string): Promise<void> {
  await withTracker(async (tracker) => {
    await mkdir(folder, { recursive: true });
    const held = {
      ledger: tracker.get(Ledger),
      archive: tracker.get(SyncService).archive,
      now: tracker.get<Clock>(CLOCK).now(),
    };
    let written: SnapshotsWritten | undefined;
    const { files } = await tracker.get(BundleService).pack(async () => {
      written = await writeSnapshots(folder, held);
      return [written.file];
    });
    for (const { path, bytes } of files) await writeFile(join(folder, path), bytes);
    const paths = [...files, ...(written ? [written.file] : [])].map(({ path }) => join(folder, path));
    process.stdout.write(paths.map((path) => `${path}\n`).join(''));
    const lost = written?.lost ?? [];
    if (lost[0] !== undefined) {
      process.stderr.write(
        `note: ${lost.length} archived answer(s) could not be written to the WARC, the first because: ${lost[0].because}\n`,
      );
    }
    if (!files.some(({ path }) => path.endsWith('.sqlite'))) {
      process.stderr.write('note: the database is not a file; only its tables were written\n');
    }
    const { publicUrl } = tracker.get<Config>(CONFIG);
    if (leadsToLoopback(publicUrl)) {
      process.stderr.write(
        `note: the addresses in it begin with ${publicUrl || 'no host'}, which nobody else can reach; set PUBLIC_URL\n`,
      );
    }
  });
}
