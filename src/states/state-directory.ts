import type { Day } from '../domain/day.js';
import type { FormerParticipant } from '../domain/former-participant.js';
import { membersOn } from '../domain/membership.js';
import { plainWord } from '../domain/plain-word.js';
import type { FormerName, Group, State } from '../domain/state.js';
import type { Succession } from '../domain/succession.js';
import { foldName } from './fold-name.js';
import { groupCatalogue } from './group-catalogue.js';
import type { PastRecord } from './past-record.js';
import type { StatesRecord } from './states-record.js';
import type { Tile } from './tile.js';
import { unLanguages, type UnNames } from './un-names.js';

/** Where one spelling leads: to a State, and to the former name that it is, if it is not the present one. */
interface Spelling {
  readonly state: State;
  readonly former: FormerName | null;
}

/** Who the States are and were: their names, codes, groups and predecessors. It never changes once it is built. */
export class StateDirectory {
  /** All States and the European Union, by name. */
  readonly all: readonly State[];
  /** All groups: the UN regional ones, the listed ones, the divisions of M49. */
  readonly groups: readonly Group[];
  /** The participants that are no more, by name. */
  readonly former: readonly FormerParticipant[];

  readonly #byCode: ReadonlyMap<string, State>;
  readonly #bySpelling: ReadonlyMap<string, Spelling>;
  readonly #groupById: ReadonlyMap<string, Group>;
  readonly #members: ReadonlyMap<string, readonly State[]>;
  readonly #names: ReadonlyMap<string, UnNames>;
  readonly #words: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #tiles: ReadonlyMap<string, Tile>;

  readonly #successions: ReadonlyMap<string, Succession>;

  constructor(
    { states, groups, names, aliases, tiles }: StatesRecord,
    { successions, formerParticipants }: PastRecord = { successions: [], formerParticipants: [] },
  ) {
    this.all = Object.freeze([...states]);
    this.groups = Object.freeze(groupCatalogue(states, groups));
    this.former = Object.freeze([...formerParticipants]);
    this.#successions = new Map(successions.map((succession) => [succession.code, succession]));
    this.#byCode = new Map(states.map((state) => [state.code, state]));
    this.#bySpelling = new Map(states.flatMap(spellings));
    this.#groupById = new Map(this.groups.map((group) => [group.id, group]));
    this.#members = new Map(this.groups.map(({ id, members }) => [id, membersAmong(this.all, members)]));
    this.#tiles = new Map(tiles.map((tile) => [tile.code, tile]));
    this.#names = new Map(names.map((entry) => [entry.code, entry]));
    const called = new Map(aliases.map((entry) => [entry.code, entry.aliases]));
    this.#words = new Map(
      states.map((state) => [
        state.code,
        wordsOf(state, this.#names.get(state.code), called.get(state.code) ?? []),
      ]),
    );
  }

  /** The State of an alpha-3 code, in capital or small letters, or `undefined`. */
  byCode(code: string): State | undefined {
    return /^[a-z]{3}$/i.test(code) ? this.#byCode.get(code.toUpperCase()) : undefined;
  }

  /**
   * The State that a printed name names, now or formerly, or `null`: the name must be listed letter for letter
   * (`foldName` says what is overlooked). A name that is not known is a finding, never a guess.
   */
  resolve(name: string): State | null {
    return this.#bySpelling.get(foldName(name))?.state ?? null;
  }

  /** The code of each State by every spelling of its names, now or formerly, as `foldName` folds it: what `resolve` knows. */
  codesBySpelling(): ReadonlyMap<string, string> {
    return new Map([...this.#bySpelling].map(([spelling, { state }]) => [spelling, state.code]));
  }

  /** The former name that a printed name is, with the day it ended; `null` for a present name or an unknown one. */
  formerName(name: string): FormerName | null {
    return this.#bySpelling.get(foldName(name))?.former ?? null;
  }

  /** How the State of an alpha-3 code succeeded to another, or `undefined` where it did not. */
  successionOf(code: string): Succession | undefined {
    return this.#successions.get(code);
  }

  /**
   * The former participants that words typed by a person mean (`plainWord` says what is overlooked): those that
   * bear exactly this name or, where there are none and it begins the name of no State, those whose name it begins.
   */
  formerByName(text: string): readonly FormerParticipant[] {
    const meant = plainWord(text);
    const exact = this.former.filter((one) => plainNames(one).includes(meant));
    if (exact.length > 0 || meant === '' || this.#beginsName(meant)) return exact;
    return this.former.filter((one) => plainNames(one).some((name) => name.startsWith(meant)));
  }

  #beginsName(meant: string): boolean {
    return this.all.some(({ name, formerNames }) =>
      [name, ...formerNames.map((former) => former.name)].some((one) => plainWord(one).startsWith(meant)),
    );
  }

  /** The names that the United Nations gives to a State, by its alpha-3 code; `undefined` for a code that is not known. */
  unNames(code: string): UnNames | undefined {
    return this.#names.get(code);
  }

  /**
   * How a State is called within a sentence, in English: `the Marshall Islands`, `the Islamic Republic of Iran`; `Palau`
   * as printed.
   */
  nameInSentence({ code, name }: Pick<State, 'code' | 'name'>): string {
    return this.#names.get(code)?.enInSentence ?? name;
  }

  /** Every name of a State, as printed now or formerly, as the United Nations gives it and as people call it, in plain words for a search. */
  wordsOf(code: string): ReadonlySet<string> {
    return this.#words.get(code) ?? new Set();
  }

  /** The place of a State on the world of tiles, by its alpha-3 code; `undefined` for a code that is not known. */
  tileOf(code: string): Tile | undefined {
    return this.#tiles.get(code);
  }

  /** The group of an id, e.g. `western-africa`, or `undefined`. */
  groupById(id: string): Group | undefined {
    return this.#groupById.get(id);
  }

  /**
   * The members of a group on a day, as far as the days of membership are known (`listedDay` says which day's they
   * are otherwise), or the present ones; by name. Throws a RangeError where there is no such group: ask `groupById`
   * first.
   */
  membersOf(id: string, day?: Day): readonly State[] {
    const [group, members] = [this.#groupById.get(id), this.#members.get(id)];
    if (!group || !members) {
      throw new RangeError(`no group "${id}": expected one of ${[...this.#groupById.keys()].join(', ')}`);
    }
    return day === undefined || day >= group.asOf || group.daysSince === null
      ? members
      : membersAmong(this.all, membersOn(group, day));
  }

  /**
   * The groups that a State belonged to on a day, or belongs to at present, in the order of `groups`; none for a code
   * that is not known.
   */
  groupsOf(code: string, day?: Day): readonly Group[] {
    const state = this.byCode(code);
    return state
      ? this.groups.filter((group) => membersOn(group, day ?? group.asOf).includes(state.code))
      : [];
  }
}

function plainNames({ name, otherNames }: FormerParticipant): readonly string[] {
  return [name, ...otherNames].map(plainWord);
}

function membersAmong(states: readonly State[], codes: readonly string[]): readonly State[] {
  const members = new Set(codes);
  return Object.freeze(states.filter(({ code }) => members.has(code)));
}

function wordsOf(state: State, names: UnNames | undefined, aliases: readonly string[]): ReadonlySet<string> {
  const printed = [state, ...state.formerNames].map(({ name }) => name);
  const given = names ? [...unLanguages.map((language) => names[language]), ...(names.alsoNamed ?? [])] : [];
  return new Set([...printed, ...given, ...aliases].map(plainWord));
}

/**
 * The present name last, since of two entries of one key a Map keeps the later: a former name that is the same in other
 * bytes gives way.
 */
function spellings(state: State): (readonly [string, Spelling])[] {
  return [
    ...state.formerNames.map((former) => [foldName(former.name), { state, former }] as const),
    [foldName(state.name), { state, former: null }],
  ];
}
