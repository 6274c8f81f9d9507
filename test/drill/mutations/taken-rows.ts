import { addSpan } from '../../../src/domain/day.js';
import type { Choose } from './mutation.js';
import type { TakenPage, TakenRow } from './table-of-page.js';

/** The rows of a page. */
export type Rows = readonly TakenRow[];

/** The cells that hold an act. */
export const cells = ['signature', 'consent'] as const;

/** Which of them. */
export type Cell = (typeof cells)[number];

/** The day of an act. */
export const dateOf = (act: string): string => /\d{4}-\d\d-\d\d/.exec(act)?.[0] ?? '';
/** The letter of an act. */
export const letterOf = (act: string): string => /[A-Za-z]+/.exec(act)?.[0] ?? '';
/** Whether a State is a party. */
export const isParty = ({ consent }: TakenRow): boolean => /^\d/.test(consent);
/** Whether a State has signed and not consented. */
export const isSignatory = ({ signature, consent }: TakenRow): boolean =>
  /^\d/.test(signature) && consent === '';
/** Whether a State has left, or withdrawn its signature. */
export const isLeft = ({ signature, consent }: TakenRow): boolean => (consent || signature).startsWith('[');
/** Whether a State is a party by accession, without a signature. */
export const acceded = (row: TakenRow): boolean =>
  isParty(row) && row.signature === '' && letterOf(row.consent) === 'a';
/** Whether a State is a party that has signed. */
export const ratified = (row: TakenRow): boolean => isParty(row) && row.signature !== '';
/** Any row. */
export const anyRow = (): boolean => true;

/** The act in brackets. */
export const inBrackets = (act: string): string => (act === '' ? '' : `[${act.replace(/^\[|\]$/g, '')}]`);
/** The act on another day. */
export const withDate = (act: string, date: string): string => act.replace(/\d{4}-\d\d-\d\d/, date);
/** The act, a day earlier. */
export const otherDay = (act: string): string => withDate(act, addSpan(dateOf(act), { days: -1 }));
/** The act with another letter. */
export const withLetter = (act: string, letter: string): string =>
  act.replace(/(\d\d)(?: \w+)?(\]?)$/, `$1${letter && ` ${letter}`}$2`);

/** The rows with another in one place. */
export const replaced = (rows: Rows, index: number, row: Partial<TakenRow>): Rows =>
  rows.map((one, at) => (at === index ? { ...one, ...row } : one));

/** The places of the rows that are of some kind. */
export const placesOf = (rows: Rows, isOfKind: (row: TakenRow) => boolean): readonly number[] =>
  rows.flatMap((row, index) => (isOfKind(row) ? index : []));

/** One of some; `undefined` where there is none. */
export function oneOf<Item>(items: readonly Item[], choose: Choose): Item | undefined {
  return items.length === 0 ? undefined : items[choose(items.length)];
}

/** Alters a row of some kind. */
export const inOne =
  (
    isOfKind: (row: TakenRow) => boolean,
    alter: (row: TakenRow, choose: Choose) => Partial<TakenRow> | null,
  ) =>
  ({ rows }: TakenPage, choose: Choose): Partial<TakenPage> | null => {
    const at = oneOf(placesOf(rows, isOfKind), choose);
    const row = at === undefined ? null : alter(rows[at]!, choose);
    return row && { rows: replaced(rows, at!, row) };
  };
