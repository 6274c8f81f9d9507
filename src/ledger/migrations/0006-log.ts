import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { lineAfter } from '../log/log-line.js';
import { readEveryLineFacts } from '../log/read-line-facts.js';

const text = (name: string): TableColumnOptions => ({ name, type: 'text' });

const log = new Table({
  name: 'log',
  columns: [
    { name: 'revision', type: 'integer', isPrimary: true },
    ...['at', 'instrument', 'snapshots', 'record'].map(text),
    { ...text('statements'), isNullable: true },
    { ...text('previous'), isNullable: true },
    { name: 'backfilled', type: 'boolean' },
    text('hash'),
  ],
});

/**
 * The log of revisions. Those that are there get their lines now, made from what the ledger says of them, and told as
 * written later: they show that nothing was rewritten since, and nothing of the time before. The same ledger gets the
 * same lines.
 */
export class Log1764500000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(log);
    const { manager } = queryRunner;
    let previous: string | null = null;
    const hasStatements = await queryRunner.hasTable('declaration');
    for (const facts of await readEveryLineFacts(manager, { hasStatements })) {
      const { snapshots, ...line } = lineAfter(previous, facts, { backfilled: true });
      await manager
        .createQueryBuilder()
        .insert()
        .into(log.name)
        .values({ ...line, snapshots: JSON.stringify(snapshots) })
        .execute();
      previous = line.hash;
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable(log);
  }
}
