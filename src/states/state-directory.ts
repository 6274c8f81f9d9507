import type { FormerName, Group, State } from '../domain/state.js';
import { foldName } from './fold-name.js';
import { groupCatalogue } from './group-catalogue.js';
import type { StatesRecord } from './states-record.js';

/** Where one spelling leads: to a State, and to the former name that it is, if it is not the present one. */
interface Spelling {
  readonly state: State;
  readonly former: FormerName | null;
}

/** Who the States are: their names, codes and groups. It never changes once it is built. */
export class StateDirectory {
  /** All States and the European Union, by name. */
  readonly all: readonly State[];
  /** All groups: the UN regional ones, the listed ones, the divisions of M49. */
  readonly groups: readonly Group[];

  readonly #byCode: ReadonlyMap<string, State>;
  readonly #bySpelling: ReadonlyMap<string, Spelling>;
  readonly #groupById: ReadonlyMap<string, Group>;
  readonly #members: ReadonlyMap<string, readonly State[]>;

  constructor({ states, groups }: StatesRecord) {
    this.all = Object.freeze([...states]);
    this.groups = Object.freeze(groupCatalogue(states, groups));
    this.#byCode = new Map(states.map((state) => [state.code, state]));
    this.#bySpelling = new Map(states.flatMap(spellings));
    this.#groupById = new Map(this.groups.map((group) => [group.id, group]));
    this.#members = new Map(this.groups.map(({ id, members }) => [id, membersAmong(this.all, members)]));
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

  /** The former name that a printed name is, with the day it ended; `null` for a present name or an unknown one. */
  formerName(name: string): FormerName | null {
    return this.#bySpelling.get(foldName(name))?.former ?? null;
  }

  /** The group of an id, e.g. `western-africa`, or `undefined`. */
  groupById(id: string): Group | undefined {
    return this.#groupById.get(id);
  }

  /** The members of a group, by name. Throws a RangeError where there is no such group: ask `groupById` first. */
  membersOf(id: string): readonly State[] {
    const members = this.#members.get(id);
    if (!members) {
      throw new RangeError(`no group "${id}": expected one of ${[...this.#groupById.keys()].join(', ')}`);
    }
    return members;
  }

  /** The groups that a State belongs to, in the order of `groups`; none for a code that is not known. */
  groupsOf(code: string): readonly Group[] {
    const state = this.byCode(code);
    return state ? this.groups.filter((group) => group.members.includes(state.code)) : [];
  }
}

function membersAmong(states: readonly State[], codes: readonly string[]): readonly State[] {
  const members = new Set(codes);
  return Object.freeze(states.filter(({ code }) => members.has(code)));
}

/** The present name last: a former one that is the same in other bytes gives way to it. */
function spellings(state: State): (readonly [string, Spelling])[] {
  return [
    ...state.formerNames.map((former) => [foldName(former.name), { state, former }] as const),
    [foldName(state.name), { state, former: null }],
  ];
}
