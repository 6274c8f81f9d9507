import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { searchStatements } from '../../../src/ledger/search-statements.js';
import { soughtWords } from '../../../src/ledger/search/sought-words.js';
import type { Ledger } from '../../../src/ledger/ledger.js';
import { Search1764800000000 } from '../../../src/ledger/migrations/0009-search.js';
import { moveRecord } from '../../../src/ledger/move/move-record.js';
import { tempFolder } from '../../temp-folder.js';
import { freshPostgres, onEachDatabase, openBeside, openLedger } from '../each-database.js';
import { takeLease } from '../recording.js';
import { applyTexts } from '../statements.js';

const texts = [
  'The State of Qatar has a reservation to article 29, paragraph 1: it is not bound by that paragraph.',
  'The Kingdom reserves the right, where Islamic law (Sharia) says otherwise.\nPersonal status law and co-operation.',
  'Türkiye notes the “declarations” of Côte d’Ivoire, C.N.374.2025 and/or 29(1). <b>Islamic</b> & law; bound to paragraph.',
  'Sharia Sharia Sharia.',
  '',
] as const;

/** The places of those found among the texts, the best first. */
async function found(ledger: Ledger, ids: readonly number[], typed: string): Promise<readonly number[]> {
  const places = await ledger.reader.read(searchStatements(soughtWords(typed)));
  expect([...places.values()]).toEqual([...places.keys()].map((_, place) => place));
  return [...places.keys()].map((id) => ids.indexOf(id));
}

onEachDatabase(({ fresh, kind }) => {
  const filled = async () => {
    const url = await fresh();
    const ledger = await openLedger(url);
    await takeLease(ledger);
    return { url, ledger, ids: await applyTexts(ledger, 'cedaw', texts) };
  };

  it('finds the texts that have all of the words, by their stems', async () => {
    const { ledger, ids } = await filled();
    const cases: readonly (readonly [typed: string, ...places: readonly number[]])[] = [
      ['reservations', 0, 1],
      ['RESERVE', 0, 1],
      ['reserving islamic', 1],
      ['islam', 1, 2],
      ['bound paragraph', 0, 2],
      ['"bound by that paragraph"', 0],
      ['"bound to paragraph"', 2],
      ['"bound by paragraph"'],
      ['bound -"bound to paragraph"', 0],
      ['bound -"bound by paragraph"', 0, 2],
      ['-bound', 1, 3, 4],
      ['-"bound to paragraph"', 0, 1, 3, 4],
      ['law -sharia', 2],
      ['"personal status"', 1],
      ['"otherwise personal"', 1],
      ['cooperation'],
      ['co-operation operation', 1],
      ['turkiye cote ivoire declaration', 2],
      ['C.N.374.2025', 2],
      ['29(1)', 2],
      ['29', 0, 2],
      ['or'],
      ['"and or"'],
      ['b', 2],
      ["'; DROP TABLE declaration; --"],
      ['NEAR(sharia, 3) OR text:law ^sharia* {} "'],
      ['🦉\0'],
      ['the'],
      [''],
      ['x'.repeat(10_000)],
    ];
    for (const [typed, ...places] of cases)
      expect([typed, ...(await found(ledger, ids, typed)).toSorted()]).toEqual([typed, ...places]);
    // What fits best is told first.
    expect(await found(ledger, ids, 'sharia')).toEqual([3, 1]);
  });

  it('finds what was superseded, and no more what was taken out', async () => {
    const { url, ledger, ids } = await filled();
    await applyTexts(ledger, 'cedaw', ['Sharia is named no more'], { supersede: [ids[3]!] });
    expect(await found(ledger, ids, 'sharia -named')).toEqual([3, 1]);
    const { writer } = await openBeside(url);
    await writer.query(`UPDATE declaration SET text = 'constitution' WHERE id = ${ids[3]}`);
    await writer.query(`DELETE FROM declaration WHERE id = ${ids[1]}`);
    expect(await found(ledger, ids, 'sharia -named')).toEqual([]);
    expect(await found(ledger, ids, 'constitutional')).toEqual([3]);
  });

  it('finds what was there before there was an index', async () => {
    const { url, ledger, ids } = await filled();
    const { writer } = await openBeside(url);
    const index = new Search1764800000000();
    await index.down(writer.createQueryRunner());
    await index.up(writer.createQueryRunner());
    expect(await found(ledger, ids, 'sharia')).toEqual([3, 1]);
  });

  it.runIf(kind === 'sqlite')('goes with the record to a copy, and to PostgreSQL', async () => {
    const { ledger, ids } = await filled();
    const file = join(await tempFolder(), 'copy.sqlite');
    const again = `${file}.again`;
    await ledger.reader.copyTo(file, 'record');
    await ledger.reader.copyTo(again, 'record');
    expect((await readFile(file)).equals(await readFile(again))).toBe(true);
    expect(await found(await openLedger(`sqlite:${file}`), ids, 'sharia')).toEqual([3, 1]);
    const target = await freshPostgres();
    const { rows, fault } = await moveRecord(ledger.reader, target);
    expect(fault).toBeNull();
    expect(rows.find(({ table }) => table === 'declaration')).toMatchObject({
      rows: texts.length,
      equal: true,
    });
    expect(rows.filter(({ table }) => table.includes('search'))).toEqual([]);
    expect(await found(await openLedger(target), ids, 'sharia')).toEqual([3, 1]);
  });

  it('takes a text of megabytes in one paragraph', async () => {
    const { ledger } = await filled();
    const word = (index: number) => `w${index.toString(36)}`;
    const words = Array.from({ length: 150_000 }, (_, index) => word(index)).join(' ');
    const rows = await applyTexts(ledger, 'opsc', [`Sharia ${words}`]);
    expect(await found(ledger, rows, `sharia ${word(30_000)}`)).toEqual([0]);
    expect(await found(ledger, rows, word(149_999))).toEqual(kind === 'sqlite' ? [0] : []);
  });
});
