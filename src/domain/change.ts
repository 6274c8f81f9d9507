import type { Act, Participation, Withdrawal } from './act.js';
import type { Day } from './day.js';
import type { ChangedStatement } from './statement-change.js';

/** The kinds of change of a row, with what each means. */
export const rowChangeKinds = [
  { kind: 'signed', meaning: 'the State signed' },
  { kind: 'consented', meaning: 'the State consented to be bound' },
  {
    kind: 'gave-notice',
    meaning: 'the State gave notice of its withdrawal or denunciation; until that takes effect it is a party',
  },
  {
    kind: 'notice-withdrawn',
    meaning: 'the notice is no longer told and the act has no brackets: the State stays a party',
  },
  {
    kind: 'withdrew',
    meaning: 'the act now stands in brackets: the State withdrew it, or denounced the instrument',
  },
  { kind: 'withdrawal-reversed', meaning: 'the brackets are gone: the withdrawal was withdrawn' },
  {
    kind: 'corrected',
    meaning:
      'an older date or letter, or a day of a withdrawal, is printed otherwise: the record was corrected, nothing new was done',
  },
  {
    kind: 'read-better',
    meaning:
      'the page before is read otherwise than it was then: the tracker learned it, the depositary altered nothing',
  },
  { kind: 'renamed', meaning: 'the same State is printed under another name' },
  { kind: 'appeared', meaning: 'the State is listed, with no act of its own that is new' },
  { kind: 'removed', meaning: 'the State is no longer listed' },
] as const;

/** The kinds of change of what participants stated, with what each means. */
const statementChangeKinds = [
  {
    kind: 'statement-made',
    meaning: 'a reservation, declaration, objection or notification of the State is printed that was not',
  },
  { kind: 'statement-altered', meaning: 'one of them is printed in other words' },
  {
    kind: 'statement-withdrawn',
    meaning: 'one of them is no longer printed, and an end note tells that it was withdrawn',
  },
  {
    kind: 'statement-gone',
    meaning: 'one of them is no longer printed, and nothing tells why',
  },
] as const;

/** The kinds of change, with what each means; help texts and filters read this table. */
export const changeKinds = [...rowChangeKinds, ...statementChangeKinds] as const;

/** What sort of difference it is. */
export type ChangeKind = (typeof changeKinds)[number]['kind'];

/** The same of a row. */
export type RowChangeKind = (typeof rowChangeKinds)[number]['kind'];

/** The part of a row that a change is about. */
export interface PrintedRow {
  readonly name: string;
  readonly signature: Act | null;
  readonly consent: Act | null;
  readonly withdrawal: Withdrawal | null;
}

/** One difference between two states of the record for one State and instrument. */
export interface Change {
  readonly kind: ChangeKind;
  readonly instrument: string;
  readonly state: string;
  readonly before: PrintedRow | null;
  readonly after: PrintedRow | null;
  /** What a statement said before and after; absent where the change is of a row. */
  readonly statement?: ChangedStatement;
  /** The day it happened in the world; `null` where that is not known, or where nothing happened in the world. */
  readonly happenedOn: Day | null;
}

/** The same of a row. */
export interface RowChange extends Change {
  readonly kind: RowChangeKind;
}

/** The part of a participation that a change is about. */
export function printedRow({ name, signature, consent, withdrawal }: Participation): PrintedRow {
  return { name, signature, consent, withdrawal };
}
