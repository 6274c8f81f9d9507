import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One row of a participants table, known from one snapshot until another superseded it. A row is never
 * altered but for `supersededBy`: that is what makes "as known at" possible.
 */
@Entity('participation')
export class ParticipationEntity {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id!: number;

  @Column('text')
  instrument!: string;

  @Column('text')
  state!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'signed_on', nullable: true })
  signedOn!: string | null;

  @Column('text', { name: 'signature_code', nullable: true })
  signatureCode!: string | null;

  @Column('boolean', { name: 'signature_withdrawn', nullable: true })
  signatureWithdrawn!: boolean | null;

  @Column('text', { name: 'bound_on', nullable: true })
  boundOn!: string | null;

  @Column('text', { name: 'consent_code', nullable: true })
  consentCode!: string | null;

  @Column('boolean', { name: 'consent_withdrawn', nullable: true })
  consentWithdrawn!: boolean | null;

  @Column('text', { name: 'withdrawal_notified_on', nullable: true })
  withdrawalNotifiedOn!: string | null;

  @Column('text', { name: 'withdrawal_effective_on', nullable: true })
  withdrawalEffectiveOn!: string | null;

  @Column('text', { name: 'withdrawal_notification', nullable: true })
  withdrawalNotification!: string | null;

  /** The hold at whose acceptance a person told the day of effect; `null` where no person did. */
  @Column('integer', { name: 'withdrawal_hold_id', nullable: true })
  withdrawalHoldId!: number | null;

  /** The hold at whose acceptance a person told that the signature had ended, where the withdrawal is not of it. */
  @Column('integer', { name: 'signature_hold_id', nullable: true })
  signatureHoldId!: number | null;

  /** Numbers of the end notes, as JSON. */
  @Column('text')
  notes!: string;

  @Column('boolean', { nullable: true })
  declared!: boolean | null;

  @Column('integer', { name: 'known_from' })
  knownFrom!: number;

  @Column('integer', { name: 'superseded_by', nullable: true })
  supersededBy!: number | null;
}
