import { describe, expect, test } from 'vitest';
import { liveAddress } from '../../src/status/live-address.js';

describe('an address with a text fragment', () => {
  const rows = [
    { name: 'Equatorial Guinea', cells: ['Equatorial Guinea', '', ''] },
    { name: 'Guinea', cells: ['Guinea', '', '9 Aug 1982'] },
    { name: "Côte d'Ivoire", cells: [] },
    { name: '', cells: [] },
  ];

  test.each([
    [0, '#:~:text=Equatorial%20Guinea'],
    [1, '#:~:text=Equatorial%20Guinea-,Guinea'],
    [2, "#:~:text=C%C3%B4te%20d'Ivoire"],
    [3, ''],
    [4, ''],
  ])('of row %i', (index, fragment) => {
    expect(liveAddress('https://example.org/', rows, index)).toBe(`https://example.org/${fragment}`);
  });
});
