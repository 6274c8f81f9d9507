import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ChangeKind } from '../../domain/change.js';

/** One difference between two applied snapshots. */
@Entity('change')
export class ChangeEntity {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id!: number;

  @Column('text')
  kind!: ChangeKind;

  @Column('text')
  instrument!: string;

  @Column('text')
  state!: string;

  /** What was printed before and after, as JSON; `null` where there was no row. */
  @Column('text', { nullable: true })
  before!: string | null;

  @Column('text', { nullable: true })
  after!: string | null;

  /** What a statement said before and after, as JSON; `null` where the change is of a row. */
  @Column('text', { nullable: true })
  statement!: string | null;

  @Column('text', { name: 'happened_on', nullable: true })
  happenedOn!: string | null;

  @Column('text', { name: 'detected_at' })
  detectedAt!: string;

  @Column('integer', { name: 'run_id', nullable: true })
  runId!: number | null;

  @Column('integer', { name: 'snapshot_id' })
  snapshotId!: number;

  @Column('integer', { name: 'previous_snapshot_id' })
  previousSnapshotId!: number;
}
