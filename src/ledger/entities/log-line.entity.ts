import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of the log, which says in hashes what the record was at a revision; it is never altered. */
@Entity('log')
export class LogLineEntity {
  @PrimaryColumn('integer')
  revision!: number;

  @Column('text')
  at!: string;

  @Column('text')
  instrument!: string;

  /** What the record of each instrument rested on, as JSON. */
  @Column('text')
  snapshots!: string;

  @Column('text')
  record!: string;

  /** The hash of what participants stated; `null` where nothing of it was on record. */
  @Column('text', { nullable: true })
  statements!: string | null;

  @Column('text', { nullable: true })
  previous!: string | null;

  @Column('boolean')
  backfilled!: boolean;

  @Column('text')
  hash!: string;
}
