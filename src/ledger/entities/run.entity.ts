import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What can start a run. */
export const runTriggers = [
  { id: 'schedule', meaning: 'the nightly schedule' },
  { id: 'start', meaning: 'the start of the server' },
  { id: 'command', meaning: 'a person, by a command' },
  { id: 'acceptance', meaning: 'a person who accepted a held page' },
] as const;

/** Which of them. */
export type RunTrigger = (typeof runTriggers)[number]['id'];

/** How a run can stand. */
export const runOutcomes = [
  { id: 'running', meaning: 'it has not ended' },
  { id: 'done', meaning: 'nothing was wrong' },
  { id: 'held', meaning: 'a page was held' },
  { id: 'failed', meaning: 'an instrument could not be checked' },
  { id: 'interrupted', meaning: 'it was cut short' },
] as const;

/** Which of them. */
export type RunOutcome = (typeof runOutcomes)[number]['id'];

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
