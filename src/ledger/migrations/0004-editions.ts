import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

const column = (type: string, name: string, isNullable = false) =>
  new TableColumn({ name, type, isNullable });

const added: readonly TableColumn[] = [
  column('text', 'edition', true),
  column('integer', 'http_status', true),
  column('text', 'headers', true),
];

const editionChecks = new Table({
  name: 'edition_check',
  columns: [
    { name: 'run_id', type: 'integer', isPrimary: true },
    { name: 'instrument', type: 'text', isPrimary: true },
    { name: 'edition', type: 'text', isPrimary: true },
    ...['outcome', 'url', 'checked_at', 'differences'].map((name) => ({ name, type: 'text' })),
    ...['status_as_at', 'reason'].map((name) => ({ name, type: 'text', isNullable: true })),
    ...['http_status', 'bytes', 'snapshot_id'].map((name) => ({ name, type: 'integer', isNullable: true })),
  ],
  foreignKeys: [
    { columnNames: ['run_id'], referencedTableName: 'run', referencedColumnNames: ['id'] },
    { columnNames: ['snapshot_id'], referencedTableName: 'snapshot', referencedColumnNames: ['id'] },
  ],
});

/** Of which edition a snapshot is and with what it came, and what each edition was good for in a run. */
export class Editions1764300000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumns('snapshot', [...added]);
    // Until now there was one edition.
    await queryRunner.query(`UPDATE snapshot SET edition = 'html' WHERE origin IN ('network', 'folder')`);
    await queryRunner.createTable(editionChecks);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable(editionChecks);
    await queryRunner.dropColumns('snapshot', [...added]);
  }
}
