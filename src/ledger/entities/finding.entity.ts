import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { FindingLevel } from '../../domain/finding.js';

/** Something that a run did not understand or that did not add up. */
@Entity('finding')
export class FindingEntity {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id!: number;

  @Column('integer', { name: 'run_id', nullable: true })
  runId!: number | null;

  @Column('text')
  instrument!: string;

  @Column('integer', { name: 'snapshot_id', nullable: true })
  snapshotId!: number | null;

  @Column('text')
  level!: FindingLevel;

  @Column('text')
  name!: string;

  @Column('text')
  message!: string;
}
