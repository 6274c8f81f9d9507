import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** How a hold can stand. */
export const holdStates = [
  { id: 'open', meaning: 'it waits for a person' },
  { id: 'accepted', meaning: 'a person let the page be recorded' },
  { id: 'rejected', meaning: 'a person refused the page' },
  { id: 'closed', meaning: 'a later good page made it pointless' },
] as const;

/** Which of them. */
export type HoldState = (typeof holdStates)[number]['id'];

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
