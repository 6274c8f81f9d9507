import { describe, expect, test } from 'vitest';
import { loadDirectory } from '../../src/states/load-directory.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { statesMeant } from '../../src/status/parameters/name-parameter.js';
import { brokenData, complaint, entry, type Entry, type Files } from './broken-data.js';

const states = loadDirectory(PACKAGE_DATA_DIR);

describe('a name that means one State', () => {
  test.each([
    ['UK', 'GBR'],
    ['U.K.', 'GBR'],
    ['uae', 'ARE'],
    ['DRC', 'COD'],
    ['rdc', 'COD'],
    ['DPRK', 'PRK'],
    ['the Vatican', null],
    ['Vatican', 'VAT'],
    ['Vatican City', 'VAT'],
    ['Holland', 'NLD'],
    ['Britain', 'GBR'],
    ['Allemagne', 'DEU'],
    ['德国', 'DEU'],
    ['Côte d’Ivoire', 'CIV'],
    ['cote d ivoire', 'CIV'],
    ['Ivory Coast', 'CIV'],
    ['US', 'USA'],
    ['plw', 'PLW'],
    ['Oman', 'OMN'],
    ['Niger', 'NER'],
    ['Federated States', 'FSM'],
  ])('%s', (text, code) => {
    expect(statesMeant(states, text).only?.code ?? null).toBe(code);
  });
});

describe('a name that means several, or none, or is a short part', () => {
  test.each(['nig', 'slo', 'uni', 'saint', 'Atlantis', '', '--'])('"%s" leads nowhere', (text) => {
    expect(statesMeant(states, text).only).toBeNull();
  });

  test('a short part of one name only is listed, and leads nowhere by itself', () => {
    const { found, only } = statesMeant(states, 'pal');
    expect(found.map(({ code }) => code)).toContain('PLW');
    expect(only).toBeNull();
  });
});

const aliasesOf = (code: string, change: Entry) => (files: Files) =>
  Object.assign(entry(files.aliases, code), change);

describe('a fault of the file', () => {
  test.each<[string, (files: Files) => void, string]>([
    [
      'an alias of two',
      aliasesOf('ZAF', { aliases: ['UK'] }),
      'expected an alias of one State only, found "uk" 2 times',
    ],
    [
      'a code of another',
      aliasesOf('ZAF', { aliases: ['DEU'] }),
      'ZAF: expected an alias that no State has as its name or code, found "DEU" of DEU',
    ],
    ['a name of another', aliasesOf('ZAF', { aliases: ['Kenya'] }), 'found "Kenya" of KEN'],
    ['a name in Chinese', aliasesOf('ZAF', { aliases: ['德国'] }), 'found "德国" of DEU'],
    [
      'no State',
      aliasesOf('ZAF', { code: 'XYZ' }),
      'aliases.json: XYZ: expected a State that states.json has, found "RSA"',
    ],
    ['none', aliasesOf('ZAF', { aliases: [] }), '(ZAF): aliases: expected at least one alias'],
  ])('%s', (_, change, said) => {
    expect(complaint(brokenData(change))).toContain(said);
  });
});
