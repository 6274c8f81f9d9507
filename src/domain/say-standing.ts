import type { Participation } from './act.js';
import { consentByLetter } from './consent.js';
import { sayDay, yearsBetween, type Day } from './day.js';
import { leavingWords, type Leaving, type LeavingWords } from './leaving.js';
import { sayUntold } from './say-untold.js';
import { isClosedForSignature, type SignatureClause } from './signature-clause.js';
import { intervalOn, nothingDone, standingAsOf, standingHistory } from './standing-history.js';
import type { PartyInterval, StandingHistory } from './standing-history.js';
import { untoldOn, type UntoldReason } from './untold.js';
import { noWithdrawalClause } from './withdrawal-clause.js';

/** What a sentence about a State and an instrument is made of. */
export interface StandingFacts {
  /** The State's name. */
  readonly name: string;
  readonly participation: Participation | undefined;
  /** What the record tells of other times; where it is absent, what the row alone tells. */
  readonly history?: StandingHistory | undefined;
  /** The day asked about. */
  readonly asOf: Day;
  /** The present day, where the day asked about may be an earlier one. */
  readonly today?: Day;
  /** The day of a record that is too old to speak of the day asked about; `null` where the record is fresh. */
  readonly oldAsAt: Day | null;
  /** What the instrument calls it when a party leaves. */
  readonly leaving?: Leaving;
  /** Until when the instrument could be signed: of a State that has not, whether it can only accede. */
  readonly signing?: SignatureClause | undefined;
  /** Why the standing cannot be told, where that does not follow from the history. */
  readonly untold?: UntoldReason | null;
}

/**
 * A standing in plain English: "Palau signed on 20 September 2011 and has not ratified; 15 years". An old record
 * never poses as today's: on one, the sentence reads "… was not a party as at 3 February 2026"; and a day of the
 * past is spoken of as past. What happened after the day asked about is left out.
 */
export function sayStanding(facts: StandingFacts): string {
  const { name, participation, asOf, today = asOf, oldAsAt } = facts;
  const words = leavingWords(facts.leaving ?? 'withdrawal');
  const history = facts.history ?? historyOfRow(participation);
  const isPast = asOf < today;
  const begun = () => history.intervals.filter(({ from }) => from <= asOf);
  const untold = facts.untold ?? untoldOn(history.untold, asOf)?.because ?? null;
  if (untold !== null)
    return `It cannot be told whether ${name} ${isPast ? 'was' : 'is'} a party: ${sayUntold(untold)}`;
  switch (standingAsOf(history, asOf)) {
    case 'party':
      return `${name} ${sayJoined(begun(), words)}${sayNotice(history, asOf, words)}`;
    case 'withdrawn': {
      const joined = `${name} ${sayJoined(begun(), words)}`;
      const since = sayEffect(begun().at(-1));
      if (oldAsAt !== null)
        return `${joined}, ${words.left}${since} and was not a party as at ${sayDay(oldAsAt)}`;
      return `${joined} and ${isPast ? 'had' : 'has'} ${words.hasLeft}${since}`;
    }
    case 'signatory': {
      const left = begun().at(-1);
      if (left) {
        const ended = `${name} ${sayJoined(begun(), words)}${oldAsAt === null ? ' and' : ','} ${words.left}${sayEffect(left)}`;
        const asAt = oldAsAt === null ? '' : ` and was not a party as at ${sayDay(oldAsAt)}`;
        const stands = oldAsAt === null && !isPast ? 'stands' : 'stood';
        return `${ended}${asAt}; its signature${saySignedOn(history)} ${stands}`;
      }
      return `${name} ${saySigned(history.signature?.date ?? asOf, asOf, oldAsAt, isPast)}`;
    }
    default:
      return `${name} ${sayNothing(history, facts)}`;
  }
}

function historyOfRow(participation: Participation | undefined): StandingHistory {
  if (participation === undefined) return nothingDone;
  return standingHistory([{ participation, asAt: null }], noWithdrawalClause);
}

function saySignedOn({ signature }: StandingHistory): string {
  return signature === null ? '' : ` of ${sayDay(signature.date)}`;
}

/** No act that stands: none at all, or a signature that was withdrawn. */
function sayNothing(
  { signature, signatureUntil, signatureUntilIsTold }: StandingHistory,
  facts: StandingFacts,
): string {
  const { asOf, today = asOf, oldAsAt } = facts;
  if (signature && signature.date <= asOf && signatureUntil !== null) {
    const on = signatureUntilIsTold ? ` on ${sayDay(signatureUntil)}` : '';
    const asAt = oldAsAt === null ? '' : ` and was not a party as at ${sayDay(oldAsAt)}`;
    const link = asAt === '' ? ' and' : ',';
    return `signed on ${sayDay(signature.date)}${link} withdrew its signature${on}${asAt}${sayOnlyAccession(facts)}`;
  }
  if (oldAsAt !== null)
    return `was not a party as at ${sayDay(oldAsAt)}; it had not signed${sayOnlyAccession(facts, ', and')}`;
  const neither =
    asOf < today ? `had neither signed nor joined by ${sayDay(asOf)}` : 'has neither signed nor joined';
  return `${neither}${sayOnlyAccession(facts)}`;
}

/** "; only accession is open (article 36(4))", once an instrument can no longer be signed; else nothing. */
function sayOnlyAccession({ signing, asOf, today = asOf, oldAsAt }: StandingFacts, link = ';'): string {
  // After the day of an old record the State may have signed, as long as it could.
  if (signing === undefined || !isClosedForSignature(signing, oldAsAt ?? asOf)) return '';
  return `${link} only accession ${asOf < today ? 'was' : 'is'} open (${signing.accessionArticle})`;
}

function saySigned(signedOn: Day, asOf: Day, oldAsAt: Day | null, isPast: boolean): string {
  const signed = `signed on ${sayDay(signedOn)}`;
  const notYet = `${signed} and ${sayNotYet({ asOf, isPast, oldAsAt })}`;
  return oldAsAt === null ? `${notYet}; ${sayWait(signedOn, asOf)}` : notYet;
}

/** "has not ratified", of a day of the past "had not ratified by …"; on an old record "was not a party as at …". */
export function sayNotYet(facts: {
  readonly asOf: Day;
  readonly isPast: boolean;
  readonly oldAsAt: Day | null;
}): string {
  const { asOf, isPast, oldAsAt } = facts;
  if (oldAsAt !== null) return `was not a party as at ${sayDay(oldAsAt)}`;
  return isPast ? `had not ratified by ${sayDay(asOf)}` : 'has not ratified';
}

/** "acceded on 9 January 2012"; with a return, "ratified on …, withdrew with effect from … and acceded again on …". */
function sayJoined(intervals: readonly PartyInterval[], words: LeavingWords): string {
  return intervals
    .map((interval, index) => {
      const before = intervals[index - 1];
      const left = before === undefined ? '' : `, ${words.left}${sayEffect(before)} and `;
      return `${left}${sayAct(interval, before !== undefined)}`;
    })
    .join('');
}

/** "acceded on 9 January 2012"; of a succession both days: its notification, and since when it has effect. */
function sayAct({ consent, successionOn }: PartyInterval, isAgain: boolean): string {
  const again = isAgain ? ' again' : '';
  if (consentByLetter(consent.code)?.mode !== 'succession')
    return `${sayConsent(consent)}${again} on ${sayDay(consent.date)}`;
  const notified = `notified its succession${again} on ${sayDay(consent.date)}`;
  return successionOn === null
    ? `${notified}; the day from which it has effect is not known`
    : `${notified}, with effect from ${sayDay(successionOn)}`;
}

function sayEffect(interval: PartyInterval | undefined): string {
  if (!interval?.until || interval.untilSource === 'not-told') return '';
  const how = interval.untilSource === 'computed' ? ' (computed from its notice)' : '';
  return ` with effect from ${sayDay(interval.until)}${how}`;
}

/** What is said of a party that has given notice: it remains one until the notice takes effect. */
function sayNotice(history: StandingHistory, asOf: Day, { noun }: LeavingWords): string {
  const interval = intervalOn(history, asOf);
  if (!interval || interval.toldOn === null || interval.toldOn > asOf) return '';
  const notifiedOn = interval.withdrawal?.notifiedOn ?? null;
  const notice = `; its ${noun}${notifiedOn === null ? '' : `, notified on ${sayDay(notifiedOn)},`}`;
  if (!interval.until) return `${notice} has no day of effect that is told`;
  const how = interval.untilSource === 'computed' ? ' (computed from its notice)' : '';
  return `${notice} takes effect on ${sayDay(interval.until)}${how}`;
}

/** "ratified", "acceded": the verb of the letter, without the object that a sentence here leaves out. */
function sayConsent(consent: Participation['consent']): string {
  return consentByLetter(consent?.code ?? '')?.verb.replace(/ (to|by)$/, '') ?? 'joined';
}

function sayWait(from: Day, to: Day): string {
  const years = yearsBetween(from, to);
  if (years === 0) return 'less than a year';
  return years === 1 ? '1 year' : `${years} years`;
}
