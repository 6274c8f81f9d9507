import { matchesOf } from '../matches-of.js';

/** A territory that a table names. */
export interface NamedTerritory {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Territories of which one name holds a comma or an "and"; those of States are known by their own. */
export const compoundTerritories: readonly string[] = [
  'Pitcairn, Henderson, Ducie and Oeno Islands',
  String.raw`(?:St\.|Saint) Helena, Asc\p{L}+(?: Island)? and Tristan da Cunha`,
  String.raw`(?:St\.|Saint) Helena and (?:its )?Dependencies`,
  'South Georgia and (?:the )?South Sandwich Islands',
  '(?:the )?Turks and Caicos Islands',
  'Gilbert and Ellice Islands',
  'Falkland Islands and Dependencies',
  '(?:the )?Sovereign Base Areas of Akrotiri and Dhekelia',
  'Akrotiri and Dhekelia',
  'Trinidad and Tobago',
  'Antigua and Barbuda',
  String.raw`(?:St\.|Saint) (?:Kitts|Christopher)(?: and |-)Nevis(?:(?: and |-)Anguilla)?`,
  String.raw`(?:St\.|Saint) Vincent and (?:the )?Grenadines`,
  'Saint[- ]Pierre and Miquelon',
  '(?:the )?Wallis and Futuna(?: Islands)?',
  'Heard (?:Island )?and McDonald Islands',
  'Ashmore and Cartier Islands',
  'French Southern and Antarctic (?:Lands|Territories)',
  'Sao Tome and Principe',
];
const whole = new RegExp(compoundTerritories.join('|'), 'giu');
const separator = /\s*(?:,\s*and\s+|[,;]\s*|\s+and\s+)/g;
/** A name and no description: "Isle of Man", "Falkland Islands (Malvinas)"; "All territories for the international relations of which" is none. */
const isName =
  /^(?:the\s+)?\p{Lu}[\p{L}.'’-]*(?:[\s-](?:\p{Lu}[\p{L}.'’-]*|of|the|da|de|du|la|under|in))*(?:\s*\([^()]*\))?\.?$/u;
const isDescription = /^(?:all|any|every|each|other|both|those|these|such|territor(?:y|ies)|part)\b/i;

/** The list of the United Kingdom in XVIII-4 has some 700 characters. */
const longestList = 4000;

/** The territories of a cell: parted where it plainly is a list of names, else its whole text as one name. */
export function namedTerritories(text: string): readonly NamedTerritory[] {
  if (text.length > longestList) return [{ name: text, start: 0, end: text.length }];
  const kept = [...matchesOf(text, whole), ...matchesOf(text, /\([^()]*\)/g)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
  }));
  const names: NamedTerritory[] = [];
  let start = 0;
  const add = (end: number): void => {
    const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
    const name = text.slice(from, end).trimEnd();
    names.push({ name, start: from, end: from + name.length });
  };
  for (const { 0: between, index } of matchesOf(text, separator)) {
    if (kept.some((part) => index > part.start && index < part.end)) continue;
    add(index);
    start = index + between.length;
  }
  add(text.length);
  const isList = names.every(
    ({ name }) =>
      !isDescription.test(name) &&
      (isName.test(name) || new RegExp(`^(?:${compoundTerritories.join('|')})$`, 'iu').test(name)),
  );
  if (text.trim() === '') return [];
  return isList ? names : [{ name: text, start: 0, end: text.length }];
}
