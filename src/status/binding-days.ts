import { bindingDay, generalDayOf, type ParentFacts, type WhyBound } from '../domain/binding-day.js';
import type { Day } from '../domain/day.js';
import type { BindingDay } from '../domain/entry-into-force.js';
import { formerDepositsOf } from '../domain/former-participant.js';
import { nameOf, type InstrumentName } from '../domain/instrument-name.js';
import { intervalOn, type PartyInterval } from '../domain/standing-history.js';
import type { State } from '../domain/state.js';
import type { Book, BookRecord } from './book.js';

function parentOf(book: Book, { instrument }: BookRecord): BookRecord | undefined {
  return instrument.parent === null ? undefined : book.records.get(instrument.parent.id);
}

/**
 * The day of general entry into force that follows from the deposits on record, or `null`. The deposit of a regional
 * organization is told apart: it "shall not be counted as additional to those deposited by member States of such
 * organization" (UNTOC, article 38(1); Trafficking Protocol, article 17(1)). Those of States that are no more do count.
 */
export function computedGeneralDay(book: Book, record: BookRecord): Day | null {
  const parent = parentOf(book, record);
  const deposits = [...record.histories].map(([state, history]) => ({
    history,
    byOrganization: book.states.byCode(state)?.kind === 'organization',
  }));
  const { instrument } = record;
  const formerDeposits = formerDepositsOf(instrument, book.states.former);
  const rule = { entryIntoForce: instrument.entryIntoForce, formerDeposits };
  return parent === undefined
    ? generalDayOf(rule, deposits)
    : generalDayOf(rule, deposits, generalDay(book, parent));
}

/**
 * The declared day of general entry into force, since a record may lack parties that have left; else the computed one.
 * Once in force a treaty does not end because parties leave (Vienna Convention on the Law of Treaties, article 55).
 */
export function generalDay(book: Book, record: BookRecord): Day | null {
  return record.instrument.inForceSince ?? computedGeneralDay(book, record);
}

/** The day on which an instrument binds a State by the act that began an interval, and why. */
export function bindingDayOf(
  book: Book,
  record: BookRecord,
  state: Pick<State, 'code'>,
  interval: PartyInterval,
): BindingDay<WhyBound> {
  const facts = parentFacts(book, record, state, interval);
  return bindingDay(record.instrument, interval, generalDay(book, record), facts);
}

/** The day from which an instrument would bind a State, and what is taken to be so beside the deposit. */
interface ExpectedDay {
  readonly binding: BindingDay<WhyBound>;
  /** Its convention, where that is taken to be deposited on the same day; `null` where it is not. */
  readonly withParent: InstrumentName | null;
}

/** A deposit that has not happened: the day it is taken to be made, and that of which the record is asked. */
interface ExpectedDeposit {
  readonly on: Day;
  readonly asOf: Day;
}

/**
 * The day on which an instrument would bind a State that deposits its own on a day. Where the State is no party to the
 * convention, both are taken to be deposited on that day: no earlier one of the convention could be told.
 */
export function bindingDayAfter(
  book: Book,
  record: BookRecord,
  state: Pick<State, 'code'>,
  expected: ExpectedDeposit,
): ExpectedDay {
  const { on, asOf } = expected;
  // By which act makes no difference, but for a succession.
  const deposit = { consent: { date: on, code: 'a', withdrawn: false }, successionOn: null };
  const general = generalDay(book, record);
  const declared = record.instrument.parent;
  const parent = parentOf(book, record);
  if (declared === null || parent === undefined)
    return { binding: bindingDay(record.instrument, deposit, general, null), withParent: null };
  const history = parent.histories.get(state.code);
  const joined = history && intervalOn(history, asOf);
  const isParty = joined !== undefined && (joined.until === null || on < joined.until);
  const { inForceOn } = isParty
    ? bindingDayOf(book, parent, state, joined)
    : bindingDayAfter(book, parent, state, expected).binding;
  const { label } = parent.instrument;
  const facts = { label, partyRule: declared.partyRule, asAt: parent.asAt, inForceOn };
  return {
    binding: bindingDay(record.instrument, deposit, general, facts),
    withParent: isParty ? null : nameOf(parent.instrument),
  };
}

/**
 * What the record of its convention says of the State, where the instrument is a protocol: only a party to the
 * convention can be a party to it (UNTOC, article 37(2)). What ended before the State joined the protocol does not
 * count.
 */
function parentFacts(
  book: Book,
  record: BookRecord,
  state: Pick<State, 'code'>,
  { from }: PartyInterval,
): ParentFacts | null {
  const declared = record.instrument.parent;
  const parent = parentOf(book, record);
  if (declared === null || parent === undefined) return null;
  const shown = parent.histories
    .get(state.code)
    ?.intervals.findLast(({ until }) => until === null || until > from);
  return {
    label: parent.instrument.label,
    partyRule: declared.partyRule,
    asAt: parent.asAt,
    inForceOn: shown && bindingDayOf(book, parent, state, shown).inForceOn,
  };
}
