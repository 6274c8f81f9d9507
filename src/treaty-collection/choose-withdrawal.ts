import type { Act, Withdrawal } from '../domain/act.js';
import { addSpan, type Day } from '../domain/day.js';
import type { Finding } from '../domain/finding.js';
import { quote, warningFinding } from './page-findings.js';
import type { NoteStatement, StatementKind } from './note-statement.js';

/** What a row prints of its acts, and the statements of its notes that are about its participant. */
export interface PrintedActs {
  readonly name: string;
  readonly signature: Act | null;
  readonly consent: Act | null;
  readonly statements: readonly NoteStatement[];
  /** Statements that name the participant in notes of other places of the page, e.g. beside the title. */
  readonly elsewhere: readonly NoteStatement[];
  readonly statusAsAt: Day | null;
}

/** A withdrawal that the notes tell, and what of them could not be used. */
export interface ChosenWithdrawal {
  readonly withdrawal: Withdrawal | null;
  /** The latest day on which the notes tell of a party that it took its notice back; absent where they do not. */
  readonly noticeWithdrawnOn?: Day;
  /** Whether it has brackets and no note tells of leaving, in words that are read or not; absent elsewhere. */
  readonly leavingUntold?: true;
  readonly findings: readonly Finding[];
}

/** Brackets come with the day of effect, or somewhat later: XXVI-5 had Finland's, of 10 January 2026, by 3 February. */
const bracketsComeLate = { years: 1 };
/** The slowest clause: six months before the end of a period of three years, else the end of the next (1956 Convention, art. 14). */
const longestNotice = { years: 4 };

const notTold: Withdrawal = { notifiedOn: null, effectiveOn: null, notification: null };
const nothing: ChosenWithdrawal = { withdrawal: null, findings: [] };

const notUnderstood = (name: string, { text }: NoteStatement): Finding =>
  warningFinding(
    'withdrawal-not-understood',
    `An end note of ${quote(name)} speaks of leaving and was not understood: ${quote(text)}`,
  );

/** Statements that no later statement takes back: a notice that was withdrawn, or was followed by a return, is over. */
function standing(statements: readonly NoteStatement[]): readonly NoteStatement[] {
  const ends = [...statements.entries()].filter(
    ([, { kind }]) => kind === 'notice-withdrawn' || kind === 'returned',
  );
  const isOver = ({ notifiedOn }: NoteStatement, index: number): boolean =>
    ends.some(([place, end]) =>
      notifiedOn === null || end.notifiedOn === null || notifiedOn === end.notifiedOn
        ? place > index
        : notifiedOn < end.notifiedOn,
    );
  return statements.filter((statement, index) => !isOver(statement, index));
}

/**
 * Two sentences on the notice of one day are one notice, as IV-5 tells Trinidad and Tobago's of 26 May 1998 twice. Days
 * of effect that differ cannot both be true.
 */
function merged(statements: readonly NoteStatement[]): readonly NoteStatement[] {
  const byNotice = new Map<string, NoteStatement>();
  for (const [index, statement] of statements.entries()) {
    const key = statement.notifiedOn ?? `effect ${statement.effectiveOn ?? index}`;
    const before = byNotice.get(key);
    const isContradiction =
      before?.effectiveOn && statement.effectiveOn && before.effectiveOn !== statement.effectiveOn;
    byNotice.set(key, {
      ...(before ?? statement),
      effectiveOn: isContradiction ? null : (before?.effectiveOn ?? statement.effectiveOn),
      notification: before?.notification ?? statement.notification,
      ...(isContradiction && { kind: 'not-understood' as const }),
    });
  }
  return [...byNotice.values()];
}

const dayOf = ({ notifiedOn, effectiveOn }: Withdrawal): Day => notifiedOn ?? effectiveOn ?? '';

/**
 * No notice takes effect before it is given ("shall take effect one year after the date of receipt"): such days were
 * misread or misprinted. On the same day it may, by treaties that have no span.
 */
function isBackwards({ notifiedOn, effectiveOn }: Withdrawal): boolean {
  return notifiedOn !== null && effectiveOn !== null && effectiveOn < notifiedOn;
}

/** An act, then the notice, then the effect: in another order a statement is about another act, or was misread. */
function isInOrder(act: Act, withdrawal: Withdrawal): boolean {
  return dayOf(withdrawal) >= act.date && !isBackwards(withdrawal);
}

const firstOf = (name: string, statements: readonly NoteStatement[]): readonly Finding[] =>
  statements.slice(0, 1).map((one) => notUnderstood(name, one));

function latest(statements: readonly NoteStatement[]): NoteStatement | undefined {
  return statements.reduce<NoteStatement | undefined>(
    (last, next) => (last === undefined || dayOf(next) >= dayOf(last) ? next : last),
    undefined,
  );
}

const withdrawalIn = ({ notifiedOn, effectiveOn, notification }: NoteStatement): Withdrawal => ({
  notifiedOn,
  effectiveOn,
  notification,
});

/** Of what a notice is that ends a consent, and one that ends a signature. */
const consentLeft: readonly StatementKind[] = ['withdrawal', 'instrument', 'unnamed'];
const signatureLeft: readonly StatementKind[] = ['signature', 'withdrawal', 'unnamed'];

/** The withdrawal of an act in brackets: the latest notice that fits it, or, of which no day is known, a finding. */
function ofBracketed(act: Act, kinds: readonly StatementKind[], row: PrintedActs): ChosenWithdrawal {
  const fitting = (statements: readonly NoteStatement[]) =>
    merged(standing(statements).filter(({ kind }) => kinds.includes(kind))).filter(
      (one) => one.kind !== 'not-understood' && isInOrder(act, one),
    );
  const own = fitting(row.statements);
  const found = latest(own.length > 0 ? own : fitting(row.elsewhere));
  const unclear = row.statements.filter((one) => one.kind === 'not-understood' || isBackwards(one));
  if (found) {
    const later = unclear.filter(({ notifiedOn }) => (notifiedOn ?? '9999') > dayOf(found));
    return { withdrawal: withdrawalIn(found), findings: firstOf(row.name, later) };
  }
  const [some] = [...unclear, ...row.statements];
  return {
    withdrawal: notTold,
    ...(unclear.length === 0 && { leavingUntold: true }),
    findings: [
      some
        ? notUnderstood(row.name, some)
        : warningFinding(
            'withdrawal-not-told',
            `${quote(row.name)} stands in brackets, and no end note tells the day of its withdrawal.`,
          ),
    ],
  };
}

/** What a party may have done by a note, and its cells do not show: of none of these is a day of leaving known. */
const unclearOfParty: readonly string[] = ['not-understood', 'signature', 'instrument'];

/** A notice that has not taken effect: only a note tells it, and the cell has no brackets. */
function ofParty(consent: Act, row: PrintedActs): ChosenWithdrawal {
  const { name, statements, elsewhere, statusAsAt } = row;
  const told = ({ kind, notifiedOn, effectiveOn }: NoteStatement) =>
    kind === 'withdrawal' && notifiedOn !== null && effectiveOn !== null && effectiveOn > (statusAsAt ?? '');
  const known = [
    ...statements,
    ...elsewhere.filter(told),
    ...elsewhere.filter(({ kind }) => kind === 'notice-withdrawn'),
  ];
  // A State that leaves and joins again on one day has consented anew: the notice is that of the older act (IV-5, Guyana).
  const left = merged(standing(known).filter(({ kind }) => kind === 'withdrawal')).filter(
    (one) => dayOf(one) > consent.date,
  );
  const found = latest(left);
  const isExplained = statements.some(({ kind }) => kind === 'withdrawal');
  const unclear = statements.filter(
    (one) =>
      (unclearOfParty.includes(one.kind) || (one.kind === 'mentioned' && !isExplained)) &&
      (dayOf(one) || '9999') > consent.date,
  );
  const takenBackOn = known
    .flatMap(({ kind, notifiedOn }) => (kind === 'notice-withdrawn' ? (notifiedOn ?? []) : []))
    .toSorted()
    .at(-1);
  if (found === undefined)
    return {
      withdrawal: null,
      ...(takenBackOn !== undefined && { noticeWithdrawnOn: takenBackOn }),
      findings: firstOf(name, unclear),
    };
  if (isBackwards(found) || found.kind === 'not-understood' || !isNoticeToCome(found, statusAsAt))
    return { withdrawal: null, findings: [notUnderstood(name, found)] };
  const isDue = found.effectiveOn !== null && statusAsAt !== null && found.effectiveOn <= statusAsAt;
  const due = warningFinding(
    'withdrawal-without-brackets',
    `An end note tells that ${quote(name)} left with effect from ${found.effectiveOn}; its act stands without brackets.`,
  );
  // What else the note says of leaving, and may have taken the notice back, is told beside it.
  const besides = statements.filter(
    (one) => one.kind === 'not-understood' && (dayOf(one) || '9999') > dayOf(found),
  );
  return {
    withdrawal: withdrawalIn(found),
    findings: [...(isDue ? [due] : []), ...firstOf(name, besides)],
  };
}

/**
 * Whether a notice can still be one that has not taken effect. Where the depositary counts the State as a party long
 * after it would have, the note is about something else; and an intention without a day is no notice yet.
 */
function isNoticeToCome(notice: NoteStatement, statusAsAt: Day | null): boolean {
  const { notifiedOn, effectiveOn, text } = notice;
  if (effectiveOn === null && /\bint(?:ention|ends?|ended)\b/i.test(text)) return false;
  if (statusAsAt === null) return notifiedOn !== null;
  if (notifiedOn === null) return (effectiveOn ?? '') > statusAsAt;
  if (effectiveOn !== null) return addSpan(effectiveOn, bracketsComeLate) >= statusAsAt;
  return addSpan(notifiedOn, longestNotice) >= statusAsAt;
}

/** A State that is no party by its cells leaves nothing; a note that says so is told. */
function ofOthers(row: PrintedActs): ChosenWithdrawal {
  const since = row.signature?.date ?? '';
  const some = standing(row.statements).find(
    (one) => ['withdrawal', ...unclearOfParty].includes(one.kind) && (dayOf(one) || '9999') > since,
  );
  return some ? { withdrawal: null, findings: [notUnderstood(row.name, some)] } : nothing;
}

/**
 * The withdrawal of a row: of an act in brackets, or one that is still to come. Each part that the notes do not say in
 * a form that is understood is `null`; what speaks of leaving and is not understood is a finding, never a guess.
 */
export function chooseWithdrawal(row: PrintedActs): ChosenWithdrawal {
  const { signature, consent } = row;
  if (consent?.withdrawn) return ofBracketed(consent, consentLeft, row);
  const ofSignature = signature?.withdrawn ? ofBracketed(signature, signatureLeft, row) : null;
  // What is told of a party is of its consent; its signature may have ended before that.
  if (consent)
    return { ...ofParty(consent, row), ...(ofSignature?.leavingUntold && { leavingUntold: true }) };
  return ofSignature ?? ofOthers(row);
}
