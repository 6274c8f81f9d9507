import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the person who accepted a hold ruled of a State: what is gone from the page was withdrawn, from a day on. */
@Entity('ruling')
export class RulingEntity {
  @PrimaryColumn('integer', { name: 'hold_id' })
  holdId!: number;

  @PrimaryColumn('text')
  state!: string;

  /** The first day on which the acts no longer stood. */
  @Column('text', { name: 'ended_on' })
  endedOn!: string;
}
