import { expect, test } from 'vitest';
import { plainWord } from '../../src/domain/plain-word.js';

test.each([
  ['Côte d’Ivoire', 'cote d ivoire'],
  ['  Guinea-Bissau ', 'guinea bissau'],
  ['Кот-д’Ивуар', 'кот д ивуар'],
  ['玻利维亚（多民族国）', '玻利维亚 多民族国'],
  ['أيرلندا', 'ايرلندا'],
  ['UNTOC, art. 37', 'untoc art 37'],
  ['– * ’', ''],
])('%s is compared as %j', (word, plain) => {
  expect(plainWord(word)).toBe(plain);
});

test('accents and hamzas that people leave out make no other word', () => {
  expect(plainWord('آيرلندا')).toBe(plainWord('أيرلندا'));
  expect(plainWord('Turquia')).toBe(plainWord('Turquía'));
});
