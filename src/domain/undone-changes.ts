import type { Act } from './act.js';
import type { Change, PrintedRow, RowChange, RowChangeKind } from './change.js';
import { seenForm } from './same-name.js';
import { undoneStatements } from './undone-statements.js';

/** One thing that a row says, so that two rows can be compared in it alone. */
type Aspect = (row: PrintedRow | null) => string | null;

const dated = (act: Act | null | undefined) => (act ? `${act.date} ${act.code}` : null);
const bracketed = (act: Act | null | undefined) => (act?.withdrawn ? 'in brackets' : null);

const listing: Aspect = (row) => (row === null ? null : 'listed');
const signature: Aspect = (row) => dated(row?.signature);
const consent: Aspect = (row) => dated(row?.consent);
const signatureBrackets: Aspect = (row) => bracketed(row?.signature);
const consentBrackets: Aspect = (row) => bracketed(row?.consent);
const withdrawal: Aspect = (row) => {
  const told = row?.withdrawal;
  return told ? JSON.stringify([told.notifiedOn, told.effectiveOn]) : null;
};
const name: Aspect = (row) => (row === null ? null : seenForm(row.name));

const allAspects = [listing, name, signature, consent, signatureBrackets, consentBrackets, withdrawal];

/** What a change of a kind tells; of a row that is listed or not, the acts are told by changes of their own. */
const aspectsOf: Readonly<Record<RowChangeKind, readonly Aspect[]>> = {
  signed: [signature],
  consented: [consent],
  'gave-notice': [withdrawal],
  'notice-withdrawn': [withdrawal],
  withdrew: [signatureBrackets, consentBrackets],
  'withdrawal-reversed': [signatureBrackets, consentBrackets],
  corrected: [signature, consent, withdrawal],
  'read-better': allAspects,
  renamed: [name],
  appeared: [listing],
  removed: [listing],
};

/**
 * Of changes in the order in which they were recorded, those that later ones have undone, each with the first of these
 * after which the record says again what it said before it, or before what led to it: of a consent that was printed,
 * corrected and gone again, the correction is undone too. What only a part of a later change brings back counts by that
 * part: a consent that is gone again was undone, though the name that came with it stayed. To be given all changes of
 * the States and instruments that matter, whatever their kind: one that nobody asked for may undo one that someone did.
 */
export function undoneChanges<Told extends Change>(changes: readonly Told[]): ReadonlyMap<Told, Told> {
  const undone = new Map(undoneStatements(changes));
  for (const chain of chainsOf(changes.filter(isOfRow)))
    for (const [change, by] of undoneOfChain(chain)) undone.set(change, by);
  return undone;
}

/** The same of the changes of one State and instrument. */
function* undoneOfChain<Told extends RowChange>(chain: readonly Told[]): Generator<readonly [Told, Told]> {
  const sayings = new Map<string, Sayings>();
  const steps = numbered(chain.map(({ before, after }) => JSON.stringify([before, after])));
  for (const [index, change] of chain.entries()) {
    const aspects = alteredBy(change);
    if (aspects.length === 0) continue;
    const key = aspects.map((aspect) => allAspects.indexOf(aspect)).join(' ');
    if (!sayings.has(key)) sayings.set(key, sayingsOf(chain, aspects));
    const first = firstUndoing(index, sayings.get(key)!);
    if (first === -1) continue;
    // A page may have brought several changes, of which not the first need be about it.
    const ofPage = steps.findIndex(
      (step, at) =>
        at >= first &&
        step === steps[first] &&
        aspectsOf[chain[at]!.kind].some((aspect) => aspects.includes(aspect)),
    );
    yield [change, chain[ofPage === -1 ? first : ofPage]!];
  }
}

/** What the rows of a chain say in some aspects, by numbers: comparing texts would take its time. */
interface Sayings {
  /** What stands after each change. */
  readonly after: readonly number[];
  /** Before which change the same stood first; behind the last where it did before none. */
  readonly stoodFirst: readonly number[];
}

function sayingsOf(chain: readonly Change[], aspects: readonly Aspect[]): Sayings {
  const said = (row: PrintedRow | null) => JSON.stringify(aspects.map((aspect) => aspect(row)));
  const all = numbered(chain.flatMap(({ before, after }) => [said(before), said(after)]));
  const after = chain.map((_, index) => all[2 * index + 1]!);
  const firstBefore = new Map<number, number>();
  for (const index of chain.keys()) {
    const before = all[2 * index]!;
    if (!firstBefore.has(before)) firstBefore.set(before, index);
  }
  return { after, stoodFirst: after.map((one) => firstBefore.get(one) ?? chain.length) };
}

/** Each text as a number, equal ones as the same. */
function numbered(texts: readonly string[]): readonly number[] {
  const numbers = new Map<string, number>();
  return texts.map((text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}

/** Where the first change is after which what stood before a change, or before what led to it, stands again; or -1. */
function firstUndoing(index: number, { after, stoodFirst }: Sayings): number {
  const own = after[index];
  for (let at = index + 1; at < after.length; at++)
    // What it brought back itself it does not lose by a later change that leaves it alone.
    if (stoodFirst[at]! <= index && after[at] !== own) return at;
  return -1;
}

/** Whether a change is of a row, and of nothing that was stated. */
export function isOfRow<Told extends Change>(change: Told): change is Told & RowChange {
  return change.kind in aspectsOf;
}

/** Whether two rows say the same in what a change of a row has altered. */
export function isSameIn(change: RowChange, one: PrintedRow | null, other: PrintedRow | null): boolean {
  return alteredBy(change).every((aspect) => aspect(one) === aspect(other));
}

/** Of what a change of its kind tells, that in which the rows before and after it differ. */
function alteredBy({ kind, before, after }: RowChange): readonly Aspect[] {
  return aspectsOf[kind].filter((aspect) => aspect(before) !== aspect(after));
}

/** The changes of each State and instrument, in their order. */
function chainsOf<Told extends Change>(changes: readonly Told[]): readonly (readonly Told[])[] {
  const chains = new Map<string, Told[]>();
  for (const change of changes) {
    const key = `${change.instrument} ${change.state}`;
    const chain = chains.get(key);
    if (chain === undefined) chains.set(key, [change]);
    else chain.push(change);
  }
  return [...chains.values()];
}
