import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { readBeat } from '../../src/ledger/read-beat.js';
import { tempFolder } from '../temp-folder.js';
import { onEachDatabase, openLedger } from './each-database.js';
import { lease, takeLease } from './recording.js';

onEachDatabase(({ kind, fresh }) => {
  it('beats otherwise when a run begins and when it ends', async () => {
    const ledger = await openLedger(await fresh());
    await takeLease(ledger);
    const beat = async () => ledger.reader.read(readBeat());
    const beats = [await beat(), await beat()];
    const run = await ledger.writer.beginRun(lease, 'command', '2026-02-03T03:17:00Z');
    beats.push(await beat());
    await ledger.writer.endRun(lease, run, 'done', '2026-02-03T03:18:00Z');
    beats.push(await beat());
    expect(beats[0]).toBe(beats[1]);
    expect(new Set(beats).size).toBe(3);
  });

  it('is copied to a new file where it is a file', async () => {
    const ledger = await openLedger(await fresh());
    await takeLease(ledger);
    await ledger.writer.beginRun(lease, 'command', '2026-02-03T03:17:00Z');
    const file = join(await tempFolder(), 'copy.sqlite');
    expect(await ledger.reader.copyTo(file, 'everything')).toBe(kind === 'sqlite');
    if (kind === 'postgres') return;
    await expect(ledger.reader.copyTo(file, 'everything')).rejects.toThrow();
    const copy = await Ledger.open(`sqlite:${file}`);
    expect(await copy.reader.read(readBeat())).toBe(await ledger.reader.read(readBeat()));
    await copy.close();
  });

  it.runIf(kind === 'sqlite')('is copied to the same bytes whoever may sync', async () => {
    const ledger = await openLedger(await fresh());
    await takeLease(ledger);
    const run = await ledger.writer.beginRun(lease, 'command', '2026-02-03T03:17:00Z');
    await ledger.writer.endRun(lease, run, 'done', '2026-02-03T03:18:00Z');
    const folder = await tempFolder();
    const copyNow = async (name: string) => {
      await ledger.reader.copyTo(join(folder, name), 'everything');
      return readFile(join(folder, name));
    };
    const held = await copyNow('held.sqlite');
    await ledger.leases.release(lease);
    expect(held.equals(await copyNow('free.sqlite'))).toBe(true);
    expect(held.includes(lease.holder)).toBe(false);
    expect((await readdir(folder)).toSorted()).toEqual(['free.sqlite', 'held.sqlite']);
  });
});
