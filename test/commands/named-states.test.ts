import { describe, expect, it } from 'vitest';
import { withStateCodes } from '../../src/commands/named-states.js';
import { loadDirectory } from '../../src/states/load-directory.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { QueryError } from '../../src/status/parameters.js';

const states = loadDirectory(PACKAGE_DATA_DIR);

const codeOf = (text: string) => withStateCodes([{ key: 'code' }], { code: text }, states)['code'];

describe('a State called', () => {
  it.each([
    ['TUR', 'TUR'],
    ['tur', 'tur'],
    ['TR', 'TUR'],
    ['Türkiye', 'TUR'],
    ['turkey', 'TUR'],
    ['South Korea', 'KOR'],
    ['Allemagne', 'DEU'],
    ['Swaziland', 'SWZ'],
    ['Congo', 'COG'],
    ['United Kingdom', 'GBR'],
    ['Ivory', 'CIV'],
    ['UK', 'GBR'],
    ['EU', 'EUE'],
    ['eu', 'EUE'],
  ])('%s is asked about by its code', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it.each([
    ['Korea', ['PRK (Democratic', 'KOR (Republic of Korea)']],
    ['United', ['USA (', 'GBR (', 'ARE (', 'TZA (']],
    ['Czechoslovakia', ['CZE (', 'SVK (']],
    ['German Democratic Republic', ['is not the name of a State; ', '; perhaps DEU (Germany) is meant']],
  ])('%s is refused with the States that it may be', (text, choices) => {
    expect(() => codeOf(text)).toThrow(QueryError);
    for (const choice of choices) expect(() => codeOf(text)).toThrow(choice);
  });

  it.each(['Ukr', 'XXX', 'Atlantis', '', '§'])('%j is taken for none', (text) => {
    let code;
    try {
      code = codeOf(text);
    } catch (error) {
      expect(error).toBeInstanceOf(QueryError);
      return;
    }
    expect(code).toBe(text);
  });
});

it('is found in lists and beside groups, and nowhere else', () => {
  const parameters = [{ key: 'with' }, { key: 'state' }, { key: 'name' }] as const;
  const raw = { with: ['asean', 'Türkiye'], state: ['TR', 'Kenya'], name: 'Kenya', id: 'TR' };
  expect(withStateCodes(parameters, raw, states)).toEqual({
    with: ['asean', 'TUR'],
    state: ['TUR', 'KEN'],
    name: 'Kenya',
    id: 'TR',
  });
});
