import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';

// The schema builder and no SQL: one migration is then right for both databases, where a number that counts up is
// `AUTOINCREMENT` in one and a sequence in the other. Only text, integers and flags, which mean the same in both.
const id: TableColumnOptions = {
  name: 'id',
  type: 'integer',
  isPrimary: true,
  isGenerated: true,
  generationStrategy: 'increment',
};
const column =
  (type: string) =>
  (name: string): TableColumnOptions => ({ name, type });
// Days and moments are text as well. SQLite has no type for them, and node-postgres makes of a `date` midnight in the
// zone of the machine: a deposit of 1 March could come back as one of 28 February. As ISO 8601 they sort as they follow
// one another.
const text = column('text');
const integer = column('integer');
/** SQLite keeps 0 and 1; TypeORM gives them back as true and false. */
const flag = column('boolean');
const optional = (options: TableColumnOptions): TableColumnOptions => ({ ...options, isNullable: true });
const refers = (columnName: string, table: string) => ({
  columnNames: [columnName],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

const tables: readonly Table[] = [
  new Table({
    name: 'run',
    columns: [id, text('trigger'), text('started_at'), optional(text('ended_at')), text('outcome')],
  }),
  new Table({
    name: 'snapshot',
    columns: [
      id,
      ...['sha256', 'instrument', 'url', 'origin', 'fetched_at'].map(text),
      ...['status_as_at', 'etag', 'last_modified', 'fingerprint'].map(text).map(optional),
      ...['stated_signatories', 'stated_parties'].map(integer).map(optional),
      integer('reader_version'),
      text('disposition'),
      // Unique, so that two processes that both applied "the next revision" cannot both have been right.
      { ...optional(integer('revision')), isUnique: true },
      optional(text('applied_at')),
      optional(integer('run_id')),
    ],
    foreignKeys: [refers('run_id', 'run')],
    indices: [{ name: 'snapshot_by_instrument', columnNames: ['instrument', 'revision'] }],
  }),
  new Table({
    name: 'participation',
    columns: [
      id,
      ...['instrument', 'state', 'name'].map(text),
      ...['signed_on', 'signature_code'].map(text).map(optional),
      optional(flag('signature_withdrawn')),
      ...['bound_on', 'consent_code'].map(text).map(optional),
      optional(flag('consent_withdrawn')),
      ...['withdrawal_notified_on', 'withdrawal_effective_on', 'withdrawal_notification']
        .map(text)
        .map(optional),
      text('notes'),
      optional(flag('declared')),
      integer('known_from'),
      optional(integer('superseded_by')),
    ],
    foreignKeys: [refers('known_from', 'snapshot'), refers('superseded_by', 'snapshot')],
    indices: [
      // Partial: of many rows of one State one is current, and the database itself refuses a second.
      {
        name: 'participation_current',
        columnNames: ['instrument', 'state'],
        isUnique: true,
        where: 'superseded_by IS NULL',
      },
    ],
  }),
  new Table({
    name: 'change',
    columns: [
      id,
      ...['kind', 'instrument', 'state'].map(text),
      ...['before', 'after', 'happened_on'].map(text).map(optional),
      text('detected_at'),
      optional(integer('run_id')),
      ...['snapshot_id', 'previous_snapshot_id'].map(integer),
    ],
    foreignKeys: [
      refers('run_id', 'run'),
      refers('snapshot_id', 'snapshot'),
      refers('previous_snapshot_id', 'snapshot'),
    ],
  }),
  new Table({
    name: 'instrument_check',
    columns: [
      { ...integer('run_id'), isPrimary: true },
      { ...text('instrument'), isPrimary: true },
      text('outcome'),
      text('checked_at'),
      optional(text('status_as_at')),
      ...['http_status', 'bytes'].map(integer).map(optional),
      integer('duration_ms'),
      ...['counted_signatories', 'counted_parties', 'stated_signatories', 'stated_parties']
        .map(integer)
        .map(optional),
      integer('changes'),
      optional(text('reason')),
      optional(integer('snapshot_id')),
    ],
    foreignKeys: [refers('run_id', 'run'), refers('snapshot_id', 'snapshot')],
    indices: [{ name: 'instrument_check_by_instrument', columnNames: ['instrument', 'outcome', 'run_id'] }],
  }),
  new Table({
    name: 'finding',
    columns: [
      id,
      optional(integer('run_id')),
      text('instrument'),
      optional(integer('snapshot_id')),
      ...['level', 'name', 'message'].map(text),
    ],
    foreignKeys: [refers('run_id', 'run'), refers('snapshot_id', 'snapshot')],
    indices: [{ name: 'finding_by_run', columnNames: ['run_id'] }],
  }),
  new Table({
    name: 'hold',
    columns: [
      id,
      integer('snapshot_id'),
      ...['instrument', 'state', 'opened_at'].map(text),
      ...['ended_at', 'decided_by', 'note'].map(text).map(optional),
    ],
    foreignKeys: [refers('snapshot_id', 'snapshot')],
  }),
  new Table({
    name: 'lease',
    columns: [{ ...text('name'), isPrimary: true }, text('holder'), text('expires_at')],
  }),
];

/** The tables of the first ledger. */
export class FirstLedger1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await queryRunner.dropTable(table);
  }
}
