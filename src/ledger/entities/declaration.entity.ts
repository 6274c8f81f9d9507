import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { StatementKind, StatementSection } from '../../domain/statement.js';

/**
 * One version of what a participant stated, known from one snapshot until another superseded it. Like a participation it
 * is never altered but for `supersededBy`.
 */
@Entity('declaration')
export class DeclarationEntity {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id!: number;

  @Column('text')
  instrument!: string;

  @Column('text')
  section!: StatementSection;

  /** Alpha-3; `null` where no present State is known by the name. */
  @Column('text', { nullable: true })
  state!: string | null;

  @Column('text')
  name!: string;

  /** The place among those of the same participant and section, from 0. */
  @Column('integer')
  position!: number;

  @Column('text')
  kind!: StatementKind;

  /** The lines of the text, parted by line breaks: what is searched. */
  @Column('text')
  text!: string;

  /** The rest of the statement, as JSON. */
  @Column('text')
  body!: string;

  /** The first version of the same text; `null` where this is the first. */
  @Column('integer', { name: 'first_id', nullable: true })
  firstId!: number | null;

  @Column('integer', { name: 'known_from' })
  knownFrom!: number;

  @Column('integer', { name: 'superseded_by', nullable: true })
  supersededBy!: number | null;
}
