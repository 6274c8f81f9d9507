import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

const rulings = new Table({
  name: 'ruling',
  columns: [
    { name: 'hold_id', type: 'integer', isPrimary: true },
    { name: 'state', type: 'text', isPrimary: true },
    { name: 'ended_on', type: 'text' },
  ],
  foreignKeys: [{ columnNames: ['hold_id'], referencedTableName: 'hold', referencedColumnNames: ['id'] }],
});

/** What persons ruled when they accepted a hold, and which rows of the record rest on it. */
export class Rulings1764100000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(rulings);
    // It refers to no table: a replay builds the record anew beside a ledger in which there are no holds.
    await queryRunner.addColumn(
      'participation',
      new TableColumn({ name: 'withdrawal_hold_id', type: 'integer', isNullable: true }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('participation', 'withdrawal_hold_id');
    await queryRunner.dropTable(rulings);
  }
}
