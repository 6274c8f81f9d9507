import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** How a hold stands; `closed` is one that a later good page made pointless. */
export type HoldState = 'open' | 'accepted' | 'rejected' | 'closed';

/** A snapshot that was understood but not believed; its reasons are the findings of its snapshot. */
@Entity('hold')
export class HoldEntity {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id!: number;

  @Column('integer', { name: 'snapshot_id' })
  snapshotId!: number;

  @Column('text')
  instrument!: string;

  @Column('text')
  state!: HoldState;

  @Column('text', { name: 'opened_at' })
  openedAt!: string;

  @Column('text', { name: 'ended_at', nullable: true })
  endedAt!: string | null;

  /** Who decided. */
  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  /** Why it was decided so. */
  @Column('text', { nullable: true })
  note!: string | null;
}
