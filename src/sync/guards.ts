import type { Act, Participation } from '../domain/act.js';
import { consentByLetter } from '../domain/consent.js';
import { addSpan, monthsBegun, sayDay, type Day } from '../domain/day.js';
import type { Finding } from '../domain/finding.js';
import type { Instrument } from '../domain/instrument.js';
import type { InstrumentRecord } from '../ledger/ledger-reader.js';
import type { LedgerPlan } from '../ledger/ledger-writer.js';
import type { NormalizedPage } from '../treaty-collection/status-page.js';

/** What a guard looks at: the page, the record it would alter, and what it would alter. */
export interface GuardContext {
  readonly instrument: Instrument;
  readonly page: NormalizedPage;
  readonly record: InstrumentRecord | null;
  readonly plan: LedgerPlan;
  readonly today: Day;
  /** Changes believed for each month begun since the record's day. */
  readonly maxChanges: number;
}

/** A reason to refuse a page (`hold`), or to tell of it (`warn`). */
export interface Guard {
  readonly name: string;
  readonly level: 'hold' | 'warn';
  /** Why the guard is there. */
  readonly because: string;
  /** One sentence for each thing that is wrong; none where the page is good. */
  readonly find: (context: GuardContext) => readonly string[];
}

/** States leave treaties one at a time. */
const mostWithdrawals = 5;

/** Every guard, in the order in which its sentences are shown. The documentation of what is refused is this list. */
export const guards: readonly Guard[] = [
  {
    name: 'is-the-instrument',
    level: 'hold',
    because: 'a server may answer with another treaty than the one it was asked for',
    find: ({ instrument, page }) =>
      page.reference === instrument.reference
        ? []
        : [`the page is of ${page.reference ?? 'no treaty'}; ${instrument.reference} was asked for`],
  },
  ofTheReader(
    'totals-differ',
    'totals-reconcile',
    'the depositary prints its own totals; a page that does not add up was misread or cut',
  ),
  ofTheReader(
    'unknown-participant',
    'participants-resolve',
    'a name that is not known must not be guessed, and leaving its row out would be a false gap',
  ),
  ofTheReader(
    'unknown-letter',
    'letters-known',
    'a letter that the legend does not explain may mean an act of another kind',
  ),
  ofTheReader(
    'unknown-legend',
    'legend-understood',
    'the header says what the dates and letters mean; if it is reworded, they may mean something else',
  ),
  {
    name: 'as-at-not-older',
    level: 'hold',
    because: 'a server may answer with an old copy, which would undo acts',
    find: ({ page, record }) => {
      const recorded = recordedOn(record);
      if (!recorded || !page.statusAsAt || page.statusAsAt >= recorded) return [];
      return [`the page is as at ${sayDay(page.statusAsAt)}, the record as at ${sayDay(recorded)}`];
    },
  },
  {
    name: 'as-at-not-in-the-future',
    level: 'hold',
    because: 'a page cannot tell of a day that has not begun anywhere on Earth',
    find: ({ page, today }) =>
      page.statusAsAt && page.statusAsAt > addSpan(today, { days: 1 })
        ? [`the page is as at ${sayDay(page.statusAsAt)}; today is ${sayDay(today)}`]
        : [],
  },
  {
    name: 'acts-not-after-as-at',
    level: 'hold',
    because: 'an act dated after the day of the page is a misprint or a misreading',
    find: ({ page }) => {
      const day = page.statusAsAt;
      return day === null
        ? []
        : actsOf(page)
            .filter(({ act }) => act.date > day)
            .map(sayAct(`after ${sayDay(day)}`));
    },
  },
  {
    name: 'acts-not-before-adoption',
    level: 'hold',
    because: 'no State can have acted before there was a treaty',
    find: ({ instrument: { adopted }, page }) =>
      actsOf(page)
        .filter(({ act }) => act.date < adopted.on)
        .map(sayAct(`before the adoption on ${sayDay(adopted.on)}`)),
  },
  {
    name: 'participants-kept',
    level: 'hold',
    because:
      'a State that leaves is shown in brackets; a row that is gone is a fault of the page until a person says otherwise',
    find: ({ page, record }) => {
      const listed = new Set(page.participations.map(({ state }) => state));
      return (record?.participations ?? [])
        .filter(({ state }) => !listed.has(state))
        .map(({ name }) => `${name} is on record and no longer on the page`);
    },
  },
  {
    name: 'acts-kept',
    level: 'hold',
    because: 'the number of parties and signatories does not fall without brackets',
    find: ({ page, record }) => {
      const now = new Map(page.participations.map((participation) => [participation.state, participation]));
      return (record?.participations ?? []).flatMap((before) => {
        const after = now.get(before.state);
        if (after === undefined) return [];
        return (['signature', 'consent'] as const)
          .filter((act) => before[act] !== null && after[act] === null)
          .map(
            (act) =>
              `the ${act} of ${after.name}, ${sayDay(before[act]!.date)} on record, is gone from the page`,
          );
      });
    },
  },
  {
    name: 'withdrawals-few',
    level: 'hold',
    because: 'States leave treaties one at a time; many at once is a change of layout',
    find: ({ plan }) => {
      const count = countOf(plan, 'withdrew');
      return count <= mostWithdrawals
        ? []
        : [`${count} withdrawals at once; at most ${mostWithdrawals} are believed`];
    },
  },
  {
    name: 'corrections-few',
    level: 'hold',
    because:
      'old dates are rarely corrected; many at once is a misreading, however long ago the record is from',
    find: ({ plan, maxChanges }) => {
      const count = countOf(plan, 'corrected');
      return count <= maxChanges
        ? []
        : [`${count} older acts are printed otherwise; at most ${maxChanges} are believed`];
    },
  },
  {
    name: 'changes-within-limit',
    level: 'hold',
    because: 'a few States act in a month; a flood of changes is a fault',
    find: ({ page, record, plan, maxChanges }) => {
      const recorded = recordedOn(record);
      if (!recorded || !page.statusAsAt || page.statusAsAt < recorded) return [];
      const months = monthsBegun(recorded, page.statusAsAt);
      const count = plan.changes.length - countOf(plan, 'renamed');
      const most = maxChanges * months;
      return count <= most
        ? []
        : [`${count} changes in ${months} month(s) begun; at most ${most} are believed`];
    },
  },
  {
    name: 'signature-before-consent',
    level: 'warn',
    because: 'a State signs before it ratifies; the contrary is often, but not always, a misprint',
    find: ({ page }) =>
      page.participations
        .filter(({ signature, consent }) => signature && consent && signature.date > consent.date)
        .map(({ name }) => `${name} is printed as having signed after it consented to be bound`),
  },
  {
    name: 'mode-of-consent-known',
    level: 'warn',
    because:
      'the instrument names the ways to join it; another is unusual, though succession is always possible',
    find: ({ instrument, page }) =>
      page.participations.flatMap(({ name, consent }) => {
        const mode = consent && consentByLetter(consent.code)?.mode;
        if (!mode || mode === 'succession' || instrument.consentBy.includes(mode)) return [];
        return [`${name} joined by ${mode}, which ${instrument.consentArticle} does not name`];
      }),
  },
];

/** A guard whose eye is the reader: it holds a page that has a finding of this name. */
function ofTheReader(finding: string, name: string, because: string): Guard {
  return {
    name,
    level: 'hold',
    because,
    find: ({ page }) => page.findings.filter((one) => one.name === finding).map(({ message }) => message),
  };
}

/** The newest day of which the record is known to be true. */
export function recordedOn(record: InstrumentRecord | null): Day | null {
  const days = [record?.snapshot.statusAsAt ?? [], record?.confirmed?.statusAsAt ?? []].flat();
  return days.toSorted().at(-1) ?? null;
}

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

const sayAct =
  (where: string) =>
  ({ name, act }: ActOfState): string =>
    `${name} is printed with an act of ${sayDay(act.date)}, ${where}`;

function countOf({ changes }: LedgerPlan, kind: LedgerPlan['changes'][number]['kind']): number {
  return changes.filter((change) => change.kind === kind).length;
}

/** The findings of every guard on a page; those of level `error` hold it. */
export function guardFindings(context: GuardContext, list: readonly Guard[] = guards): readonly Finding[] {
  return list.flatMap(({ name, level, find }) =>
    find(context).map((message): Finding => ({
      level: level === 'hold' ? 'error' : 'warning',
      name,
      message,
    })),
  );
}
