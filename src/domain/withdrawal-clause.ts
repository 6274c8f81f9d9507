import { addSpan, sayDay, saySpan, type Day, type Span } from './day.js';

/** How a State may leave: a clause that computes the day of effect and says itself. */
export interface WithdrawalClause {
  /** `null` where the instrument has no clause. */
  readonly article: string | null;
  readonly sentence: string;
  /** The day a notice takes effect; `null` where the instrument does not let one compute it. */
  effectOf(notifiedOn: Day): Day | null;
}

/** Withdrawal takes effect a span after the notice is received: UNTOC art. 40, its protocol art. 19, OPSC art. 15. */
export function afterNotice(span: Span, article: string): WithdrawalClause {
  return {
    article,
    sentence: `A withdrawal takes effect ${saySpan(span)} after the Secretary-General receives the notice (${article}).`,
    effectOf: (notifiedOn) => addSpan(notifiedOn, span),
  };
}

/**
 * Withdrawal takes effect at the end of the running period, periods being counted from general entry into
 * force; a notice must come at least `notice` before that end. Supplementary Slavery Convention art. 14.
 */
export function atEndOfPeriod(
  period: Span,
  firstPeriodFrom: Day,
  notice: Span,
  article: string,
): WithdrawalClause {
  return {
    article,
    sentence:
      `Periods of ${saySpan(period)} run from ${sayDay(firstPeriodFrom)}; a denunciation received at least ` +
      `${saySpan(notice)} before the end of one takes effect at that end (${article}).`,
    effectOf(notifiedOn) {
      const earliest = addSpan(notifiedOn, notice);
      let end = addSpan(firstPeriodFrom, period);
      while (end < earliest) end = addSpan(end, period);
      return end;
    },
  };
}

/** An instrument that is silent on withdrawal, as CEDAW is. */
export const noWithdrawalClause: WithdrawalClause = {
  article: null,
  sentence: 'The instrument has no clause on withdrawal.',
  effectOf: () => null,
};
