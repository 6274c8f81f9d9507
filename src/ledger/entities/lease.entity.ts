import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who may run the sync now; a lease that is not renewed in time is free for others. */
@Entity('lease')
export class LeaseEntity {
  @PrimaryColumn('text')
  name!: string;

  @Column('text')
  holder!: string;

  @Column('text', { name: 'expires_at' })
  expiresAt!: string;
}
