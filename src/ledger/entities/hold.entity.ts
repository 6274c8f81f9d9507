import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** How a hold can stand. */
export const holdStates = [
  { id: 'open', meaning: 'it waits for a person; a row also for a second look' },
  { id: 'accepted', meaning: 'a person let the page, or the row, be recorded' },
  { id: 'rejected', meaning: 'a person refused the page, or the row' },
  { id: 'confirmed', meaning: 'a second look found the same: the row was recorded' },
  { id: 'closed', meaning: 'a later good page made it pointless, or prints the row otherwise' },
] as const;

/** Which of them. */
export type HoldState = (typeof holdStates)[number]['id'];

/**
 * What was understood but not believed: a page, whose reasons are the findings of its snapshot, or one row of a page of
 * which the rest was applied.
 */
@Entity('hold')
export class HoldEntity {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id!: number;

  @Column('integer', { name: 'snapshot_id' })
  snapshotId!: number;

  /** The State whose row waits for a second look, by its alpha-3 code; `null` where the page as a whole is held. */
  @Column('text', { nullable: true })
  participant!: string | null;

  /** What the page prints in that row, as the JSON of a `PrintedRow`. */
  @Column('text', { nullable: true })
  reading!: string | null;

  /** Why that is not believed at first sight, in one sentence. */
  @Column('text', { nullable: true })
  because!: string | null;

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
