import { IsNull } from 'typeorm';
import type { Ruling } from '../domain/ruling.js';
import { HoldEntity } from './entities/hold.entity.js';
import { RulingEntity } from './entities/ruling.entity.js';
import type { LedgerQuery } from './ledger-reader.js';

/** Every ruling, by the number of the snapshot with which it was recorded. */
export function readRulings(): LedgerQuery<ReadonlyMap<number, readonly Ruling[]>> {
  return async (manager) => {
    const holds = await manager.find(HoldEntity, {
      select: { id: true, snapshotId: true },
      where: { participant: IsNull() },
    });
    const rulings = (await manager.find(RulingEntity)).map(rulingOf);
    return new Map(
      holds.map(({ id, snapshotId }) => [snapshotId, rulings.filter(({ hold }) => hold === id)]),
    );
  };
}

/** The ruling that a row of the table holds. */
export function rulingOf({ holdId, state, endedOn }: RulingEntity): Ruling {
  return { hold: holdId, state, endedOn };
}
