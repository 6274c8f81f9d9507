import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';

const id: TableColumnOptions = {
  name: 'id',
  type: 'integer',
  isPrimary: true,
  isGenerated: true,
  generationStrategy: 'increment',
};
const text = (name: string): TableColumnOptions => ({ name, type: 'text' });
const integer = (name: string): TableColumnOptions => ({ name, type: 'integer' });
const optional = (options: TableColumnOptions): TableColumnOptions => ({ ...options, isNullable: true });
const key = (options: TableColumnOptions): TableColumnOptions => ({ ...options, isPrimary: true });
const refers = (columnName: string, table: string) => ({
  columnNames: [columnName],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

const tables: readonly Table[] = [
  new Table({
    name: 'subscription',
    columns: [
      id,
      ...['channel', 'target', 'instruments', 'states', 'groups', 'kinds', 'every'].map(text),
      optional(text('day')),
      ...['at', 'time_zone', 'link_key', 'secrets', 'state'].map(text),
      optional(text('reason')),
      text('created_at'),
      { ...optional(text('fingerprint')), isUnique: true },
      text('state_since'),
    ],
  }),
  new Table({
    name: 'trouble',
    columns: [
      id,
      text('kind'),
      optional(text('instrument')),
      optional(integer('subscription_id')),
      optional(text('reason')),
      text('opened_at'),
      optional(text('ended_at')),
    ],
    foreignKeys: [refers('subscription_id', 'subscription')],
    indices: [{ name: 'trouble_by_end', columnNames: ['ended_at'] }],
  }),
  new Table({
    name: 'delivery',
    columns: [
      key(text('id')),
      optional(integer('subscription_id')),
      text('about'),
      optional(integer('trouble_id')),
      text('state'),
      optional(text('due_at')),
      integer('tries'),
      text('created_at'),
      ...['tried_at', 'ended_at', 'reason'].map(text).map(optional),
    ],
    foreignKeys: [refers('subscription_id', 'subscription'), refers('trouble_id', 'trouble')],
    indices: [
      { name: 'delivery_by_due', columnNames: ['due_at'] },
      { name: 'delivery_by_subscription', columnNames: ['subscription_id', 'state'] },
    ],
  }),
  new Table({
    name: 'delivery_change',
    columns: [key(text('delivery_id')), key(integer('change_id'))],
    foreignKeys: [refers('delivery_id', 'delivery'), refers('change_id', 'change')],
  }),
];

/** Who is told, what they are told and how that went, and of what nothing could be told for a time. */
export class Alerts1764600000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await queryRunner.dropTable(table);
  }
}
