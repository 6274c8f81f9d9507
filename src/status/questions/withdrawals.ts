import { capital } from '../../domain/capital.js';
import { sayLabel } from '../../domain/dated-act.js';
import { sayDay, type Day } from '../../domain/day.js';
import { leavingWords } from '../../domain/leaving.js';
import type { Standing } from '../../domain/standing.js';
import { untilSources, type PartyInterval, type UntilSource } from '../../domain/standing-history.js';
import { notificationAddress } from '../../treaty-collection/notification-address.js';
import { asAtColumn } from '../as-at-columns.js';
import type { BookRecord, Evidence } from '../book.js';
import { asOfParameter, groupParameter, instrumentParameter } from '../parameters.js';
import { knownAtParameter } from '../parameters/moment-parameters.js';
import { answer, type Asked, type Question } from '../question.js';
import {
  chosenCells,
  chosenRecords,
  labelOf,
  sayGroup,
  sentenceOf,
  type Cell,
  type StateLabel,
} from '../select.js';
import {
  asKey,
  boundOnColumn,
  codeColumn,
  instrumentColumn,
  sayWords,
  sentenceColumn,
  standingColumn,
  stateColumn,
} from '../shared-columns.js';

/** A withdrawal that is on record. */
export interface WithdrawalRow {
  readonly state: StateLabel;
  readonly instrument: string;
  /** The act that is withdrawn. */
  readonly boundOn: Day;
  /** The day the Secretary-General received the notice; `null` where no end note tells it. */
  readonly notifiedOn: Day | null;
  /** The day of effect; `null` where it is neither told nor can be computed. */
  readonly effectiveOn: Day | null;
  /** Whether an end note prints the day of effect, or it is computed from the notice by the clause. */
  readonly effectiveOnSource: UntilSource;
  /** How it is computed, with the article, or who told it; `null` where it is printed. */
  readonly because: string | null;
  /** The depositary notification, e.g. `C.N.374.2025`, and where it can be read. */
  readonly notification: string | null;
  readonly notificationUrl: string | null;
  /** The standing on the day asked about: until the effect it is that of a party. */
  readonly standing: Standing;
  /** The day on which it joined again, by the day asked about. */
  readonly returnedOn: Day | null;
  readonly evidence: Evidence | null;
  readonly sentence: string;
}

/** Which States have withdrawn, or have given notice that they will. */
export const withdrawals: Question<WithdrawalRow> = {
  name: 'withdrawals',
  path: '/withdrawals',
  answers:
    'which States have withdrawn from an instrument or denounced it, or have given notice: the days of notice and effect, the depositary notification, and who returned',
  parameters: [instrumentParameter, groupParameter, asOfParameter, knownAtParameter],
  columns: (book) => [
    asKey(codeColumn),
    stateColumn,
    asKey(instrumentColumn),
    asKey(boundOnColumn),
    {
      key: 'notifiedOn',
      title: 'Notified on',
      description:
        'the day on which the Secretary-General received the notice of withdrawal or denunciation; empty where no end note tells it',
      type: 'date',
      cell: ({ notifiedOn }) => notifiedOn,
    },
    {
      key: 'effectiveOn',
      title: 'Effective on',
      description:
        'the day on which the withdrawal or denunciation takes effect; empty where it is neither told nor can be computed',
      type: 'date',
      cell: ({ effectiveOn }) => effectiveOn,
    },
    {
      key: 'effectiveOnSource',
      title: 'Day of effect is',
      description: `where the day of effect comes from: ${sayWords(untilSources)}`,
      type: 'string',
      cell: ({ effectiveOnSource }) => effectiveOnSource,
    },
    {
      key: 'notification',
      title: 'Notification',
      description:
        'the depositary notification of the notice, e.g. C.N.374.2025; empty where no end note names it',
      type: 'string',
      cell: ({ notification }) => notification,
    },
    {
      key: 'notificationUrl',
      title: 'Document',
      description: 'the address of that notification; empty where none is named',
      type: 'uri',
      cell: ({ notificationUrl }) => notificationUrl,
    },
    standingColumn,
    {
      key: 'returnedOn',
      title: 'Returned on',
      description:
        'the day on which the State consented again; empty where it had not by the day asked about',
      type: 'date',
      cell: ({ returnedOn }) => returnedOn,
    },
    sentenceColumn,
    asAtColumn(book),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const records = chosenRecords(asked);
    return answer(asked, {
      title: `${sayWhat(records)} by States${sayGroup(book, query.group)}, as of ${sayDay(asOf)}`,
      rows: chosenCells(asked).flatMap((cell) =>
        (cell.history?.intervals ?? [])
          .filter((interval) => isToldBy(interval, asOf))
          .map((interval) => rowOf(cell, interval, asked)),
      ),
      instruments: records.map(({ instrument }) => instrument.id),
      emptyBecause: `no ${sayNoun(records)} by a State asked about, and no notice of one, is on record by that day`,
    });
  },
};

/** What the answer is of: of one instrument in its own word. */
function sayWhat([only, ...others]: readonly BookRecord[]): string {
  if (only === undefined || others.length > 0) return 'Withdrawals and denunciations';
  const { withdrawal, label } = only.instrument;
  return `${capital(leavingWords(withdrawal.called).nounsOf)} ${sayLabel({ label })}`;
}

function sayNoun([only, ...others]: readonly BookRecord[]): string {
  return only === undefined || others.length > 0
    ? 'withdrawal or denunciation'
    : only.instrument.withdrawal.called;
}

/** Whether the withdrawal belongs to what was done by a day: its notice, or where that is not told its effect. */
function isToldBy({ from, toldOn }: PartyInterval, day: Day): boolean {
  return from <= day && toldOn !== null && toldOn <= day;
}

function rowOf(cell: Cell, interval: PartyInterval, asked: Asked): WithdrawalRow {
  const { state, record, history, standing } = cell;
  const { consent, until, untilSource, withdrawal } = interval;
  const returned = history?.intervals.find(
    (one) => one.consent.date > consent.date && one.consent.date <= asked.asOf,
  );
  const notification = withdrawal?.notification ?? null;
  return {
    state: labelOf(state),
    instrument: record.instrument.id,
    boundOn: consent.date,
    notifiedOn: withdrawal?.notifiedOn ?? null,
    effectiveOn: untilSource === 'not-told' ? null : until,
    effectiveOnSource: untilSource ?? 'not-told',
    because: becauseOf(untilSource, record.instrument.withdrawal.sentence, withdrawal?.hold),
    notification,
    notificationUrl:
      notification && record.evidence ? notificationAddress(record.evidence.url, notification) : null,
    standing,
    returnedOn: returned?.consent.date ?? null,
    evidence: record.evidence,
    sentence: sentenceOf(cell, asked),
  };
}

function becauseOf(source: UntilSource | null, clause: string, hold: number | undefined): string | null {
  if (source === 'printed') return null;
  if (source === 'accepted')
    return `told by the person who accepted hold ${hold}, a page from which the act is gone`;
  return source === 'computed'
    ? `computed from the notice: ${clause}`
    : 'no end note tells the day of effect in a known form';
}
