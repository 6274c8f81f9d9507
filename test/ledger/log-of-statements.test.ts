import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { textOfStatement } from '../../src/domain/statement.js';
import { readLog } from '../../src/ledger/log/read-log.js';
import { verifyLog } from '../../src/ledger/log/verify-log.js';
import { onEachDatabase, openBeside, openLedger } from './each-database.js';
import { fourRevisions } from './four-revisions.js';
import { applyTexts, reservationOf } from './statements.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A row in canonical form, as the documentation says. */
function canonical(instrument: string, text: string): string {
  const { section, state, name, kind, ...body } = reservationOf(text);
  const row = { body: JSON.stringify(body), instrument, kind, name, position: 0, section, state };
  return JSON.stringify({ ...row, text: textOfStatement(reservationOf(text)) });
}

onEachDatabase(({ fresh }) => {
  it('has the hash of what participants stated in the lines of revisions that have any, and finds what was altered', async () => {
    const url = await fresh();
    const ledger = await fourRevisions(url);
    const [first] = await applyTexts(ledger, 'cedaw', ['Not bound — by “article 29”.']);
    await applyTexts(ledger, 'opsc', ['It declares.']);
    await applyTexts(ledger, 'cedaw', [], { supersede: [first!] });
    const lines = await ledger.reader.read(readLog);
    const [one, other] = [
      canonical('cedaw', 'Not bound — by “article 29”.'),
      canonical('opsc', 'It declares.'),
    ];
    expect(lines.map(({ statements }) => statements)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      sha256(`[${one}]`),
      sha256(`[${[one, other].toSorted().join(',')}]`),
      sha256(`[${other}]`),
    ]);
    // A line from before keeps its form, and its hash with it.
    expect(lines.map((line) => 'statements' in line)).toEqual([false, false, false, false, true, true, true]);
    const fault = async () => (await ledger.reader.read(verifyLog(null))).fault;
    expect(await fault()).toBeNull();

    const { writer } = await openBeside(url);
    await writer.query(`UPDATE declaration SET kind = 'declaration' WHERE instrument = 'opsc'`);
    expect(await fault()).toEqual({ line: 6, message: expect.stringMatching(/not of the statements/) });
    await writer.query(`UPDATE declaration SET kind = 'reservation' WHERE instrument = 'opsc'`);
    await writer.query(`UPDATE declaration SET superseded_by = NULL WHERE instrument = 'cedaw'`);
    expect(await fault()).toMatchObject({ line: 7 });
    await writer.query(`UPDATE log SET statements = NULL WHERE revision = 5`);
    expect(await fault()).toEqual({ line: 5, message: expect.stringMatching(/was altered/) });
  });

  it('stands in the ledger of an older tracker with the lines that were there', async () => {
    const url = await fresh();
    const ledger = await fourRevisions(url);
    const before = await ledger.reader.read(readLog);
    await ledger.close();
    const { writer } = await openBeside(url);
    for (const name of ['Search', 'Declarations'])
      await writer.query(`DELETE FROM migrations WHERE name LIKE '${name}%'`);
    const columns = [
      ['change', 'statement'],
      ['snapshot', 'statements_fingerprint'],
      ['edition_check', 'texts'],
      ['log', 'statements'],
    ] as const;
    for (const [table, column] of columns) await writer.query(`ALTER TABLE "${table}" DROP COLUMN ${column}`);
    for (const table of ['declaration_search', 'declaration'])
      await writer.query(`DROP TABLE IF EXISTS ${table}`);
    await writer.query(writer.options.type === 'postgres' ? 'DROP FUNCTION declaration_words()' : 'SELECT 1');

    const upgraded = await openLedger(url);
    expect(await upgraded.reader.read(readLog)).toEqual(before);
    await applyTexts(upgraded, 'cedaw', ['Not bound.']);
    const lines = await upgraded.reader.read(readLog);
    expect(lines.at(-1)?.statements).toBe(sha256(`[${canonical('cedaw', 'Not bound.')}]`));
    expect(await upgraded.reader.read(verifyLog(null))).toEqual({ fault: null, says: null });
  });
});
