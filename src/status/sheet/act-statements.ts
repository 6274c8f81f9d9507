import type { Hedge } from '../../domain/deposit-reason.js';
import { isClosedForSignature } from '../../domain/signature-clause.js';
import { oldAsAt, sentenceOf, type Cell } from '../select.js';
import { byArticle, depositArticle, type SheetFacts } from './sheet-facts.js';
import type { Statement } from './statement.js';

const noSource = { article: null, source: null } as const;

/** The ways in which a signatory expresses its consent, where the treaty knows them. */
const ofSignatories = ['ratification', 'acceptance', 'approval'] as const;

/** How the State stands, on whose word, and what it can still do. */
export function actStatements(facts: SheetFacts): readonly Statement[] {
  const { cell, act, state, record, asked, isPast, named } = facts;
  const about = { name: state.name, instrument: named, isPast };
  const { instrument } = record;
  if (cell === null)
    return [
      {
        topic: 'act',
        reason: {
          say: 'may-not-join',
          ...about,
          adoptedOn: asked.asOf < instrument.adopted.on ? instrument.adopted.on : null,
        },
        ...(instrument.openTo.admits(state, asked.asOf) === 'no'
          ? byArticle(instrument, instrument.openTo.article)
          : noSource),
      },
    ];
  const evidence = record.evidenceOf(state.code);
  const standing: Statement = {
    topic: 'standing',
    reason: sentenceOf(cell, asked),
    article: null,
    source: evidence && { kind: 'record', url: evidence.url },
  };
  if (act === null)
    return [standing, { topic: 'act', reason: { say: 'nothing-to-deposit', ...about }, ...noSource }];
  const hedged = { ...about, hedge: hedgeOf(cell), oldAsAt: oldAsAt(record, asked) };
  const by = byArticle(instrument, depositArticle(instrument, act));
  if (act === 'ratification') {
    const modes = ofSignatories.filter((mode) => instrument.consentBy.includes(mode));
    const verbs = { or: modes.map((mode) => ({ say: 'consent-verb', mode }) as const) };
    return [standing, { topic: 'act', reason: { say: 'can-ratify', ...hedged, verbs }, ...by }];
  }
  const isReturn = cell.standing === 'withdrawn';
  return [
    standing,
    ...(instrument.consentBy.includes('accession')
      ? [{ topic: 'act', reason: { say: 'can-accede', ...hedged, isReturn }, ...by } as const]
      : []),
    ...signatureStatements(facts),
  ];
}

/** Whether whoever has not signed can still do so first. */
function signatureStatements({ record, state, named, asked, isPast }: SheetFacts): readonly Statement[] {
  const { instrument } = record;
  const { signature } = instrument;
  if (!signature) return [];
  const about = { name: state.name, instrument: named, isPast };
  const by = byArticle(instrument, signature.article);
  const { openUntil } = signature;
  return openUntil !== null && isClosedForSignature(signature, asked.asOf)
    ? [{ topic: 'act', reason: { say: 'signature-has-closed', ...about, on: openUntil }, ...by }]
    : [{ topic: 'act', reason: { say: 'can-sign-first', ...about }, ...by }];
}

function hedgeOf({ untold }: Cell): Hedge | null {
  if (untold === null) return null;
  return untold.kind === 'opening-not-established' ? 'opening-untold' : 'standing-untold';
}
