import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Edition } from '../../treaty-collection/edition.js';

/** What one edition was good for when an instrument was checked. */
export const editionOutcomes = [
  { id: 'led', meaning: 'the record was judged by it' },
  { id: 'agreed', meaning: 'it says of every cell what the leading edition says' },
  { id: 'behind', meaning: 'one of the two has an act that the other has not yet' },
  { id: 'conflicted', meaning: 'it tells an act otherwise than the leading edition' },
  { id: 'refused', meaning: 'it came and was not understood' },
  { id: 'failed', meaning: 'it did not come' },
] as const;

/** Which of them. */
export type EditionOutcome = (typeof editionOutcomes)[number]['id'];

/** One edition of one instrument's page in one run. */
@Entity('edition_check')
export class EditionCheckEntity {
  @PrimaryColumn('integer', { name: 'run_id' })
  runId!: number;

  @PrimaryColumn('text')
  instrument!: string;

  @PrimaryColumn('text')
  edition!: Edition;

  @Column('text')
  outcome!: EditionOutcome;

  @Column('text')
  url!: string;

  @Column('text', { name: 'checked_at' })
  checkedAt!: string;

  /** The day as at which it is true. */
  @Column('text', { name: 'status_as_at', nullable: true })
  statusAsAt!: string | null;

  @Column('integer', { name: 'http_status', nullable: true })
  httpStatus!: number | null;

  @Column('integer', { nullable: true })
  bytes!: number | null;

  /** The snapshot that holds these bytes, or others that say the same; `null` where there is none. */
  @Column('integer', { name: 'snapshot_id', nullable: true })
  snapshotId!: number | null;

  /** What it tells otherwise than the leading edition, as JSON: a list of `{ state, cell, kind }` and both readings. */
  @Column('text')
  differences!: string;

  /**
   * Whose texts it prints otherwise than the leading edition, as JSON: a list of sections and participants; `null` where
   * they were not compared.
   */
  @Column('text', { nullable: true })
  texts!: string | null;

  /** Why it was of no use, in one line. */
  @Column('text', { nullable: true })
  reason!: string | null;
}
