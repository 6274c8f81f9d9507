import { describe, expect, it } from 'vitest';
import type { Said } from '../../src/status/said.js';
import { columns } from '../../src/wording/en/columns.js';
import { english as messages } from '../../src/wording/en/english.js';
import { english } from '../../src/wording/english.js';
import { wordsOf } from '../../src/wording/words.js';

const cedaw = { say: 'instrument', label: 'CEDAW', isAcronym: true } as const;
const mineBan = { say: 'instrument', label: 'Mine Ban', isAcronym: false } as const;

describe('an answer is put into words', () => {
  interface Row {
    readonly name: string;
    readonly sentence: Said | null;
    readonly acts: readonly { readonly on: string; readonly sentence: Said }[];
  }
  const label = { code: 'PLW' };

  it('wherever a reason stands in it', () => {
    const row = { name: 'Palau', sentence: mineBan, acts: [{ on: '2026-02-03', sentence: cedaw }] };
    expect(english.worded<Row>(row)).toEqual({
      name: 'Palau',
      sentence: 'the Mine Ban',
      acts: [{ on: '2026-02-03', sentence: 'CEDAW' }],
    });
    expect(row.sentence).toBe(mineBan);
  });

  it('and what holds none stays the same value', () => {
    const rows = [{ label, sentence: null }];
    expect(english.worded(rows)).toBe(rows);
    expect(english.worded<{ label: object; sentence: Said }>({ label, sentence: cedaw }).label).toBe(label);
  });
});

it('says lists and reasons within reasons, as the language joins them', () => {
  expect(english.say({ and: [cedaw, 'OPSC', mineBan] })).toBe('CEDAW, OPSC and the Mine Ban');
  expect(english.say({ or: [cedaw, mineBan] })).toBe('CEDAW or the Mine Ban');
  expect(english.say({ and: [mineBan] })).toBe('the Mine Ban');
});

it('takes what was written by others as it is, whatever signs are in it', () => {
  const text = `it's {not} <b>a message</b> # '{x}'`;
  expect(english.say({ say: 'quoted', text })).toBe(text);
});

it('is another language with other messages', () => {
  const germanMessages = {
    ...messages,
    'not-in-force': '{instrument} ist am {asOf, date} nicht in Kraft',
    instrument: '{isAcronym, select, true {} other {das }}{label}',
  };
  const german = wordsOf('de', germanMessages, columns);
  expect(german.say({ say: 'not-in-force', instrument: mineBan, asOf: '2026-03-01', isPast: true })).toBe(
    'das Mine Ban ist am 1. März 2026 nicht in Kraft',
  );
  expect(german.say({ and: ['A', 'B', 'C'] })).toBe('A, B und C');
});
