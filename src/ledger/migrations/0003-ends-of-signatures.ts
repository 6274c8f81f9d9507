import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which signatures rest on a ruling beside a consent that came later: the columns of the withdrawal are the consent's. */
export class EndsOfSignatures1764200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // It refers to no table, as `withdrawal_hold_id` does not.
    await queryRunner.addColumn(
      'participation',
      new TableColumn({ name: 'signature_hold_id', type: 'integer', isNullable: true }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('participation', 'signature_hold_id');
  }
}
