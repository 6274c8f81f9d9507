import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeliveryState } from '../../domain/delivery-state.js';

/** What a delivery is about. */
export type DeliveryAbout =
  /** Changes of the record. */
  | 'changes'
  /** Something of which nothing can be told, or that a person must see to, and its end. */
  | 'trouble'
  | 'mended';

/** One message to one subscriber, or to the operator. */
@Entity('delivery')
export class DeliveryEntity {
  /** Told to whoever receives, who drops by it what comes twice: `msg_<UUID>`. */
  @PrimaryColumn('text')
  id!: string;

  /** `null` for the operator. */
  @Column('integer', { name: 'subscription_id', nullable: true })
  subscriptionId!: number | null;

  @Column('text')
  about!: DeliveryAbout;

  @Column('integer', { name: 'trouble_id', nullable: true })
  troubleId!: number | null;

  @Column('text')
  state!: DeliveryState;

  /** When it is to be tried, or tried again; `null` where that is not to be. */
  @Column('text', { name: 'due_at', nullable: true })
  dueAt!: string | null;

  @Column('integer')
  tries!: number;

  @Column('text', { name: 'created_at' })
  createdAt!: string;

  /** When it was last tried. */
  @Column('text', { name: 'tried_at', nullable: true })
  triedAt!: string | null;

  /** When it came to stand for good. */
  @Column('text', { name: 'ended_at', nullable: true })
  endedAt!: string | null;

  /** Why it stands so, in one line. */
  @Column('text', { nullable: true })
  reason!: string | null;
}
