import { addSpan, type Day } from '../../domain/day.js';
import { spanName } from '../../domain/span-name.js';
import { bindingDayAfter } from '../binding-days.js';
import { byArticle, type SheetFacts } from './sheet-facts.js';
import type { Statement } from './statement.js';

/** What would follow from a deposit on the day given, and the day from which the State would be bound. */
export function effectStatements(facts: SheetFacts): {
  readonly inForceOn: Day | null;
  readonly statements: readonly Statement[];
} {
  const { record, state, on, asked, named } = facts;
  const { instrument } = record;
  const { binding, withParent } = bindingDayAfter(asked.book, record, state, { on, asOf: asked.asOf });
  const about = { name: state.name, instrument: named, on };
  const { inForceOn } = binding;
  const reason: Statement['reason'] =
    binding.inForceOn === null
      ? { say: 'would-not-bind-yet', ...about, why: binding.because.why }
      : {
          say: 'would-bind',
          ...about,
          inForceOn: binding.inForceOn,
          because: binding.because,
          withParent,
        };
  return {
    inForceOn,
    statements: [
      { topic: 'effect', reason, ...byArticle(instrument, instrument.entryIntoForce.article) },
      ...reports(facts, inForceOn),
    ],
  };
}

function reports({ record }: SheetFacts, inForceOn: Day | null): readonly Statement[] {
  const { instrument } = record;
  return (instrument.deposit?.reports ?? []).flatMap(
    ({ to, article, within, next }): readonly Statement[] => [
      {
        topic: 'report',
        reason: {
          say: 'report-due',
          to,
          within: within && spanName(within),
          by: within && inForceOn && addSpan(inForceOn, within),
        },
        ...byArticle(instrument, article),
      },
      ...(next
        ? [
            {
              topic: 'report',
              reason: { say: 'reports-then', how: next.how },
              ...byArticle(instrument, next.article),
            } as const,
          ]
        : []),
    ],
  );
}
