import { address, decoded, partsOf } from '../../../forms/address.js';
import type { Book } from '../../../status/book.js';
import type { Parameter, RawQuery } from '../../../status/parameters.js';
import type { Question } from '../../../status/question.js';
import { allRooms } from '../../pages/rooms.js';
import { nearestThings, type Nameable } from './nearest-words.js';

/** An address that was perhaps meant. */
export interface Suggestion {
  readonly href: string;
  readonly title: string;
}

/**
 * The addresses that were perhaps meant by one that is not understood: the same with the nearest known value in
 * place of the unknown one, or the pages, States and instruments whose names are near.
 */
export function nearestAddresses(
  url: string,
  questions: readonly Question<unknown>[],
  book: Book,
): readonly Suggestion[] {
  const { path, search } = partsOf(url);
  for (const question of questions) {
    const subject = matchPath(question.path, path);
    if (subject) return correctedAddresses(question, subject, searchOf(search), book);
  }
  const last = decoded(path.split('/').findLast(Boolean) ?? '').replace(/\.\w+$/, '');
  return nearestThings(last, [...rooms(), ...subjects(book)]);
}

function matchPath(pattern: string, path: string): RawQuery | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  const subject: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) subject[part.slice(1)] = decoded(value);
    else if (part !== value) return null;
  }
  return subject;
}

function correctedAddresses(
  { path, parameters }: Question<unknown>,
  subject: RawQuery,
  query: RawQuery,
  book: Book,
): readonly Suggestion[] {
  return parameters.flatMap((parameter) => {
    const { key } = parameter;
    const known = valuesOf(parameter, book);
    const given = [subject[key] ?? query[key] ?? []].flat();
    const unknown = given.find((value) => !known.some(({ thing }) => thing.value === value));
    if (unknown === undefined || known.length === 0) return [];
    return nearestThings(unknown, known).map(({ value, title }) => ({
      title,
      href:
        key in subject
          ? address(path.replace(`:${key}`, value), query)
          : address(pathOf(path, subject), {
              ...query,
              [key]: given.map((one) => (one === unknown ? value : one)),
            }),
    }));
  });
}

function valuesOf(parameter: Parameter, book: Book): readonly Nameable<{ value: string; title: string }>[] {
  if (parameter.key === 'code') return stateValues(book);
  return (parameter.choices?.(book) ?? []).map((choice) => ({
    thing: choice,
    words: [choice.value, choice.title],
  }));
}

function stateValues(book: Book) {
  return book.states.all.map(({ code, alpha2, name, formerNames }) => ({
    thing: { value: code, title: name },
    words: [code, alpha2, name, ...formerNames.map((former) => former.name)],
  }));
}

function rooms(): readonly Nameable<Suggestion>[] {
  return allRooms.flatMap(({ rooms: list }) =>
    list.map(({ href, name }) => ({ thing: { href, title: name }, words: [href, name] })),
  );
}

function subjects(book: Book): readonly Nameable<Suggestion>[] {
  return [
    ...book.instruments.map(({ id, shortTitle, label }) => ({
      thing: { href: `/instruments/${id}`, title: shortTitle },
      words: [id, label],
    })),
    ...stateValues(book).map(({ thing: { value, title }, words }) => ({
      thing: { href: `/states/${value}`, title },
      words,
    })),
  ];
}

function pathOf(pattern: string, subject: RawQuery): string {
  return pattern.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(subject[key])));
}

function searchOf(search: string): RawQuery {
  const found = new URLSearchParams(search);
  return Object.fromEntries([...new Set(found.keys())].map((key) => [key, found.getAll(key)]));
}
