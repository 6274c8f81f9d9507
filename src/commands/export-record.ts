import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIG, leadsToLoopback, type Config } from '../config.js';
import { BundleService } from '../forms/bundle/bundle.service.js';
import { withTracker } from './open-tracker.js';

/** Writes the bundle to a folder, and names its files on standard output. */
export async function exportRecord(folder: string): Promise<void> {
  await withTracker(async (tracker) => {
    const { files } = await tracker.get(BundleService).pack();
    await mkdir(folder, { recursive: true });
    for (const { path, bytes } of files) await writeFile(join(folder, path), bytes);
    process.stdout.write(files.map(({ path }) => `${join(folder, path)}\n`).join(''));
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
