import type { Day } from '../../domain/day.js';
import { isGap } from '../../domain/standing.js';
import type { State } from '../../domain/state.js';
import type { Book, BookRecord } from '../book.js';
import { countedOnce, hasSignature } from '../counted-totals.js';
import type { Cell } from '../select.js';
import { countOf, type Count } from './count.js';
import type { WayOfCounting } from './way-of-counting.js';

/** What is counted: everybody who could join on a day, and how they stood then. */
interface CountedDay {
  readonly book: Pick<Book, 'states'>;
  readonly record: BookRecord;
  readonly day: Day;
  readonly cells: readonly Cell[];
  /** Whether the instrument was in force for a party on that day. */
  readonly isBound: (cell: Cell) => boolean;
}

/** One way of counting. */
export interface Way {
  readonly id: WayOfCounting;
  /** Whether what it counts can be meant by a number of parties. */
  readonly isOfParties: boolean;
  /** Among whom it counts, where these are some of the States of today. */
  readonly among?: (state: State) => boolean;
  readonly count: (counted: CountedDay) => Count;
}

const isMember = ({ kind }: State) => kind === 'member';
const isState = ({ kind }: State) => kind !== 'organization';

/** The non-member observer States (A/RES/58/314 and A/RES/67/19). */
const observers = ['VAT', 'PSE'];

/**
 * Every way in which the numbers of participants are counted, in the order in which they are shown. Each but the
 * depositary's counts the States of today; "Members" are those of today, also on a day on which some were not yet.
 */
export const waysOfCounting: readonly Way[] = [
  parties('members', isMember),
  parties('members-and-observers', (state) => isMember(state) || observers.includes(state.code)),
  parties('states', isState),
  parties('with-union', () => true),
  {
    id: 'depositary',
    isOfParties: true,
    count: (counted) => everybodyOnce(counted, 'parties', isParty, mayBeParty),
  },
  {
    id: 'in-force',
    isOfParties: true,
    count: ({ cells, isBound }) =>
      countOf(
        ofStates(cells),
        (cell) => isParty(cell) && isBound(cell),
        (cell) => mayBeParty(cell) && isBound(cell),
      ),
  },
  {
    id: 'signed',
    isOfParties: false,
    count: (counted) =>
      everybodyOnce(
        counted,
        'signatories',
        ({ history }) => history !== undefined && hasSignature(history, counted.day),
        (cell) => maySignatureStand(cell, counted.day),
      ),
  },
  {
    id: 'signed-only',
    isOfParties: false,
    count: ({ cells, day }) =>
      countOf(
        ofStates(cells),
        ({ standing }) => standing === 'signatory',
        (cell) => isUntold(cell) && hadSigned(cell, day),
      ),
  },
  {
    id: 'not-parties',
    isOfParties: false,
    count: ({ cells }) => countOf(ofStates(cells), ({ standing }) => isGap(standing), isUntold),
  },
];

/** How many parties there are among some of the States of today. */
function parties(id: WayOfCounting, among: (state: State) => boolean): Way {
  return {
    id,
    isOfParties: true,
    among,
    count: ({ cells }) =>
      countOf(
        cells.filter(({ state }) => among(state)),
        isParty,
        mayBeParty,
      ),
  };
}

/** As the depositary counts: also the organizations, and the participants that were there then and are no more. */
function everybodyOnce(
  { book, record, day, cells }: CountedDay,
  as: 'signatories' | 'parties',
  isCounted: (cell: Cell) => boolean,
  mayBeCounted: (cell: Cell) => boolean,
): Count {
  const countWith = (is: (cell: Cell) => boolean) =>
    countedOnce(book, record, day, as, new Set(cells.filter(is).map(({ state }) => state.code)));
  const certain = countWith(isCounted);
  const possible = countWith((cell) => isCounted(cell) || mayBeCounted(cell));
  return { least: Math.min(certain, possible), most: Math.max(certain, possible) };
}

function ofStates(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ state }) => isState(state));
}

function isParty({ standing }: Cell): boolean {
  return standing === 'party';
}

function isUntold({ standing }: Cell): boolean {
  return standing === 'cannot-be-told';
}

/** Who had not acted was no party, whether or not it could have been one; nor was one whose signature alone is in doubt. */
function mayBeParty({ untold }: Cell): boolean {
  if (untold === null || untold.kind === 'opening-not-established') return false;
  return untold.kind !== 'end-not-told' || untold.what !== 'signature';
}

function hadSigned({ history }: Cell, day: Day): boolean {
  return history !== undefined && history.signature !== null && history.signature.date <= day;
}

/** A signature in brackets ended on some day of those that cannot be told. */
function maySignatureStand(cell: Cell, day: Day): boolean {
  return isUntold(cell) && hadSigned(cell, day) && cell.history?.signature?.withdrawn === true;
}
