import {
  Table,
  TableColumn,
  type MigrationInterface,
  type QueryRunner,
  type TableColumnOptions,
} from 'typeorm';

const text = (name: string): TableColumnOptions => ({ name, type: 'text' });
const integer = (name: string): TableColumnOptions => ({ name, type: 'integer' });
const optional = (options: TableColumnOptions): TableColumnOptions => ({ ...options, isNullable: true });
const refers = (columnName: string, table: string) => ({
  columnNames: [columnName],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

const declaration = new Table({
  name: 'declaration',
  columns: [
    { ...integer('id'), isPrimary: true, isGenerated: true, generationStrategy: 'increment' },
    ...['instrument', 'section'].map(text),
    optional(text('state')),
    text('name'),
    integer('position'),
    ...['kind', 'text', 'body'].map(text),
    optional(integer('first_id')),
    integer('known_from'),
    optional(integer('superseded_by')),
  ],
  foreignKeys: [refers('known_from', 'snapshot'), refers('superseded_by', 'snapshot')],
  indices: [
    { name: 'declaration_by_instrument', columnNames: ['instrument', 'superseded_by'] },
    { name: 'declaration_by_first', columnNames: ['first_id'] },
  ],
});

const column = (name: string) => new TableColumn(optional(text(name)));

/** What is told of statements beside the table, each empty where there are none. */
const columns: readonly (readonly [table: string, column: TableColumn])[] = [
  // What a change tells of one, before and after.
  ['change', column('statement')],
  // The fingerprint of those that a page prints.
  ['snapshot', column('statements_fingerprint')],
  // Whose texts an edition prints otherwise than the other.
  ['edition_check', column('texts')],
  // The hash of those that were on record at a revision.
  ['log', column('statements')],
];

/** What States declared, reserved, objected to and notified, beside what they joined. */
export class Declarations1764700000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(declaration);
    for (const [table, added] of columns)
      // A log that is made today has its column already.
      if (!(await queryRunner.hasColumn(table, added.name))) await queryRunner.addColumn(table, added);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, added] of columns.toReversed()) await queryRunner.dropColumn(table, added);
    await queryRunner.dropTable(declaration);
  }
}
