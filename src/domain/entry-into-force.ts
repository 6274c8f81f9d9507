import { addSpan, laterOf, sayDay, saySpan, type Day, type Span } from './day.js';

/** One instrument of consent as the rule of entry into force sees it. */
export interface Deposit {
  readonly boundOn: Day;
  /** A mode of consent, e.g. `accession`. */
  readonly mode: string;
}

/** What else decides the day: the day of general entry into force, and the day the parent instrument binds the State. */
export interface EntryIntoForceContext {
  readonly generalDay: Day | null;
  /** `undefined`: there is no parent instrument; `null`: the State is not known to be bound by the parent. */
  readonly parentInForceOn?: Day | null;
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

interface GeneralClause {
  readonly deposits: number;
  readonly span: Span;
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
 * Starts a rule: in force generally a span after the n-th deposit. Finish it with `thenAfterOwn`, the span
 * that counts for each State from its own deposit, and the article.
 */
export function afterDeposits(deposits: number, span: Span) {
  const general: GeneralClause = { deposits, span };
  return {
    thenAfterOwn: (own: Span, article: string): EntryIntoForceRule => ruleOf(general, own, article),
  };
}

function ruleOf(general: GeneralClause, own: Span, article: string): EntryIntoForceRule {
  const sentence =
    `In force ${sayAfter(general.span, `the deposit of the ${sayOrdinal(general.deposits)} instrument`)}; ` +
    `for each later State ${sayAfter(own, 'its own deposit')} (${article}).`;

  return {
    article,
    sentence,
    generalDay(deposits, parentGeneralDay) {
      const day = generalDayOf(general, deposits);
      if (day === null || parentGeneralDay === undefined) return day;
      return parentGeneralDay === null ? null : laterOf(day, parentGeneralDay);
    },
    bindingDay({ boundOn, mode }, { generalDay, parentInForceOn }) {
      if (mode === 'succession') {
        return {
          inForceOn: null,
          because:
            'Not computed: a successor State is bound from the succession of States, not from its notification.',
        };
      }
      if (generalDay === null) {
        return { inForceOn: null, because: `Not computed: the instrument is not yet in force (${article}).` };
      }
      const ownDay = addSpan(boundOn, own);
      const day = laterOf(ownDay, generalDay);
      const because =
        ownDay >= generalDay
          ? `${sayAfter(own, `the deposit of ${sayDay(boundOn)}`)} (${article})`
          : `the day of general entry into force (${article})`;
      if (parentInForceOn && parentInForceOn > day) {
        return {
          inForceOn: parentInForceOn,
          because: `the day its parent convention came to bind the State, the later (${article})`,
        };
      }
      return { inForceOn: day, because };
    },
  };
}
