import type { Act } from './act.js';
import type { Change, ChangeKind, PrintedRow } from './change.js';
import { consentByLetter, type ConsentMode } from './consent.js';
import type { Day } from './day.js';
import { nameOf, type InstrumentName, type NamedInstrument } from './instrument-name.js';
import type { Leaving } from './leaving.js';
import type { ChangedStatement } from './statement-change.js';
import { statementTold, type StatementTold } from './statement-reason.js';

/** What is told of a change. */
type ToldChange = Pick<Change, 'kind' | 'before' | 'after' | 'happenedOn'> & {
  readonly statement?: Pick<ChangedStatement, 'before' | 'after'>;
};

/** Which change it is of whom, under which instrument; `on` is the day it happened, where that is known. */
interface Told {
  readonly name: string;
  readonly instrument: InstrumentName;
  readonly called: Leaving;
  readonly on: Day | null;
}

type Say<Kind extends ChangeKind, Parameters = unknown> = Told & { readonly say: Kind } & Parameters;

/** Whether it is of the consent; else it is of the signature. */
interface OfConsent {
  readonly isOfConsent: boolean;
}

/** A change of the record, to be said. */
export type ChangeReason =
  | Say<'signed' | 'notice-withdrawn' | 'appeared' | 'removed'>
  | Say<'consented', { readonly mode: ConsentMode | null }>
  | Say<'gave-notice', { readonly effectiveOn: Day | null }>
  | Say<'withdrew', OfConsent & { readonly effectiveOn: Day | null }>
  | Say<'withdrawal-reversed', OfConsent>
  | Say<'corrected', { readonly differences: Differences }>
  | Say<'read-better', { readonly differences: Differences; readonly isListed: boolean }>
  | (Told & StatementTold)
  | Say<'renamed', { readonly is: string; readonly was: string }>;

/** An act as a cell prints it; `null` for a code where there is no letter. */
type PrintedAct =
  | {
      readonly say: 'printed-act';
      readonly on: Day;
      readonly code: string | null;
      readonly inBrackets: boolean;
    }
  | { readonly say: 'no-act' };

/** What is printed, or read, otherwise than before. */
type Difference =
  | {
      readonly say: 'other-act';
      readonly what: 'signature' | 'consent';
      readonly is: PrintedAct;
      readonly was: PrintedAct;
    }
  | { readonly say: 'other-name'; readonly is: string; readonly was: string }
  | {
      readonly say: 'other-day';
      readonly of: 'notice' | 'effect';
      readonly isOfSignature: boolean;
      readonly called: Leaving;
      readonly is: Day | null;
      readonly was: Day | null;
    };

/** One difference after another. */
interface Another {
  readonly say: 'and-another';
  readonly first: Difference | Another;
  readonly next: Difference;
}

/** What differs; `null` where nothing of it does. */
type Differences = Difference | Another | null;

/** The parts of a reason that are reasons of their own. */
export type ChangePart = Difference | Another | PrintedAct;

/**
 * A change, as it is said for the State's present name: "Palau acceded to the Trafficking Protocol on 27 May 2019". A
 * correction says what was printed before and after.
 */
export function changeReason(change: ToldChange, name: string, instrument: NamedInstrument): ChangeReason {
  const { kind, before, after, happenedOn: on } = change;
  const { called } = instrument.withdrawal;
  const told = { name, instrument: nameOf(instrument), called, on };
  switch (kind) {
    case 'consented': {
      const mode = consentByLetter(after?.consent?.code ?? '')?.mode ?? null;
      return { say: kind, ...told, mode };
    }
    case 'gave-notice':
      return { say: kind, ...told, effectiveOn: after?.withdrawal?.effectiveOn ?? null };
    case 'withdrew': {
      const effectiveOn = after?.withdrawal?.effectiveOn ?? null;
      return { say: kind, ...told, effectiveOn, isOfConsent: isOfConsent(before, after) };
    }
    case 'withdrawal-reversed':
      return { say: kind, ...told, isOfConsent: isOfConsent(after, before) };
    case 'corrected':
      return { say: kind, ...told, differences: corrections(before, after, called) };
    case 'read-better': {
      const isListed = before === null;
      return { say: kind, ...told, isListed, differences: otherReadings(before, after, called) };
    }
    case 'renamed':
      return { say: kind, ...told, is: after?.name ?? '', was: before?.name ?? '' };
    case 'statement-made':
    case 'statement-altered':
    case 'statement-withdrawn':
    case 'statement-gone':
      return { ...told, ...statementTold(kind, change) };
    default:
      return { say: kind, ...told };
  }
}

/** Whether brackets that stand in one row and not in the other are those of the consent; else they are the signature's. */
function isOfConsent(without: PrintedRow | null, within: PrintedRow | null): boolean {
  return within?.consent?.withdrawn === true && without?.consent?.withdrawn !== true;
}

type Row = PrintedRow | null;

function corrections(before: Row, after: Row, called: Leaving): Differences {
  const isToldTwice = Boolean(before?.withdrawal && after?.withdrawal);
  return together([
    otherAct('signature', before, after, withoutBrackets),
    otherAct('consent', before, after, withoutBrackets),
    ...(isToldTwice ? otherDays(before, after, called) : []),
  ]);
}

/** Another reading of a page is one change: the name and brackets are said too, of which other changes are kinds of their own. */
function otherReadings(before: Row, after: Row, called: Leaving): Differences {
  const [was, is] = [before?.name ?? '', after?.name ?? ''];
  return together([
    was === is ? null : { say: 'other-name', is, was },
    otherAct('signature', before, after, printedAct),
    otherAct('consent', before, after, printedAct),
    ...otherDays(before, after, called),
  ]);
}

function together(differences: readonly (Difference | null)[]): Differences {
  return differences.reduce<Differences>(
    (first, next) => (first && next ? { say: 'and-another', first, next } : (first ?? next)),
    null,
  );
}

/** The days of a withdrawal: of the consent, or of a signature where there is no other act. */
function otherDays(before: Row, after: Row, called: Leaving): readonly (Difference | null)[] {
  const isOfSignature = !(after ?? before)?.consent;
  const days = { notice: 'notifiedOn', effect: 'effectiveOn' } as const;
  return (['notice', 'effect'] as const).map((of) => {
    const [was, is] = [before, after].map((row) => row?.withdrawal?.[days[of]] ?? null);
    return was === is
      ? null
      : { say: 'other-day', of, isOfSignature, called, is: is ?? null, was: was ?? null };
  });
}

function otherAct(
  what: 'signature' | 'consent',
  before: Row,
  after: Row,
  print: (act: Act) => PrintedAct,
): Difference | null {
  const [was, is] = [before, after].map((row): PrintedAct => {
    const act = row?.[what];
    return act ? print(act) : { say: 'no-act' };
  });
  return !was || !is || isSame(was, is) ? null : { say: 'other-act', what, is, was };
}

function isSame(a: PrintedAct, b: PrintedAct): boolean {
  if (a.say === 'no-act' || b.say === 'no-act') return a.say === b.say;
  return a.on === b.on && a.code === b.code && a.inBrackets === b.inBrackets;
}

function printedAct({ date, code, withdrawn }: Act): PrintedAct {
  return { say: 'printed-act', on: date, code: code === '' ? null : code, inBrackets: withdrawn };
}

/** Brackets are told by kinds of change of their own. */
function withoutBrackets(act: Act): PrintedAct {
  return printedAct({ ...act, withdrawn: false });
}
