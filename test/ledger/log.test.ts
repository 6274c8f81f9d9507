import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import { lineAfter, type LogLine } from '../../src/ledger/log/log-line.js';
import { readLog } from '../../src/ledger/log/read-log.js';
import { readEveryLineFacts } from '../../src/ledger/log/read-line-facts.js';
import { verifyLog, type KeptCopy } from '../../src/ledger/log/verify-log.js';
import { onEachDatabase, openBeside, openLedger } from './each-database.js';
import { fourRevisions, page } from './four-revisions.js';
import { applyRows, planFor, recordCheck, snapshotOf } from './recording.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const linesOf = async (ledger: Ledger) => ledger.reader.read(readLog);

const verified = async (ledger: Ledger, copy: KeptCopy | null = null) => ledger.reader.read(verifyLog(copy));

onEachDatabase(({ fresh }) => {
  it('gets a line with each revision, which names what it rests on and the line before', async () => {
    const lines = await linesOf(await fourRevisions(await fresh()));
    expect(lines.map(({ revision, instrument }) => [revision, instrument])).toEqual([
      [1, 'cedaw'],
      [2, 'opsc'],
      [3, 'cedaw'],
      [4, 'cedaw'],
    ]);
    expect(lines.map(({ previous }) => previous)).toEqual([
      null,
      ...lines.slice(0, 3).map(({ hash }) => hash),
    ]);
    expect(lines[2]?.snapshots).toEqual([
      { instrument: 'cedaw', sha256: page('c') },
      { instrument: 'opsc', sha256: page('b') },
    ]);
    expect(lines.every(({ at, backfilled }) => at === '2026-02-03T10:00:00Z' && !backfilled)).toBe(true);
    expect(new Set(lines.map(({ record }) => record)).size).toBe(4);
  });

  it('has the hashes that anyone can compute from the documented form', async () => {
    const lines = await linesOf(await fourRevisions(await fresh()));
    const kenya =
      '{"bound_on":"2002-01-01","consent_code":"","consent_withdrawn":0,"instrument":"cedaw","name":"KEN","notes":"[]","signature_code":"","signature_withdrawn":0,"signed_on":"2000-01-01","state":"KEN"}';
    const albania =
      '{"bound_on":"2001-01-01","consent_code":"a","consent_withdrawn":1,"instrument":"opsc","name":"ALB","notes":"[]","state":"ALB","withdrawal_effective_on":"2003-01-01"}';
    expect(lines[2]?.record).toBe(sha256(`[${albania},${kenya}]`));
    const { at, record, previous, hash } = lines[2]!;
    expect(hash).toBe(
      sha256(
        `{"at":"${at}","backfilled":false,"instrument":"cedaw","previous":"${previous}","record":"${record}","revision":3,` +
          `"snapshots":[{"instrument":"cedaw","sha256":"${page('c')}"},{"instrument":"opsc","sha256":"${page('b')}"}]}`,
      ),
    );
    // With end notes and a declaration; the same wherever and whenever the ledger is made.
    expect(lines[0]?.hash).toBe('83a244245bd6561221ce87561bb49a3ba812064a69c286fe6d3776894c69cc04');
  });

  it('has no line of what was not applied, and no revision without its line', async () => {
    const url = await fresh();
    const ledger = await fourRevisions(url);
    const before = await linesOf(ledger);
    await recordCheck(ledger, 'cedaw', { kind: 'hold', snapshot: snapshotOf('cedaw') });
    await recordCheck(ledger, 'cedaw', { kind: 'confirm' });
    const plan = await planFor(ledger, 'cedaw', []);
    const stale = recordCheck(ledger, 'cedaw', {
      kind: 'apply',
      snapshot: snapshotOf('cedaw'),
      plan: { ...plan, basedOn: 1 },
    });
    await expect(stale).rejects.toThrow('changed by someone else');
    expect(await linesOf(ledger)).toEqual(before);

    const { writer } = await openBeside(url);
    await writer.query('DROP TABLE log');
    await expect(applyRows(ledger, 'cedaw', [])).rejects.toThrow();
    expect(await ledger.reader.pulse()).toMatchObject({ revision: 4 });
  });

  it('is made for the revisions of an older ledger, always the same, and told as written later', async () => {
    const url = await fresh();
    const ledger = await fourRevisions(url);
    const own = await linesOf(ledger);
    await ledger.close();
    const withoutLog = async () => {
      const { writer } = await openBeside(url);
      await writer.query('DROP TABLE log');
      await writer.query(`DELETE FROM migrations WHERE name LIKE 'Log%'`);
    };
    await withoutLog();
    const backfilled = await linesOf(await openLedger(url));
    const said = (lines: readonly LogLine[]) =>
      lines.map(({ previous: _p, backfilled: _b, hash: _h, ...facts }) => facts);
    expect(said(backfilled)).toEqual(said(own));
    expect(backfilled.every((line) => line.backfilled)).toBe(true);
    await withoutLog();
    const again = await openLedger(url);
    expect(await linesOf(again)).toEqual(backfilled);
    expect(await verified(again)).toEqual({ fault: null, says: null });

    await applyRows(again, 'opsc', []);
    const [, , , last, next] = await linesOf(again);
    expect(next).toMatchObject({ revision: 5, backfilled: false, previous: last?.hash });
  });

  const swap = (column: string) =>
    `UPDATE log SET ${column} = (SELECT other.${column} FROM log other WHERE other.revision = 5 - log.revision) WHERE revision IN (2, 3)`;

  it.each<[name: string, line: number, says: RegExp, sql: string]>([
    ['an altered line', 2, /was altered/, `UPDATE log SET at = '2025-02-03T10:00:00Z' WHERE revision = 2`],
    ['an altered newest line', 4, /was altered/, `UPDATE log SET record = '${page('0')}' WHERE revision = 4`],
    [
      'a line that is no line any more',
      2,
      /was altered/,
      `UPDATE log SET snapshots = 'none' WHERE revision = 2`,
    ],
    [
      'a hash that was exchanged',
      3,
      /was altered/,
      `UPDATE log SET hash = '${page('0')}' WHERE revision = 3`,
    ],
    ['a removed line', 3, /of revision 4, expected 3/, 'DELETE FROM log WHERE revision = 3'],
    ['a removed first line', 1, /of revision 2, expected 1/, 'DELETE FROM log WHERE revision = 1'],
    ['a tail that was cut off', 3, /is not there/, 'DELETE FROM log WHERE revision > 2'],
    ['no line at all', 1, /is not there/, 'DELETE FROM log'],
    [
      'exchanged lines',
      2,
      /was altered/,
      [
        swap('at'),
        swap('instrument'),
        swap('snapshots'),
        swap('record'),
        swap('previous'),
        swap('hash'),
      ].join(';'),
    ],
    [
      'an inserted line',
      5,
      /was altered/,
      `INSERT INTO log (revision, at, instrument, snapshots, record, previous, backfilled, hash)
        SELECT 5, at, instrument, snapshots, record, hash, backfilled, hash FROM log WHERE revision = 4`,
    ],
    [
      'rows altered beside the log',
      3,
      /not of the rows/,
      `UPDATE participation SET bound_on = '2012-01-01' WHERE state = 'KEN' AND bound_on IS NOT NULL`,
    ],
    [
      'former rows altered beside the log',
      1,
      /not of the rows/,
      `UPDATE participation SET declared = NULL WHERE state = 'KEN'`,
    ],
    [
      'a row put in beside the log',
      4,
      /not of the rows/,
      `INSERT INTO participation (instrument, state, name, notes, known_from) VALUES ('opsc', 'TUV', 'Tuvalu', '[]', 4)`,
    ],
    [
      'a row removed beside the log',
      2,
      /not of the rows/,
      `DELETE FROM participation WHERE instrument = 'opsc'`,
    ],
    [
      'a row that ended earlier',
      2,
      /not of the rows/,
      `UPDATE participation SET superseded_by = 2 WHERE superseded_by = 3`,
    ],
    [
      'an exchanged hash of a snapshot',
      2,
      /does not name the snapshots/,
      `UPDATE snapshot SET sha256 = '${page('0')}' WHERE revision = 2`,
    ],
    [
      'another moment of a snapshot',
      4,
      /does not name the snapshots/,
      `UPDATE snapshot SET applied_at = '2025-02-03T10:00:00Z' WHERE revision = 4`,
    ],
  ])('is found bad at its first bad line: %s', async (_name, line, says, sql) => {
    const url = await fresh();
    const ledger = await fourRevisions(url);
    expect(await verified(ledger)).toEqual({ fault: null, says: null });
    const { writer } = await openBeside(url);
    for (const one of sql.split(';')) await writer.query(one);
    const { fault } = await verified(ledger);
    expect(fault).toEqual({ line, message: expect.stringMatching(says) });
    expect(fault?.message).toMatch(new RegExp(`^line ${line} of the log [^\\n]+$`));
  });

  it('is found bad where a line has its hash anew, and names another one before it', async () => {
    const url = await fresh();
    const ledger = await fourRevisions(url);
    const { hash: _h, previous: _p, ...third } = (await linesOf(ledger))[2]!;
    const { previous, hash } = lineAfter(page('0'), third);
    const { writer } = await openBeside(url);
    await writer.query(`UPDATE log SET previous = '${previous}', hash = '${hash}' WHERE revision = 3`);
    expect((await verified(ledger)).fault).toEqual({
      line: 3,
      message: expect.stringMatching(/^line 3 of the log does not name the hash of the line before: /),
    });
  });

  it('is found bad by an older copy where its tail was rewritten, rows and hashes and all', async () => {
    const url = await fresh();
    const ledger = await fourRevisions(url);
    const rows = (await linesOf(ledger)).slice(0, 3);
    const copy: KeptCopy = { log: { name: 'copy.json', total: 3, rows, signature: null }, checking: null };
    expect((await verified(ledger, copy)).says).toBe(
      'copy.json is a beginning of the log: 3 of its 4 lines; not signed',
    );
    const { writer } = await openBeside(url);
    await writer.query(`UPDATE participation SET bound_on = '2012-01-01' WHERE bound_on = '2002-01-01'`);
    const lines: LogLine[] = [];
    for (const facts of await ledger.reader.read(readEveryLineFacts)) {
      const line = lineAfter(lines.at(-1)?.hash ?? null, facts);
      lines.push(line);
      await writer.query(
        `UPDATE log SET record = '${line.record}', previous = ${line.previous === null ? 'NULL' : `'${line.previous}'`},
          hash = '${line.hash}' WHERE revision = ${line.revision}`,
      );
    }
    expect((await verified(ledger)).fault, 'nothing in the ledger tells').toBeNull();
    expect((await verified(ledger, copy)).fault).toEqual({
      line: 3,
      message: expect.stringMatching(/^line 3 of copy\.json is another one in the log of today: /),
    });
  });
});
