import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

const text = (name: string) => new TableColumn({ name, type: 'text', isNullable: true });

const ofHold: readonly TableColumn[] = [text('participant'), text('reading'), text('because')];

/** Which rows of a page were withheld when it was applied, and the holds of single rows. */
export class Looks1764400000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('snapshot', text('withheld'));
    await queryRunner.addColumns('hold', [...ofHold]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumns('hold', [...ofHold]);
    await queryRunner.dropColumn('snapshot', 'withheld');
  }
}
