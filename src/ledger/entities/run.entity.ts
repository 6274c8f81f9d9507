import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What started a run. */
export type RunTrigger = 'schedule' | 'start' | 'command' | 'acceptance';

/** How a run stands: `done` where nothing is wrong, `held` where something is held, `failed` where an instrument failed. */
export type RunOutcome = 'running' | 'done' | 'held' | 'failed' | 'interrupted';

/** One execution of the sync. */
@Entity('run')
export class RunEntity {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id!: number;

  @Column('text')
  trigger!: RunTrigger;

  @Column('text', { name: 'started_at' })
  startedAt!: string;

  @Column('text', { name: 'ended_at', nullable: true })
  endedAt!: string | null;

  @Column('text')
  outcome!: RunOutcome;
}
