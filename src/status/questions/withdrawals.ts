import { z } from 'zod';
import type { Day } from '../../domain/day.js';
import { untilSources, type PartyInterval } from '../../domain/standing-history.js';
import type { WithdrawalRule } from '../../domain/withdrawal-clause.js';
import { notificationAddress } from '../../treaty-collection/notification-address.js';
import { askedAs } from '../asked-as.js';
import { asAtColumn } from '../as-at-columns.js';
import type { BookRecord } from '../book.js';
import { columnAt } from '../column-at.js';
import { evidenceSchema } from '../evidence.js';
import { named } from '../named.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { chosenCells, chosenRecords, sentenceOf, type Cell } from '../select.js';
import {
  asKey,
  boundOnColumn,
  codeColumn,
  instrumentColumn,
  sentenceColumn,
  standingColumn,
  stateColumn,
} from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';
import { nameOf } from '../../domain/instrument-name.js';
import { said, type InReasons, type Reason } from '../said.js';
import { groupOf } from '../select.js';

/** A withdrawal that is on record. */
const withdrawalSchema = z
  .strictObject({
    state: stateLabelSchema,
    instrument: part.instrumentId,
    /** The act that is withdrawn. */
    boundOn: part.day,
    /** The day the Secretary-General received the notice; `null` where no end note tells it. */
    notifiedOn: part.day.nullable(),
    /** The day of effect; `null` where it is neither told nor can be computed. */
    effectiveOn: part.day.nullable(),
    /** Whether an end note prints the day of effect, or it is computed from the notice by the clause. */
    effectiveOnSource: part.word(untilSources.map(({ id }) => id)),
    /** How it is computed, with the article, or who told it; `null` where it is printed. */
    because: said.nullable(),
    /** The depositary notification, e.g. `C.N.374.2025`, and where it can be read. */
    notification: z.string().nullable(),
    notificationUrl: part.url.nullable(),
    /**
     * The standing on the day asked about: until the effect it is that of a party (Vienna Convention on the Law of
     * Treaties, article 70(2): "from the date when such denunciation or withdrawal takes effect").
     */
    standing: part.standing,
    /** The day on which it joined again, by the day asked about. */
    returnedOn: part.day.nullable(),
    evidence: evidenceSchema.nullable(),
    sentence: part.sentence,
  })
  .register(named, { id: 'Withdrawal' });

export type WithdrawalRow = ReadonlyOf<typeof withdrawalSchema>;

/** Which States have withdrawn, or have given notice that they will. */
export const withdrawals: Question<WithdrawalRow> = {
  ...askedAs('withdrawals'),
  row: withdrawalSchema,
  columns: (book) => [
    asKey(codeColumn),
    stateColumn,
    asKey(instrumentColumn),
    asKey(boundOnColumn),
    columnAt('notifiedOn'),
    columnAt('effectiveOn', { name: 'withdrawalEffectiveOn' }),
    columnAt('effectiveOnSource'),
    columnAt('notification'),
    columnAt('notificationUrl'),
    standingColumn,
    columnAt('returnedOn'),
    sentenceColumn,
    asAtColumn(book),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const records = chosenRecords(asked);
    return answer(asked, {
      title: { say: 'withdrawals-title', ...onlyOne(records), group: groupOf(book, query.group), asOf },
      rows: chosenCells(asked).flatMap((cell) =>
        (cell.history?.intervals ?? [])
          .filter((interval) => isToldBy(interval, asOf))
          .map((interval) => rowOf(cell, interval, asked)),
      ),
      instruments: records.map(({ instrument }) => instrument.id),
      emptyBecause: { say: 'no-withdrawal', called: onlyOne(records).called },
    });
  },
};

/** The instrument, where the answer is of one alone: it is then in its own word. */
function onlyOne([only, ...others]: readonly BookRecord[]) {
  if (only === undefined || others.length > 0) return { instrument: null, called: null };
  return { instrument: nameOf(only.instrument), called: only.instrument.withdrawal.called };
}

/** Whether the withdrawal belongs to what was done by a day: its notice, or where that is not told its effect. */
function isToldBy({ from, toldOn }: PartyInterval, day: Day): boolean {
  return from <= day && toldOn !== null && toldOn <= day;
}

function rowOf(cell: Cell, interval: PartyInterval, asked: Asked): InReasons<WithdrawalRow> {
  const { state, record, participation, history, standing } = cell;
  const evidence = record.evidenceOf(state.code);
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
    because: becauseOf(interval, record.instrument.withdrawal.sentence),
    notification,
    notificationUrl:
      notification && record.evidence ? notificationAddress(record.evidence.url, notification) : null,
    standing,
    returnedOn: returned?.consent.date ?? null,
    // A consent that another has followed is printed no more.
    evidence:
      evidence && participation?.consent?.date !== consent.date ? { ...evidence, witnesses: [] } : evidence,
    sentence: sentenceOf(cell, asked),
  };
}

function becauseOf({ untilSource, withdrawal }: PartyInterval, clause: WithdrawalRule): Reason | null {
  switch (untilSource) {
    case 'printed':
      return null;
    case 'accepted':
      return { say: 'effect-told-by-person', hold: withdrawal?.hold ?? 0 };
    case 'computed':
      return { say: 'effect-computed', clause };
    default:
      return { say: 'effect-not-told' };
  }
}
