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

/** What a change tells of a statement, before and after; empty for a change of a row. */
const changedStatement = new TableColumn(optional(text('statement')));

/** What States declared, reserved, objected to and notified, beside what they joined. */
export class Declarations1764700000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(declaration);
    await queryRunner.addColumn('change', changedStatement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('change', changedStatement);
    await queryRunner.dropTable(declaration);
  }
}
