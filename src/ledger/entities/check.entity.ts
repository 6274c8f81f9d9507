import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a run can find for one instrument. */
export const checkOutcomes = [
  { id: 'applied', meaning: 'the page was recorded' },
  { id: 'unchanged', meaning: 'the page says what the record says' },
  { id: 'held', meaning: 'the page was not believed' },
  { id: 'failed', meaning: 'no page could be read' },
] as const;

/** Which of them. */
export type CheckOutcome = (typeof checkOutcomes)[number]['id'];

/** One instrument in one run. */
@Entity('instrument_check')
export class CheckEntity {
  @PrimaryColumn('integer', { name: 'run_id' })
  runId!: number;

  @PrimaryColumn('text')
  instrument!: string;

  @Column('text')
  outcome!: CheckOutcome;

  @Column('text', { name: 'checked_at' })
  checkedAt!: string;

  /** The day printed on the page that was checked. */
  @Column('text', { name: 'status_as_at', nullable: true })
  statusAsAt!: string | null;

  @Column('integer', { name: 'http_status', nullable: true })
  httpStatus!: number | null;

  @Column('integer', { nullable: true })
  bytes!: number | null;

  @Column('integer', { name: 'duration_ms' })
  durationMs!: number;

  @Column('integer', { name: 'counted_signatories', nullable: true })
  countedSignatories!: number | null;

  @Column('integer', { name: 'counted_parties', nullable: true })
  countedParties!: number | null;

  @Column('integer', { name: 'stated_signatories', nullable: true })
  statedSignatories!: number | null;

  @Column('integer', { name: 'stated_parties', nullable: true })
  statedParties!: number | null;

  @Column('integer')
  changes!: number;

  /** Why it failed, in one line. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer', { name: 'snapshot_id', nullable: true })
  snapshotId!: number | null;
}
