import type { DepositedAct, DepositReason } from '../../domain/deposit-reason.js';
import { byRule } from './general-rules.js';
import { byArticle, consentWords, depositArticle, type SheetFacts } from './sheet-facts.js';
import type { SheetTopic, Statement } from './statement.js';

/**
 * Who signs the instrument, what stands in it and where it goes: the Secretary-General asks the same of every treaty
 * (Treaty Handbook, section 3.3.5).
 */
export function formStatements(facts: SheetFacts, act: DepositedAct): readonly Statement[] {
  return [...authority(facts, act), ...contents(facts, act), ...delivery(facts, act)];
}

const byPractice = (topic: SheetTopic, reason: DepositReason, section = '3.3.5'): Statement => ({
  topic,
  reason,
  ...byRule('treaty-handbook', section),
});

function authority({ state, record }: SheetFacts, act: DepositedAct): readonly Statement[] {
  const topic = 'authority';
  const acts = consentWords(record.instrument, act, 'noun');
  if (state.kind === 'organization')
    return [
      {
        topic,
        reason: { say: 'signed-for-organization', acts },
        ...byRule('law-of-treaties-of-organizations', '7(3)'),
      },
    ];
  return [
    { topic, reason: { say: 'signed-by-office', acts }, ...byRule('law-of-treaties', '7(2)(a)') },
    // The Vienna Convention asks for "appropriate full powers"; by whom they are issued, the practice tells.
    byPractice('authority', { say: 'signed-by-another' }),
    { topic, reason: { say: 'asked-of-every-state' }, ...byRule('summary-of-practice', 'VII') },
  ];
}

function contents({ record, state }: SheetFacts, act: DepositedAct): readonly Statement[] {
  const { title, adopted, deposit } = record.instrument;
  const isOrganization = state.kind === 'organization';
  const competence = deposit?.competence;
  const mayReserve = !deposit?.reservations.some(({ kind }) => kind === 'refused');
  return [
    byPractice('contents', { say: 'names-the-treaty', title, ...adopted }),
    byPractice('contents', {
      say: 'declares-consent',
      verbs: consentWords(record.instrument, act, 'does'),
      isOrganization,
    }),
    byPractice('contents', { say: 'names-who-signs' }),
    byPractice('contents', { say: 'is-dated-and-signed' }),
    ...(isOrganization && competence
      ? [
          {
            topic: 'contents',
            reason: { say: 'declares-competence' },
            ...byArticle(record.instrument, competence[act]),
          } as const,
        ]
      : []),
    ...(mayReserve ? [byPractice('contents', { say: 'holds-reservations' }, '3.5.4')] : []),
  ];
}

function delivery({ record }: SheetFacts, act: DepositedAct): readonly Statement[] {
  const { instrument } = record;
  return [
    {
      topic: 'deposit',
      reason: { say: 'is-deposited-with', acts: consentWords(instrument, act, 'noun') },
      ...byArticle(instrument, depositArticle(instrument, act)),
    },
    byPractice('deposit', { say: 'is-delivered-to' }),
    byPractice('deposit', { say: 'is-deposited-on-receipt' }),
    byPractice('deposit', { say: 'is-translated' }),
  ];
}
