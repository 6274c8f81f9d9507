import { address, decoded, partsOf, pathOf, suffixOf, withoutKeys } from '../../../forms/address.js';
import type { Book } from '../../../status/book.js';
import { QueryError, type Parameter, type RawQuery } from '../../../status/parameters.js';
import type { Question } from '../../../status/question.js';
import { allRooms } from '../../pages/rooms.js';
import type { Available } from '../refusing/problem.js';
import { nearestThings, type Nameable } from './nearest-words.js';

/** A question, and the path at which it is asked. */
type Asking = Pick<Question<unknown>, 'path' | 'parameters'>;

/**
 * The addresses that were perhaps meant by one that is not understood, in the form in which it was asked: the same
 * without the keys that are unknown, or with the nearest known value in place of the unknown one; or the pages, States
 * and instruments whose names are near. Where a subject names nothing, the nearest come however far they are.
 */
export function nearestAddresses(
  url: string,
  error: unknown,
  questions: readonly Asking[],
  book: Book,
): readonly Available[] {
  const { unknownKeys, nearest } = error instanceof QueryError ? error.about : {};
  if (unknownKeys) return [sameWithout(url, unknownKeys)];
  const { path, search } = partsOf(url);
  const { stem, suffix } = suffixOf(path);
  for (const question of questions) {
    const pattern = suffixOf(question.path).stem;
    const subject = matchPath(pattern, stem);
    if (subject === null) continue;
    const asked = { subject, query: searchOf(search), pattern, suffix: suffix ?? '' };
    if (nearest && nearest.length > 0)
      return nearest.map((value) => {
        const href = `${pattern.replace(/:\w+/, value)}${asked.suffix}`;
        return { href, title: href };
      });
    return correctedAddresses(question, asked, book, nearest !== undefined);
  }
  const last = decoded(path.split('/').findLast(Boolean) ?? '').replace(/\.\w+$/, '');
  return nearestThings(last, [...rooms(), ...subjects(book)]);
}

function sameWithout(url: string, keys: readonly string[]): Available {
  return { href: withoutKeys(url, keys), title: `The same address without “${keys.join('”, “')}”` };
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

/** What an address asked, in its parts. */
interface AskedParts {
  readonly subject: RawQuery;
  readonly query: RawQuery;
  readonly pattern: string;
  readonly suffix: string;
}

function correctedAddresses(
  { parameters }: Asking,
  { subject, query, pattern, suffix }: AskedParts,
  book: Book,
  namesNothing: boolean,
): readonly Available[] {
  return parameters.flatMap((parameter) => {
    const { key } = parameter;
    const known = valuesOf(parameter, book);
    const given = [subject[key] ?? query[key] ?? []].flat();
    const unknown = given.find((value) => !known.some(({ thing }) => thing.value === value));
    if (unknown === undefined || known.length === 0) return [];
    const isSubject = key in subject;
    return nearestThings(unknown, known, 3, isSubject && namesNothing ? Infinity : undefined).map(
      ({ value, title }) => ({
        title,
        href: isSubject
          ? address(pathOf(pattern, { ...subject, [key]: value }) + suffix, query)
          : address(pathOf(pattern, subject) + suffix, {
              ...query,
              [key]: given.map((one) => (one === unknown ? value : one)),
            }),
      }),
    );
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

function rooms(): readonly Nameable<Available>[] {
  return allRooms.flatMap(({ rooms: list }) =>
    list.map(({ href, name }) => ({ thing: { href, title: name }, words: [href, name] })),
  );
}

function subjects(book: Book): readonly Nameable<Available>[] {
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

function searchOf(search: string): RawQuery {
  const found = new URLSearchParams(search);
  return Object.fromEntries([...new Set(found.keys())].map((key) => [key, found.getAll(key)]));
}
