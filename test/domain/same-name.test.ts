import { expect, test } from 'vitest';
import { isSameName } from '../../src/domain/same-name.js';

test.each([
  ...[..."'‘’ʼ`´′"].map((mark) => ["Côte d'Ivoire", `Côte d${mark}Ivoire`]),
  ['Türkiye', 'Tu\u0308rkiye'],
  ...['\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff'].map((unseen) => [
    'Kenya',
    `Ken${unseen}ya`,
  ]),
  ...['\u2010', '\u2011', '\u2013', '\u2212'].map((hyphen) => ['Guinea-Bissau', `Guinea${hyphen}Bissau`]),
  ...['\u00a0', '\u2009', '\u202f', '\u3000', ' \n '].map((space) => ['Costa Rica', `Costa${space}Rica`]),
])('%j and %j are one name', (one, other) => {
  expect(isSameName(one!, other!)).toBe(true);
  expect(isSameName(other!, one!)).toBe(true);
});

test.each([
  ['Swaziland', 'Eswatini'],
  ['Turkiye', 'Türkiye'],
  ['kenya', 'Kenya'],
  ['Guinea Bissau', 'Guinea-Bissau'],
  ['Niger', 'Nigeria'],
  ['Cote dIvoire', "Cote d'Ivoire"],
])('%j and %j are two', (one, other) => expect(isSameName(one, other)).toBe(false));
