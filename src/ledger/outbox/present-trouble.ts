import { IsNull, type EntityManager } from 'typeorm';
import type { DeliveryAbout, DeliveryEntity } from '../entities/delivery.entity.js';
import { TroubleEntity } from '../entities/trouble.entity.js';

/**
 * The trouble of a notice as it stands when that goes out, perhaps days after it was written: the newest of the same kind
 * with the same instrument. `null` where a delivery is no notice.
 */
export async function presentTrouble(
  manager: EntityManager,
  { troubleId }: Pick<DeliveryEntity, 'troubleId'>,
): Promise<TroubleEntity | null> {
  const own = troubleId === null ? null : await manager.findOneBy(TroubleEntity, { id: troubleId });
  // Of a pause it is told that it came to be, once.
  if (own === null || own.kind === 'paused') return own;
  const { kind, instrument } = own;
  const where = { kind, instrument: instrument ?? IsNull() };
  return manager.findOne(TroubleEntity, { where, order: { id: 'DESC' } });
}

/**
 * What a notice tells now: one that comes late must not say that nothing can be told where it can be again, nor the other
 * way round.
 */
export function aboutOf({ kind, endedAt }: TroubleEntity, written: DeliveryAbout): DeliveryAbout {
  if (kind === 'paused') return written;
  return endedAt === null ? 'trouble' : 'mended';
}
