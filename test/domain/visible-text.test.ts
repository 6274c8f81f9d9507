import { expect, it } from 'vitest';
import { visibleText } from '../../src/domain/visible-text.js';

const csi = String.fromCodePoint(0x9b);
const override = String.fromCodePoint(0x202e);

it.each([
  ['\u001b[31mred\u0007', '\\u001b[31mred\\u0007'],
  [`${csi}2J`, '\\u009b2J'],
  ['over\rwritten', 'over\\u000dwritten'],
  [`abc${override}cba`, 'abc\\u202ecba'],
  ['Türkiye – Côte d’Ivoire\t中\n', 'Türkiye – Côte d’Ivoire\t中\n'],
])('leaves nothing that commands a terminal: %j', (text, visible) => {
  expect(visibleText(text)).toBe(visible);
});

it('leaves JSON the data that it was', () => {
  const said = { name: `a\u001b]0;b\u0007${csi}${override}\u007f` };
  const text = visibleText(JSON.stringify(said));
  expect(JSON.parse(text)).toEqual(said);
  expect(text).toMatch(/^[ -~]*$/);
});
