import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What can be wrong for a time. */
export const troubleKinds = [
  { id: 'stale', meaning: 'an instrument was not checked successfully for days' },
  { id: 'held', meaning: 'a page was understood and not believed' },
  { id: 'conflict', meaning: 'the two editions contradict each other' },
  { id: 'untold', meaning: 'by one of these, subscribers cannot be told what changes' },
  { id: 'paused', meaning: 'a subscription was paused by the tracker' },
] as const;

/** Which of them. */
export type TroubleKind = (typeof troubleKinds)[number]['id'];

/** Something that is wrong for a time, of which someone is told once, and once when it is over. */
@Entity('trouble')
export class TroubleEntity {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id!: number;

  @Column('text')
  kind!: TroubleKind;

  /** `null` where it is about a subscription. */
  @Column('text', { nullable: true })
  instrument!: string | null;

  @Column('integer', { name: 'subscription_id', nullable: true })
  subscriptionId!: number | null;

  /** Why, in one line. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { name: 'opened_at' })
  openedAt!: string;

  @Column('text', { name: 'ended_at', nullable: true })
  endedAt!: string | null;
}
