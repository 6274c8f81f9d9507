import { addSpan, laterOf, sayDay, saySpan, type Day, type Span } from './day.js';

/** One instrument of consent as the rule of entry into force sees it. */
interface Deposit {
  readonly boundOn: Day;
  /** A mode of consent, e.g. `accession`. */
  readonly mode: string;
  /** Of a succession: the day on which the State took the place of its predecessor; `null` where it is not known. */
  readonly successionOn?: Day | null;
}

/** What else decides the day. */
interface EntryIntoForceContext {
  /** The day of general entry into force, or `null` while there is none. */
  readonly generalDay: Day | null;
}

/** The day an instrument binds a State, or why none is computed; `because` is a sentence that names the article. */
export interface BindingDay {
  readonly inForceOn: Day | null;
  readonly because: string;
}

/** A rule of entry into force: it computes, and it says itself in a sentence. */
export interface EntryIntoForceRule {
  /** E.g. `article 27`. */
  readonly article: string;
  readonly sentence: string;
  /** The day of general entry into force that follows from all deposits, or `null` while there are too few. */
  generalDay(deposits: readonly Day[], parentGeneralDay?: Day | null): Day | null;
  bindingDay(deposit: Deposit, context: EntryIntoForceContext): BindingDay;
}

/**
 * Which States count a span from their own deposit: those that join later than the deposit that decided on general
 * entry into force, or only those that join later than general entry into force itself. All others are bound from
 * the general day.
 */
export type LaterThan = 'deciding-deposit' | 'entry-into-force';

interface GeneralClause {
  readonly deposits: number;
  readonly span: Span;
}

interface OwnClause {
  readonly span: Span;
  readonly laterThan: LaterThan;
}

const ordinals: Readonly<Record<number, string>> = {
  2: 'second',
  10: 'tenth',
  20: 'twentieth',
  40: 'fortieth',
};

function sayOrdinal(count: number): string {
  return ordinals[count] ?? `${count}th`;
}

/** Whether a span is no time at all: the rule then speaks of the day of the deposit itself. */
function isImmediate(span: Span): boolean {
  return Object.values(span).every((count: number) => count === 0);
}

function sayAfter(span: Span, event: string): string {
  return isImmediate(span) ? `on the day of ${event}` : `${saySpan(span)} after ${event}`;
}

function generalDayOf(clause: GeneralClause, deposits: readonly Day[]): Day | null {
  const decisive = deposits.toSorted()[clause.deposits - 1];
  return decisive === undefined ? null : addSpan(decisive, clause.span);
}

/**
 * Starts a rule: in force generally a span after the n-th deposit. Finish it with `thenAfterOwn`: the span that counts
 * for later States from their own deposit, the article, whose paragraph 1 is on general entry into force and paragraph
 * 2 on each State, and what it is that they join later than.
 */
export function afterDeposits(deposits: number, span: Span) {
  const general: GeneralClause = { deposits, span };
  return {
    thenAfterOwn: (
      own: Span,
      article: string,
      laterThan: LaterThan = 'deciding-deposit',
    ): EntryIntoForceRule => ruleOf(general, { span: own, laterThan }, article),
  };
}

function ruleOf(general: GeneralClause, own: OwnClause, article: string): EntryIntoForceRule {
  return {
    article,
    sentence: sayRule(general, own, article),
    generalDay(deposits, parentGeneralDay) {
      const day = generalDayOf(general, deposits);
      if (day === null || parentGeneralDay === undefined) return day;
      return parentGeneralDay === null ? null : laterOf(day, parentGeneralDay);
    },
    bindingDay(deposit, { generalDay }) {
      const isSuccession = deposit.mode === 'succession';
      if (isSuccession && !deposit.successionOn) {
        return {
          inForceOn: null,
          because:
            'Not computed: a successor State is bound from the succession of States, not from its notification.',
        };
      }
      if (generalDay === null) {
        return { inForceOn: null, because: `Not computed: the instrument is not yet in force (${article}).` };
      }
      return isSuccession && deposit.successionOn
        ? successorsDay(deposit.successionOn, generalDay)
        : depositorsDay(deposit.boundOn, generalDay, general, own, article);
    },
  };
}

function sayRule({ deposits, span }: GeneralClause, own: OwnClause, article: string): string {
  const later =
    own.laterThan === 'entry-into-force'
      ? `for each State that joins after that day, ${sayAfter(own.span, 'its own deposit')}`
      : `for each State that joins after that deposit, ${sayAfter(own.span, 'its own')}, if that is later`;
  return (
    `In force ${sayAfter(span, `the deposit of the ${sayOrdinal(deposits)} instrument`)} (${article}(1)); ` +
    `${later} (${article}(2)).`
  );
}

function depositorsDay(
  boundOn: Day,
  generalDay: Day,
  general: GeneralClause,
  own: OwnClause,
  article: string,
): BindingDay {
  const ownDay = addSpan(boundOn, own.span);
  const afterDeposit = sayAfter(own.span, `the deposit of ${sayDay(boundOn)}`);
  const isLater =
    own.laterThan === 'entry-into-force'
      ? boundOn >= generalDay
      : addSpan(boundOn, general.span) > generalDay;
  if (isLater && ownDay >= generalDay) {
    return { inForceOn: ownDay, because: `${afterDeposit} (${article}(2))` };
  }
  const byParagraph1 = `the day of general entry into force (${article}(1))`;
  // Nothing binds anybody before general entry into force, whether the article says so (the protocol) or not (UNTOC).
  if (isLater) {
    const because = `the day of general entry into force, later than ${afterDeposit} (${article}(1) and (2))`;
    return { inForceOn: generalDay, because };
  }
  return {
    inForceOn: generalDay,
    because:
      own.laterThan === 'entry-into-force' && ownDay > generalDay
        ? `${byParagraph1}; ${sayAfter(own.span, 'its own deposit')} is for States that join after that day (${article}(2))`
        : byParagraph1,
  };
}

/**
 * A successor State is a party from the succession of States or from entry into force, whichever is the later: Vienna
 * Convention on Succession of States in respect of Treaties, article 23(1) on newly independent States; article 34(1)
 * on those that came of a separation. The Secretary-General follows the same in practice.
 */
function successorsDay(successionOn: Day, generalDay: Day): BindingDay {
  const rule =
    'articles 23(1) and 34(1) of the Vienna Convention on Succession of States in respect of Treaties';
  return successionOn >= generalDay
    ? {
        inForceOn: successionOn,
        because: `a successor State is bound from the succession of States, on ${sayDay(successionOn)}, not from its notification (${rule})`,
      }
    : {
        inForceOn: generalDay,
        because: `the day of general entry into force, later than the succession of States on ${sayDay(successionOn)} (${rule})`,
      };
}
