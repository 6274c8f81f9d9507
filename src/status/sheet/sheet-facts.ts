import type { Day } from '../../domain/day.js';
import type { ConsentWord, DepositedAct } from '../../domain/deposit-reason.js';
import type { InstrumentName } from '../../domain/instrument-name.js';
import { nameOf } from '../../domain/instrument-name.js';
import type { Instrument } from '../../domain/instrument.js';
import { firstAccession } from '../../domain/signature-clause.js';
import type { List } from '../../domain/reason.js';
import type { State } from '../../domain/state.js';
import type { BookRecord } from '../book.js';
import type { Asked } from '../question.js';
import { cellOf, type Cell } from '../select.js';
import { articleOf, type Statement } from './statement.js';

/** What a sheet rests on. */
export interface SheetFacts {
  /** Called as within a sentence. */
  readonly state: State;
  readonly record: BookRecord;
  /** `null` where the State could not join on the day asked about. */
  readonly cell: Cell | null;
  /** What it would deposit; `null` where there is nothing to deposit. */
  readonly act: DepositedAct | null;
  /** The day on which that is taken to be deposited: the one asked for, or the first on which it could be. */
  readonly on: Day;
  readonly asked: Asked;
  readonly isPast: boolean;
  readonly named: InstrumentName;
}

/** The facts about a State and an instrument that has a record. */
export function sheetFacts(record: BookRecord, printed: State, asked: Asked): SheetFacts {
  const { asOf, today, query, book } = asked;
  const state = { ...printed, name: book.states.nameInSentence(printed) };
  const cell = cellOf(record, state, asOf);
  const act = cell && actOf(cell, asOf);
  const { signature } = record.instrument;
  const on = query.on ?? asOf;
  return {
    state,
    record,
    cell,
    act,
    on: act === 'accession' && signature ? firstAccession(signature, on) : on,
    asked,
    isPast: asOf < today,
    named: nameOf(record.instrument),
  };
}

/**
 * A signatory ratifies what it signed, any other State accedes (Vienna Convention on the Law of Treaties, articles 14
 * and 15). Where the standing cannot be told, a signature that stands tells which of the two it would be.
 */
function actOf({ standing, history }: Cell, asOf: Day): DepositedAct | null {
  if (standing === 'party') return null;
  if (standing === 'signatory') return 'ratification';
  if (standing !== 'cannot-be-told' || !history) return 'accession';
  const { signature, signatureUntil, intervals } = history;
  const stands =
    signature !== null && signature.date <= asOf && (signatureUntil === null || asOf < signatureUntil);
  return stands && intervals.length === 0 ? 'ratification' : 'accession';
}

const ofSignatories = ['ratification', 'acceptance', 'approval'] as const;

/** What the State would do, by each of the names that the treaty has for it. */
export function consentWords(
  { consentBy }: Instrument,
  act: DepositedAct,
  as: ConsentWord['as'],
): List<ConsentWord> {
  const modes = act === 'accession' ? [act] : ofSignatories.filter((mode) => consentBy.includes(mode));
  return { or: modes.map((mode) => ({ say: 'consent-word', mode, as })) };
}

/** The article by which the instrument is deposited. */
export function depositArticle(
  { deposit, signature, consentArticle }: Instrument,
  act: DepositedAct,
): string {
  const own = act === 'ratification' ? deposit?.ratificationArticle : signature?.accessionArticle;
  return own ?? consentArticle;
}

/** By which article of the treaty something is said, and where the treaty is read. */
export function byArticle({ deposit }: Instrument, article: string): Pick<Statement, 'article' | 'source'> {
  return {
    article: articleOf(article),
    source: deposit ? { kind: 'text', url: deposit.text } : null,
  };
}
