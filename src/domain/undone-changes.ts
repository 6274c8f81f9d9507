import type { Act } from './act.js';
import type { Change, ChangeKind, PrintedRow } from './change.js';
import { isSameName } from './same-name.js';

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
const name: Aspect = (row) => row?.name ?? null;

/** What a change of a kind tells; of a row that is listed or not, the acts are told by changes of their own. */
const aspectsOf: Readonly<Record<ChangeKind, readonly Aspect[]>> = {
  signed: [signature],
  consented: [consent],
  'gave-notice': [withdrawal],
  'notice-withdrawn': [withdrawal],
  withdrew: [signatureBrackets, consentBrackets],
  'withdrawal-reversed': [signatureBrackets, consentBrackets],
  corrected: [signature, consent, withdrawal],
  'read-better': [listing, name, signature, consent, signatureBrackets, consentBrackets, withdrawal],
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
  const undone = new Map<Told, Told>();
  for (const chain of chainsOf(changes))
    for (const [index, change] of chain.entries()) {
      const by = undoing(change, chain.slice(0, index + 1), chain.slice(index + 1));
      if (by !== undefined) undone.set(change, by);
    }
  return undone;
}

/** The first change after which what stood before a change, or before what led to it, stands again. */
function undoing<Told extends Change>(
  change: Told,
  until: readonly Told[],
  later: readonly Told[],
): Told | undefined {
  const { after } = change;
  const aspects = alteredBy(change);
  if (aspects.length === 0) return undefined;
  const isSame = (one: PrintedRow | null, other: PrintedRow | null) => isSameIn(change, one, other);
  // What it brought back itself it does not lose by a later change that leaves it alone.
  const stood = until.map((one) => one.before).filter((row) => !isSame(row, after));
  const first = later.find((one) => stood.some((row) => isSame(one.after, row)));
  if (first === undefined) return undefined;
  // A page may have brought several changes, of which not the first need be about it.
  const ofPage = later.slice(later.indexOf(first)).filter((one) => isSameStep(one, first));
  return ofPage.find((one) => aspectsOf[one.kind].some((aspect) => aspects.includes(aspect))) ?? first;
}

/** Whether two rows say the same in what a change has altered. */
export function isSameIn(change: Change, one: PrintedRow | null, other: PrintedRow | null): boolean {
  return alteredBy(change).every((aspect) => isAlike(aspect, one, other));
}

/** Of what a change of its kind tells, that in which the rows before and after it differ. */
function alteredBy({ kind, before, after }: Change): readonly Aspect[] {
  return aspectsOf[kind].filter((aspect) => !isAlike(aspect, before, after));
}

/** The changes of each State and instrument, in their order. */
function chainsOf<Told extends Change>(changes: readonly Told[]): readonly (readonly Told[])[] {
  const chains = new Map<string, Told[]>();
  for (const change of changes) {
    const key = `${change.instrument} ${change.state}`;
    chains.set(key, [...(chains.get(key) ?? []), change]);
  }
  return [...chains.values()];
}

function isAlike(aspect: Aspect, a: PrintedRow | null, b: PrintedRow | null): boolean {
  const [one, other] = [aspect(a), aspect(b)];
  if (one === other) return true;
  return aspect === name && one !== null && other !== null && isSameName(one, other);
}

function isSameStep(a: Change, b: Change): boolean {
  return JSON.stringify([a.before, a.after]) === JSON.stringify([b.before, b.after]);
}
