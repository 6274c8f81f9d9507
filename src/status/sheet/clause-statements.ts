import type { DepositClause, ReservationClause } from '../../domain/deposit-clause.js';
import type { DepositedAct, GeneralRuleOf } from '../../domain/deposit-reason.js';
import { nameOf } from '../../domain/instrument-name.js';
import { ownTexts, statementsOf } from '../statements-of.js';
import { byRule } from './general-rules.js';
import { byArticle, type SheetFacts } from './sheet-facts.js';
import type { Statement } from './statement.js';

/** What the treaty asks to be told, and what it says of reservations: nothing where its declaration does not say. */
export function clauseStatements(facts: SheetFacts, act: DepositedAct): readonly Statement[] {
  const { deposit } = facts.record.instrument;
  if (!deposit) return [];
  return [...notifications(facts, deposit), ...reservations(facts, deposit, act)];
}

function notifications(facts: SheetFacts, deposit: DepositClause): readonly Statement[] {
  const { record, state, asked, named } = facts;
  const { parent } = record.instrument;
  if (deposit.notifications.length > 0)
    return deposit.notifications.map(({ notified, article, when }) => ({
      topic: 'notification',
      reason: { say: 'notifies', name: state.name, notified, isAtDeposit: when === 'with-deposit' },
      ...byArticle(record.instrument, article),
    }));
  const other = parent === null ? undefined : asked.book.records.get(parent.id)?.instrument;
  return [
    {
      topic: 'notification',
      reason: other?.deposit?.notifications.length
        ? { say: 'notifies-under-parent', instrument: named, parent: nameOf(other) }
        : { say: 'asks-no-notification', instrument: named },
      article: null,
      source: { kind: 'text', url: deposit.text },
    },
  ];
}

function reservations(facts: SheetFacts, deposit: DepositClause, act: DepositedAct): readonly Statement[] {
  const isRefused = deposit.reservations.some(({ kind }) => kind === 'refused');
  return [
    ...deposit.reservations.map((clause): Statement => reservation(facts, clause)),
    ...statedOnSigning(facts, act),
    // What was reserved on signing is void unless it is said again.
    ...(act === 'ratification' && !isRefused
      ? [
          {
            topic: 'reservation',
            reason: { say: 'reservations-confirmed' },
            ...byRule(lawFor(facts), '23(2)'),
          } as const,
        ]
      : []),
  ];
}

/** What a signatory has on record it stated on signing: whoever prepares the deposit confirms it, or lets it go. */
function statedOnSigning(
  { record, state, asked: { asOf } }: SheetFacts,
  act: DepositedAct,
): readonly Statement[] {
  const counts = statementsOf({ record, state: state.code, asOf });
  const count = counts === null ? 0 : ownTexts(counts);
  if (count === 0 || act !== 'ratification') return [];
  const evidence = record.evidenceOf(state.code);
  return [
    {
      topic: 'reservation',
      reason: { say: 'stated-on-signing', name: state.name, count },
      article: null,
      source: evidence && { kind: 'record', url: evidence.url },
    },
  ];
}

function reservation(facts: SheetFacts, clause: ReservationClause): Statement {
  const { record, named } = facts;
  const topic = 'reservation';
  switch (clause.kind) {
    case 'refused':
    case 'compatible': {
      const reason = { say: `reservations-${clause.kind}`, instrument: named } as const;
      return { topic, reason, ...byArticle(record.instrument, clause.article) };
    }
    case 'not-mentioned': {
      const reason = { say: 'reservations-not-mentioned', instrument: named } as const;
      return { topic, reason, ...byRule(lawFor(facts), '19(c)') };
    }
    case 'not-bound-by-disputes': {
      const { disputes, article } = clause;
      const reason = { say: 'not-bound-by-disputes', disputes } as const;
      return { topic, reason, ...byArticle(record.instrument, article) };
    }
  }
}

/** The Vienna Convention of 1969 is on States alone (article 1); that of 1986 says the same of organizations. */
function lawFor({ state }: SheetFacts): GeneralRuleOf {
  return state.kind === 'organization' ? 'law-of-treaties-of-organizations' : 'law-of-treaties';
}
