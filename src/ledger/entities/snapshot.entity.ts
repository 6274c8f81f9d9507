import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Edition } from '../../treaty-collection/edition.js';

/** What became of a fetched page; a witness was only compared with the edition that led. */
export type Disposition = 'applied' | 'held' | 'rejected' | 'witness';

/** How a snapshot can come to the tracker. */
export const origins = ['baseline', 'gazette', 'network', 'folder'] as const;

/** Which of them. */
export type Origin = (typeof origins)[number];

/** Whether it is a table committed with the tracker: no page of the depositary. */
export function isCommitted(origin: Origin): boolean {
  return origin === 'baseline' || origin === 'gazette';
}

/** The States whose rows were not taken from a snapshot when it was applied, by their codes. */
export function withheldFrom({ withheld }: Pick<SnapshotEntity, 'withheld'>): readonly string[] {
  return JSON.parse(withheld ?? '[]') as string[];
}

/** One page kept byte for byte, and what the reader made of it. */
@Entity('snapshot')
export class SnapshotEntity {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id!: number;

  /** SHA-256 of the bytes, lower-case hex; also the name of the archived file. */
  @Column('text')
  sha256!: string;

  @Column('text')
  instrument!: string;

  @Column('text')
  url!: string;

  @Column('text')
  origin!: Origin;

  /** Of which edition it is; `null` for a committed table. */
  @Column('text', { nullable: true })
  edition!: Edition | null;

  @Column('integer', { name: 'http_status', nullable: true })
  httpStatus!: number | null;

  /** The header fields of the answer as they came, a JSON list of `[name, value]`; `null` where they were not kept. */
  @Column('text', { nullable: true })
  headers!: string | null;

  /** RFC 3339 in UTC. */
  @Column('text', { name: 'fetched_at' })
  fetchedAt!: string;

  @Column('text', { name: 'status_as_at', nullable: true })
  statusAsAt!: string | null;

  @Column('text', { nullable: true })
  etag!: string | null;

  @Column('text', { name: 'last_modified', nullable: true })
  lastModified!: string | null;

  /** Of the normalized content; `null` where the page could not be normalized. */
  @Column('text', { nullable: true })
  fingerprint!: string | null;

  /** Of what participants stated as it was read of it; `null` where that was not read. */
  @Column('text', { name: 'statements_fingerprint', nullable: true })
  statementsFingerprint!: string | null;

  @Column('integer', { name: 'stated_signatories', nullable: true })
  statedSignatories!: number | null;

  @Column('integer', { name: 'stated_parties', nullable: true })
  statedParties!: number | null;

  @Column('integer', { name: 'reader_version' })
  readerVersion!: number;

  @Column('text')
  disposition!: Disposition;

  /** The ledger's revision that applying it made; `null` while it is not applied. */
  @Column('integer', { nullable: true })
  revision!: number | null;

  /** The moment from which the record says what it says; a baseline is known from the midnight that begins its day. */
  @Column('text', { name: 'applied_at', nullable: true })
  appliedAt!: string | null;

  /** The States whose rows were not taken from it when it was applied, a JSON list of codes; `null` where all were. */
  @Column('text', { nullable: true })
  withheld!: string | null;

  @Column('integer', { name: 'run_id', nullable: true })
  runId!: number | null;
}
