import type { Act, Participation } from '../domain/act.js';
import { consentByLetter } from '../domain/consent.js';
import { addSpan, monthsBegun } from '../domain/day.js';
import { goneActs } from '../domain/gone-acts.js';
import type { LedgerPlan } from '../ledger/apply-snapshot.js';
import { quote } from '../treaty-collection/page-findings.js';
import { fetchedOn, printedOn, recordedOn, type Guard, type GuardContext } from './guard.js';
import { sayDay } from './say-day.js';
import { bracketsExplained } from './brackets-explained.js';
import { correctionsFew } from './corrections-few.js';
import { isSaidBefore } from './said-before.js';
import { letterFitsSignature } from './letter-fits-signature.js';
import { namesInOrder } from './names-in-order.js';
import { noticesKept } from './notices-kept.js';
import { altersNothing } from './plan-page.js';
import { statementsKept } from './statements-kept.js';

/**
 * How old the day of a page may be before it is told. The depositary stamps its pages in a batch, daily and in New
 * York: a page of yesterday, or of the day before a weekend's outage, is as it should be.
 */
const oldPage = { days: 3 };

/**
 * States leave treaties one at a time, and the most that were seen to leave one together are five: Estonia, Latvia and
 * Lithuania on 27 December 2025, Finland and Poland within the eight weeks that followed (XXVI-5, by notices of the
 * summer before). A tracker that slept through those weeks would meet all five on one page, and should believe it. A
 * sixth is rather a column of brackets that was read wrongly; by the records at hand no party has left any of the five
 * instruments here.
 */
const mostWithdrawals = 5;

/**
 * Findings of the reader that a guard of their own holds; all other errors of it are held by `everything-understood`,
 * new ones too.
 */
const claimed = new Set<string>();

/** The columns that are recorded: the name, the signature and the consent. */
const mostColumns = 3;

/** A guard whose eye is the reader: it fires where the reader has a finding of one of these names. */
function ofTheReader<const Name extends string>({
  findings,
  level = 'hold',
  findMore = () => [],
  ...guard
}: Pick<Guard<Name>, 'name' | 'acceptable'> & {
  readonly level?: Guard['level'];
  readonly findings: readonly string[];
  /** What else it fires at. */
  readonly findMore?: Guard['find'];
}): Guard<Name> {
  for (const name of findings) claimed.add(name);
  const find: Guard['find'] = (context) => [
    ...context.page.findings.filter(({ name }) => findings.includes(name)).map(({ message }) => message),
    ...findMore(context),
  ];
  return { ...guard, level, find };
}

/** Guards as a list of which the names are known. */
const listOf = <const Name extends string>(list: readonly Guard<Name>[]) => list;

/** Every guard, in the order in which its sentences are shown. The documentation of what is refused is this list. */
export const guards = listOf([
  {
    name: 'is-the-instrument',
    level: 'hold',
    acceptable: false,
    find: ({ instrument, page }) =>
      page.reference === instrument.reference
        ? []
        : [`the page is of ${page.reference ?? 'no treaty'}; ${instrument.reference} was asked for`],
  },
  ofTheReader({
    name: 'totals-reconcile',
    // Equal on all thirty real pages; should the depositary itself miscount, a person may accept the page.
    acceptable: true,
    findings: ['totals-differ', 'totals-missing'],
  }),
  ofTheReader({
    name: 'participants-resolve',
    acceptable: false,
    findings: ['unknown-participant', 'state-twice', 'participant-twice', 'too-many-rows'],
  }),
  ofTheReader({
    name: 'letters-known',
    acceptable: false,
    findings: ['unknown-letter'],
  }),
  ofTheReader({
    name: 'legend-understood',
    acceptable: false,
    // An act that is not known, or has no name in the header, would be recorded as what its letter usually means.
    findings: ['legend-not-understood', 'columns-not-as-expected', 'unknown-act', 'act-without-letter'],
    findMore: ({ page: { columns } }) =>
      columns.length <= mostColumns
        ? []
        : [
            `the table has ${columns.length} columns (${columns.slice(0, 8).map(quote).join(', ')}); a name, a signature and a consent are recorded, and another may say that one was undone`,
          ],
  }),
  {
    name: 'consent-binds',
    level: 'hold',
    acceptable: false,
    find: ({ page }) =>
      page.participations
        .filter(({ consent }) => consent && page.legend.has(consent.code) && !consentByLetter(consent.code))
        .map(({ name, consent }) => `the letter "${consent?.code}" of ${name} is of no act that binds`),
  },
  {
    name: 'everything-understood',
    level: 'hold',
    acceptable: false,
    find: ({ page }) =>
      page.findings
        .filter(({ level, name }) => level === 'error' && !claimed.has(name))
        .map(({ message }) => message),
  },
  {
    name: 'as-at-not-older',
    level: 'hold',
    acceptable: true,
    ofTheNight: true,
    find: ({ page, record, today, edition, plan, fetchedAt }) => {
      const recorded = printedOn(record, today);
      // Of two pages of one day the one that was fetched later says more.
      const since = record?.snapshot.fetchedAt;
      if (fetchedAt && since && fetchedAt < since && since.slice(0, 10) <= today && !altersNothing(plan))
        return [`the page was fetched at ${fetchedAt}, that of the record at ${since}`];
      if (!recorded || !page.statusAsAt || page.statusAsAt >= recorded) return [];
      // A document is dated by when it was written, and not by when it was served: where it undoes nothing, it may be
      // the newest that there is.
      if (edition === 'xml' && altersNothing(plan)) return [];
      return [`the page is as at ${sayDay(page.statusAsAt)}, the record as at ${sayDay(recorded)}`];
    },
  },
  {
    name: 'as-at-not-in-the-future',
    level: 'hold',
    acceptable: true,
    ofTheNight: true,
    find: ({ page, ...when }) =>
      // Today is that of UTC; in Kiribati (UTC+14) tomorrow has begun already.
      page.statusAsAt && page.statusAsAt > addSpan(fetchedOn(when), { days: 1 })
        ? [`the page is as at ${sayDay(page.statusAsAt)}; ${sayFetched(when)}`]
        : [],
  },
  ofTheReader({
    name: 'acts-not-after-as-at',
    acceptable: true,
    findings: ['date-after-status'],
  }),
  {
    name: 'acts-not-before-adoption',
    level: 'hold',
    // By its adoption a text comes to be (Vienna Convention on the Law of Treaties, article 9): what is older is a
    // misprint.
    acceptable: true,
    find: ({ instrument: { adopted }, page }) =>
      actsOf(page)
        .filter(({ act }) => act.date < adopted.on)
        .map(sayAct(`before the adoption on ${sayDay(adopted.on)}`)),
  },
  {
    name: 'participants-kept',
    level: 'hold',
    acceptable: true,
    find: ({ page, record }) =>
      goneActs(record?.participations ?? [], page.participations)
        .filter(({ after }) => after === undefined)
        .map(({ before }) => `${before.name} is on record and no longer on the page`),
  },
  {
    name: 'acts-kept',
    level: 'hold',
    acceptable: true,
    find: ({ page, record }) =>
      goneActs(record?.participations ?? [], page.participations).flatMap(({ before, after, cells }) =>
        after === undefined
          ? []
          : cells.map(
              (cell) =>
                `the ${cell} of ${after.name}, ${sayDay(before[cell]!.date)} on record, is gone from the page`,
            ),
      ),
  },
  noticesKept,
  namesInOrder,
  letterFitsSignature,
  {
    name: 'signature-before-consent',
    level: 'hold',
    acceptable: true,
    // Where the record said so before, or there is none, the reader's own finding tells it.
    find: ({ page, before }) =>
      page.participations.flatMap((row) => {
        const { name, signature, consent } = row;
        if (!signature || !consent || signature.date <= consent.date) return [];
        if (before === null || isSaidBefore(row, before)) return [];
        return [`${name} signed on ${sayDay(signature.date)}, after its consent of ${sayDay(consent.date)}`];
      }),
  },
  bracketsExplained,
  {
    name: 'withdrawals-few',
    level: 'hold',
    acceptable: true,
    find: ({ plan }) => {
      const count = countOf(plan, 'withdrew');
      return count <= mostWithdrawals
        ? []
        : [`${count} withdrawals at once; at most ${mostWithdrawals} are believed`];
    },
  },
  correctionsFew,
  {
    name: 'changes-within-limit',
    level: 'hold',
    acceptable: true,
    // Under none of the five did more than five acts fall into a month since 2007 (OPSC, September 2011). Where a
    // treaty is opened dozens sign in a day (UNTOC 124 in December 2000): a person accepts that page. Names may change
    // all at once.
    find: ({ page, record, plan, maxChanges, today }) => {
      const recorded = recordedOn(record, today);
      if (!recorded || !page.statusAsAt || page.statusAsAt < recorded) return [];
      const months = monthsBegun(recorded, page.statusAsAt);
      const count = plan.changes.length - countOf(plan, 'renamed');
      const most = maxChanges * months;
      return count <= most
        ? []
        : [`${count} changes in ${months} month(s) begun; at most ${most} are believed`];
    },
  },
  statementsKept,
  {
    name: 'editions-agree',
    level: 'hold',
    acceptable: true,
    ofTheNight: true,
    find: ({ conflicts = [] }) => conflicts,
  },
  {
    name: 'as-at-recent',
    level: 'warn',
    acceptable: true,
    ofTheNight: true,
    find: ({ page, ...when }) =>
      page.statusAsAt !== null && addSpan(page.statusAsAt, oldPage) < fetchedOn(when)
        ? [`the page is as at ${sayDay(page.statusAsAt)}; ${sayFetched(when)}`]
        : [],
  },
  // "Succession is always possible": it rests on the succession of States, and not on a clause of the treaty.
  {
    name: 'mode-of-consent-known',
    level: 'warn',
    acceptable: true,
    find: ({ instrument, page }) =>
      page.participations.flatMap(({ name, consent }) => {
        const mode = consent && consentByLetter(consent.code)?.mode;
        if (!mode || mode === 'succession' || instrument.consentBy.includes(mode)) return [];
        return [`${name} joined by ${mode}, which ${instrument.consentArticle} does not name`];
      }),
  },
]);

/** What a guard is called. */
export type GuardName = (typeof guards)[number]['name'];

interface ActOfState {
  readonly name: string;
  readonly act: Act;
}

function actsOf({
  participations,
}: {
  readonly participations: readonly Participation[];
}): readonly ActOfState[] {
  return participations.flatMap(({ name, signature, consent }) =>
    [signature, consent].filter((act) => act !== null).map((act) => ({ name, act })),
  );
}

function sayFetched(when: Pick<GuardContext, 'fetchedAt' | 'today'>): string {
  return `${when.fetchedAt === undefined ? 'today is' : 'it was fetched on'} ${sayDay(fetchedOn(when))}`;
}

const sayAct =
  (where: string) =>
  ({ name, act }: ActOfState): string =>
    `${name} is printed with an act of ${sayDay(act.date)}, ${where}`;

function countOf({ changes }: LedgerPlan, kind: LedgerPlan['changes'][number]['kind']): number {
  return changes.filter((change) => change.kind === kind).length;
}
