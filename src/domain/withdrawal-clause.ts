import type { Leaving } from './leaving.js';
import { addSpan, subtractSpan, timesSpan, type Day, type Span } from './day.js';
import { spanName, type SpanName } from './span-name.js';

/** The clause, to be said. */
export type WithdrawalRule =
  | {
      readonly say: 'effect-after-notice';
      readonly called: Leaving;
      readonly span: SpanName;
      readonly article: string;
    }
  | {
      readonly say: 'effect-at-end-of-period';
      readonly period: SpanName;
      readonly firstPeriodFrom: Day;
      readonly notice: SpanName;
      readonly article: string;
    }
  | { readonly say: 'no-withdrawal-clause' };

/**
 * How a State may leave: a clause that computes the day of effect and says itself. Withdrawal takes place "in
 * conformity with the provisions of the treaty" (Vienna Convention on the Law of Treaties, article 54(a)), so that no
 * span is ours: the twelve months of article 56(2) are notice for treaties without a clause, where leaving is allowed
 * at all.
 */
export interface WithdrawalClause {
  /** `null` where the instrument has no clause. */
  readonly article: string | null;
  /** What the instrument calls it. */
  readonly called: Leaving;
  readonly sentence: WithdrawalRule;
  /**
   * The day a notice takes effect, the first on which the State is no longer a party; `null` where the instrument does
   * not let one compute it.
   */
  effectOf(notifiedOn: Day): Day | null;
}

/**
 * Leaving takes effect a span after the notice is received ("one year after the date of receipt of the notification by
 * the Secretary-General"): UNTOC art. 40(1), its protocol art. 19(1), OPSC art. 15(1). The date of the letter decides
 * nothing.
 */
export function afterNotice(span: Span, article: string, called: Leaving = 'withdrawal'): WithdrawalClause {
  return {
    article,
    called,
    sentence: { say: 'effect-after-notice', called, span: spanName(span), article },
    effectOf: (notifiedOn) => addSpan(notifiedOn, span),
  };
}

/**
 * Withdrawal takes effect at the end of the running period, periods being counted from general entry into force: on the
 * day on which the next period begins. A notice must be received not less than `notice` before that day, counted back
 * from it; a later one waits for the next end. Supplementary Convention art. 14(1) to (3): of periods that begin on 30
 * April, 30 October is the last day of notice. So counted back, not on: six months from 31 October end on 30 April too,
 * and that notice is a day late.
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
    sentence: {
      say: 'effect-at-end-of-period',
      period: spanName(period),
      firstPeriodFrom,
      notice: spanName(notice),
      article,
    },
    effectOf(notifiedOn) {
      for (let periods = 1; ; periods += 1) {
        const end = addSpan(firstPeriodFrom, timesSpan(period, periods));
        if (notifiedOn <= subtractSpan(end, notice)) return end;
      }
    },
  };
}

/**
 * An instrument that is silent on withdrawal, as CEDAW is: it "is not subject to denunciation or withdrawal" unless the
 * parties intended to admit it or its nature implies it (Vienna Convention on the Law of Treaties, article 56(1)).
 * Whether they did is not for a program to say; when the Democratic People's Republic of Korea gave notice under the
 * Covenant on Civil and Political Rights in 1997, the depositary went on counting it as a party.
 */
export const noWithdrawalClause: WithdrawalClause = {
  article: null,
  called: 'withdrawal',
  sentence: { say: 'no-withdrawal-clause' },
  effectOf: () => null,
};
