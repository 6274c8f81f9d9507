import { expect, test } from 'vitest';
import { articleAsked, isWithin } from '../../src/status/article-asked.js';

test.each([
  ['29', '29'],
  ['29(1)', '29(1)'],
  ['29 (1)', '29(1)'],
  ['29.1', '29(1)'],
  ['article 29(1)', '29(1)'],
  ['Article 29, paragraph 1', '29(1)'],
  ['Art. 16 (1) (c)', '16(1)(c)'],
  ['art 16, para. 1 (C)', '16(1)(c)'],
  ['articles 2', '2'],
  ['16.1.c', '16(1)(c)'],
  ['2(f)', '2(f)'],
  ['3(1)(a)(ii)', '3(1)(a)(ii)'],
  ['16, sub-paragraph (c)', '16(c)'],
])('%s is article %s', (text, article) => {
  expect(articleAsked(text)).toBe(article);
});

test.each([
  '',
  '  ',
  'x',
  'article',
  '29(1',
  '29)1(',
  '-29',
  '1234',
  '2(1)(1)(1)(1)(1)(1)(1)(1)(1)(1)(1)(1)(1)(1)(1)(1)(1)(1)(1)x',
  '29; drop',
  '29(first)',
  '16(1)(c) and 29',
  '<b>29</b>',
])('%s is none', (text) => {
  expect(articleAsked(text)).toBeNull();
});

test('what stands below an article is within it, not the reverse, and no other number', () => {
  expect(['29', '29(1)', '29(1)(a)'].map((named) => isWithin(named, '29'))).toEqual([true, true, true]);
  expect(['29', '29(1)', '29(1)(a)', '29(10)'].map((named) => isWithin(named, '29(1)'))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isWithin('290', '29') || isWithin('2', '29') || isWithin('2', '2(f)')).toBe(false);
});
