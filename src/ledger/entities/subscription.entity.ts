import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Rhythm } from '../../domain/rhythm.js';

/** By what a subscriber is told. */
export type Channel = 'mail' | 'webhook';

/** How a subscription can stand. */
export const subscriptionStates = [
  { id: 'active', meaning: 'it is told what changes' },
  { id: 'paused', meaning: 'what changes is kept for it until it is resumed' },
  { id: 'ended', meaning: 'it is told nothing more, and its address is erased' },
] as const;

/** Which of them. */
export type SubscriptionState = (typeof subscriptionStates)[number]['id'];

/** Who is told of which changes. It is not part of the record, and never published. */
@Entity('subscription')
export class SubscriptionEntity {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id!: number;

  @Column('text')
  channel!: Channel;

  /** The e-mail address, or the address of the webhook; empty once it has ended. */
  @Column('text')
  target!: string;

  /** What it wants, each a list as JSON that takes all where it is empty. */
  @Column('text')
  instruments!: string;

  @Column('text')
  states!: string;

  @Column('text')
  groups!: string;

  @Column('text')
  kinds!: string;

  @Column('text')
  every!: Rhythm['every'];

  @Column('text', { nullable: true })
  day!: Rhythm['day'];

  @Column('text')
  at!: string;

  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  /** What the link that ends it is signed with, base64url. */
  @Column('text', { name: 'link_key' })
  linkKey!: string;

  /** What a webhook is signed with, as the JSON of a list of `SigningSecret`; `[]` for mail. */
  @Column('text')
  secrets!: string;

  @Column('text')
  state!: SubscriptionState;

  /** Why it stands so, in one line; `null` where nothing is to be said. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { name: 'created_at' })
  createdAt!: string;

  /** The same for two that want the same at the same address, of which there may be one; `null` once it has ended. */
  @Column('text', { nullable: true, unique: true })
  fingerprint!: string | null;

  /** Since when it stands so. */
  @Column('text', { name: 'state_since' })
  stateSince!: string;
}
