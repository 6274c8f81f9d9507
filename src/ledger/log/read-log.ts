import type { EntityManager } from 'typeorm';
import { LogLineEntity } from '../entities/log-line.entity.js';
import type { LogLine } from './log-line.js';

/** Every line of the log, oldest first. */
export async function readLog(manager: EntityManager): Promise<readonly LogLine[]> {
  const lines = await manager.find(LogLineEntity, { order: { revision: 'ASC' } });
  return lines.map(({ statements, ...line }) => ({
    ...line,
    snapshots: snapshotsIn(line.snapshots),
    // A line that has none has no such member either: its hash is of what it has.
    ...(statements !== null && { statements }),
  }));
}

/** A line that was altered is told by its hash, and nobody is kept from the record by it. */
function snapshotsIn(text: string): LogLine['snapshots'] {
  try {
    return JSON.parse(text) as LogLine['snapshots'];
  } catch {
    return [];
  }
}
