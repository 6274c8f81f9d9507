import type { Hedge } from '../../domain/deposit-reason.js';
import { firstAccession, isClosedForSignature } from '../../domain/signature-clause.js';
import { remarksOn } from '../remarks-on.js';
import { oldAsAt, sentenceOf, type Cell } from '../select.js';
import { byArticle, consentWords, depositArticle, type SheetFacts } from './sheet-facts.js';
import type { Statement } from './statement.js';

const noSource = { article: null, source: null } as const;

/** How the State stands, on whose word, and what it can still do. */
export function actStatements(facts: SheetFacts): readonly Statement[] {
  const { cell, act, state, record, asked, isPast, named } = facts;
  const about = { name: state.name, instrument: named, isPast };
  const { instrument } = record;
  if (cell === null) {
    const { adopted, openTo } = instrument;
    const adoptedOn = asked.asOf < adopted.on ? adopted.on : null;
    const reason = {
      say: 'may-not-join',
      ...about,
      adoptedOn,
      isState: state.kind !== 'organization',
    } as const;
    // On the days of a union with another State it is not the treaty that shuts it out.
    const byTreaty = adoptedOn === null && openTo.admits(state, asked.asOf) === 'no';
    return [{ topic: 'act', reason, ...(byTreaty ? byArticle(instrument, openTo.article) : noSource) }];
  }
  const standing = standingStatements(facts, cell);
  const old = { ...about, oldAsAt: oldAsAt(record, asked) };
  if (act === null)
    return [...standing, { topic: 'act', reason: { say: 'nothing-to-deposit', ...old }, ...noSource }];
  const hedged = { ...old, hedge: hedgeOf(cell) };
  const by = byArticle(instrument, depositArticle(instrument, act));
  if (act === 'ratification') {
    const verbs = consentWords(instrument, act, 'to-do');
    return [...standing, { topic: 'act', reason: { say: 'can-ratify', ...hedged, verbs }, ...by }];
  }
  const isReturn = cell.standing === 'withdrawn';
  const opensOn = instrument.signature ? firstAccession(instrument.signature, asked.asOf) : asked.asOf;
  return [
    ...standing,
    ...(instrument.consentBy.includes('accession')
      ? [
          {
            topic: 'act',
            reason: {
              say: 'can-accede',
              ...hedged,
              isReturn,
              opensOn: opensOn > asked.asOf ? opensOn : null,
            },
            ...by,
          } as const,
        ]
      : []),
    ...signatureStatements(facts),
  ];
}

/** A sheet travels alone: the day of its record is said in it, old or new. */
function standingStatements({ record, state, asked, named }: SheetFacts, cell: Cell): readonly Statement[] {
  const topic = 'standing';
  const evidence = record.evidenceOf(state.code);
  const source = evidence && { kind: 'record' as const, url: evidence.url };
  const { asAt, instrument } = record;
  const standee = { state: state.code, instrument: instrument.id, standing: cell.standing };
  return [
    { topic, reason: sentenceOf(cell, asked), article: null, source },
    ...(asAt === null
      ? []
      : [
          {
            topic,
            reason: { say: 'told-by-record', instrument: named, asAt },
            article: null,
            source,
          } as const,
        ]),
    // Its full stop is set where every statement gets one.
    ...remarksOn(asked.book, standee, asked.asOf).map((remark): Statement => ({
      topic,
      reason: { say: 'quoted', text: remark.text.replace(/\.$/, '') },
      article: null,
      source: { kind: 'remark', url: remark.source },
    })),
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
