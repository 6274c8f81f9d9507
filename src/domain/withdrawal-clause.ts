import type { Leaving } from './leaving.js';
import { addSpan, sayDay, saySpan, subtractSpan, timesSpan, type Day, type Span } from './day.js';

/** How a State may leave: a clause that computes the day of effect and says itself. */
export interface WithdrawalClause {
  /** `null` where the instrument has no clause. */
  readonly article: string | null;
  /** What the instrument calls it. */
  readonly called: Leaving;
  readonly sentence: string;
  /**
   * The day a notice takes effect, the first on which the State is no longer a party; `null` where the instrument does
   * not let one compute it.
   */
  effectOf(notifiedOn: Day): Day | null;
}

/** Leaving takes effect a span after the notice is received: UNTOC art. 40, its protocol art. 19, OPSC art. 15. */
export function afterNotice(span: Span, article: string, called: Leaving = 'withdrawal'): WithdrawalClause {
  return {
    article,
    called,
    sentence: `A ${called} takes effect ${saySpan(span)} after the Secretary-General receives the notice (${article}).`,
    effectOf: (notifiedOn) => addSpan(notifiedOn, span),
  };
}

/**
 * Withdrawal takes effect at the end of the running period, periods being counted from general entry into force: on
 * the day on which the next period begins. A notice must be received not less than `notice` before that day, counted
 * back from it; a later one waits for the next end. Supplementary Convention art. 14: of periods that begin on
 * 30 April, 30 October is the last day of notice.
 */
export function atEndOfPeriod(
  period: Span,
  firstPeriodFrom: Day,
  notice: Span,
  article: string,
): WithdrawalClause {
  return {
    article,
    called: 'denunciation',
    sentence:
      `Periods of ${saySpan(period)} run from ${sayDay(firstPeriodFrom)}; a denunciation received at least ` +
      `${saySpan(notice)} before the end of one takes effect on the day on which the next begins; one received ` +
      `later waits for the end of that next period (${article}).`,
    effectOf(notifiedOn) {
      for (let periods = 1; ; periods += 1) {
        const end = addSpan(firstPeriodFrom, timesSpan(period, periods));
        if (notifiedOn <= subtractSpan(end, notice)) return end;
      }
    },
  };
}

/** An instrument that is silent on withdrawal, as CEDAW is. */
export const noWithdrawalClause: WithdrawalClause = {
  article: null,
  called: 'withdrawal',
  sentence: 'The instrument has no clause on withdrawal.',
  effectOf: () => null,
};
