import type { EntityManager } from 'typeorm';
import { LogLineEntity } from '../entities/log-line.entity.js';
import { lineAfter } from './log-line.js';
import { readLineFacts } from './read-line-facts.js';

/** Writes the line of a revision, within the transaction that makes it: there is no revision without its line. */
export async function appendLine(manager: EntityManager): Promise<void> {
  const [last] = await manager.find(LogLineEntity, { order: { revision: 'DESC' }, take: 1 });
  const {
    snapshots,
    statements = null,
    ...line
  } = lineAfter(last?.hash ?? null, await readLineFacts(manager));
  await manager.insert(LogLineEntity, { ...line, statements, snapshots: JSON.stringify(snapshots) });
}
