import { addSpan, laterOf, type Day, type Span } from './day.js';
import { spanName, type SpanName } from './span-name.js';

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

/**
 * Why none is computed. Before general entry into force a State that has consented is a contracting State and not yet a
 * party (Vienna Convention on the Law of Treaties, article 2(1)(f) and (g)): there is no day to tell.
 */
export type WhyNotComputed =
  { readonly say: 'successor-without-day' } | { readonly say: 'not-yet-in-force'; readonly article: string };

/** Why it is that day: the clause by which it is computed. */
export type BindingRule =
  | {
      readonly say: 'own-day' | 'general-day-after-own';
      /** From the deposit; `null` where it is the day of the deposit itself. */
      readonly span: SpanName | null;
      readonly boundOn: Day;
      readonly article: string;
    }
  | { readonly say: 'general-day'; readonly article: string }
  | { readonly say: 'general-day-of-all'; readonly span: SpanName | null; readonly article: string }
  | { readonly say: 'day-of-succession' | 'general-day-after-succession'; readonly successionOn: Day };

/** That no day is computed, and why. */
export interface NotComputed {
  readonly say: 'not-computed';
  readonly why: WhyNotComputed;
}

/** The day an instrument binds a State, or that none is computed, and why. */
export type BindingDay<Because = BindingRule> =
  | { readonly inForceOn: Day; readonly because: Because }
  | { readonly inForceOn: null; readonly because: NotComputed };

/** The rule, to be said. */
export interface GeneralRule {
  readonly say: 'entry-into-force';
  /** How many deposits it takes, and the span after the last of them; `null` where it is the day itself. */
  readonly deposits: number;
  readonly span: SpanName | null;
  readonly ownSpan: SpanName | null;
  readonly laterThan: LaterThan;
  readonly article: string;
}

/**
 * A rule of entry into force: it computes, and it says itself. "A treaty enters into force in such manner and upon such
 * date as it may provide" (Vienna Convention on the Law of Treaties, article 24(1)): so each instrument declares its
 * own, and the day of consent itself, which article 24(3) gives where a treaty is silent, is never assumed.
 */
export interface EntryIntoForceRule {
  /** E.g. `article 27`. */
  readonly article: string;
  readonly sentence: GeneralRule;
  /** The day of general entry into force that follows from all deposits, or `null` while there are too few. */
  generalDay(deposits: readonly Day[], parentGeneralDay?: Day | null): Day | null;
  bindingDay(deposit: Deposit, context: EntryIntoForceContext): BindingDay;
}

/**
 * Which States count a span from their own deposit: those that join later than the deposit that decided on general
 * entry into force ("after the deposit of the fortieth instrument", UNTOC article 38(2)), or only those that join later
 * than general entry into force itself ("after its entry into force", OPSC article 14(2)). All others are bound from
 * the general day. Between the two lie months in which the answer differs: whoever deposited OPSC's eleventh instrument
 * before 18 January 2002 was bound on that day, not a month after its deposit.
 */
export type LaterThan = 'deciding-deposit' | 'entry-into-force';

interface GeneralClause {
  readonly deposits: number;
  readonly span: Span;
}

interface OwnClause {
  readonly span: Span;
  readonly spanName: SpanName | null;
  readonly laterThan: LaterThan;
}

/** How a span after a deposit is named; `null` where it is no time at all, and the rule speaks of the day itself. */
function spanAfter(span: Span): SpanName | null {
  const isImmediate = Object.values(span).every((count: number) => count === 0);
  return isImmediate ? null : spanName(span);
}

function generalDayOf(clause: GeneralClause, deposits: readonly Day[]): Day | null {
  // Of several deposits on the deciding day each may have been the n-th: the day is the same.
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
    ): EntryIntoForceRule => ruleOf(general, { span: own, spanName: spanAfter(own), laterThan }, article),
  };
}

function ruleOf(general: GeneralClause, own: OwnClause, article: string): EntryIntoForceRule {
  return {
    article,
    sentence: {
      say: 'entry-into-force',
      deposits: general.deposits,
      span: spanAfter(general.span),
      ownSpan: own.spanName,
      laterThan: own.laterThan,
      article,
    },
    // UNTOC's protocol "shall not enter into force before the entry into force of the Convention" (article 17(1)).
    generalDay(deposits, parentGeneralDay) {
      const day = generalDayOf(general, deposits);
      if (day === null || parentGeneralDay === undefined) return day;
      return parentGeneralDay === null ? null : laterOf(day, parentGeneralDay);
    },
    bindingDay(deposit, { generalDay }) {
      const isSuccession = deposit.mode === 'succession';
      if (isSuccession && !deposit.successionOn) {
        return { inForceOn: null, because: { say: 'not-computed', why: { say: 'successor-without-day' } } };
      }
      if (generalDay === null) {
        const why = { say: 'not-yet-in-force', article } as const;
        return { inForceOn: null, because: { say: 'not-computed', why } };
      }
      return isSuccession && deposit.successionOn
        ? successorsDay(deposit.successionOn, generalDay)
        : depositorsDay(deposit.boundOn, generalDay, general, own, article);
    },
  };
}

function depositorsDay(
  boundOn: Day,
  generalDay: Day,
  general: GeneralClause,
  own: OwnClause,
  article: string,
): BindingDay {
  const ownDay = addSpan(boundOn, own.span);
  const { spanName: span } = own;
  // Which deposit decided is not asked of the record, which may lack parties that have left: a deposit is later than
  // the deciding one where the span from it would end after the general day.
  const isLater =
    own.laterThan === 'entry-into-force'
      ? boundOn >= generalDay
      : addSpan(boundOn, general.span) > generalDay;
  if (isLater && ownDay >= generalDay) {
    return { inForceOn: ownDay, because: { say: 'own-day', span, boundOn, article } };
  }
  // Nothing binds anybody before general entry into force, whether the article says so ("whichever is the later", the
  // protocol's 17(2)) or not (UNTOC): thirty days after a 41st deposit may be before the ninetieth after the 40th.
  if (isLater) {
    return { inForceOn: generalDay, because: { say: 'general-day-after-own', span, boundOn, article } };
  }
  return {
    inForceOn: generalDay,
    because:
      own.laterThan === 'entry-into-force' && ownDay > generalDay
        ? { say: 'general-day-of-all', span, article }
        : { say: 'general-day', article },
  };
}

/**
 * A successor State is a party "from the date of the succession of States or from the date of entry into force of the
 * treaty, whichever is the later date": Vienna Convention on Succession of States in respect of Treaties, article
 * 23(1), of newly independent States. Of those that came of a separation article 34(1) says that the treaty "continues
 * in force in respect of each successor State so formed", so that there is no day between. The Secretary-General
 * follows the same whether or not the State is a party to that Convention (Summary of Practice, ST/LEG/7/Rev.1, chapter
 * XII): its notes tell of Bosnia and Herzegovina's successions "with effect from 6 March 1992".
 */
function successorsDay(successionOn: Day, generalDay: Day): BindingDay {
  return successionOn >= generalDay
    ? { inForceOn: successionOn, because: { say: 'day-of-succession', successionOn } }
    : { inForceOn: generalDay, because: { say: 'general-day-after-succession', successionOn } };
}
