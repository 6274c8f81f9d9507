import { z } from 'zod';
import { rowChangeKinds } from '../domain/change.js';
import { compareRows } from '../domain/compare-rows.js';
import { datedActKinds } from '../domain/dated-act.js';
import { addSpan, type Day } from '../domain/day.js';
import { changeReason } from '../domain/change-reason.js';
import type { State } from '../domain/state.js';
import { stepsBetween } from '../domain/steps.js';
import type { Book, BookRecord } from './book.js';
import { named } from './named.js';
import type { Asked } from './question.js';
import { cellShape, actCell } from './questions/matrix.js';
import type { ReadonlyOf } from './readonly-of.js';
import * as part from './row-parts.js';
import { cellOf, chosenRecords, chosenStates } from './select.js';
import { labelOf, stateLabelSchema } from './state-label.js';
import { actReason } from '../domain/dated-act.js';
import type { InReasons } from './said.js';

/** How a State stood on one side of a difference. */
const sideSchema = z
  .strictObject({
    ...cellShape,
    /** The name as printed; `null` where it is not listed. */
    printedName: z.string().nullable(),
  })
  .nullable();

type DiffSide = ReadonlyOf<typeof sideSchema>;

/** One difference for one State and instrument. */
export const differenceSchema = z
  .strictObject({
    state: stateLabelSchema,
    instrument: part.instrumentId,
    kind: part.word([...new Set([...datedActKinds, ...rowChangeKinds].map(({ kind }) => kind))]),
    /** The day it happened; `null` where it is a correction, or the day is not known. */
    happenedOn: part.day.nullable(),
    /** `null` where the State did not count among those who may join. */
    before: sideSchema,
    after: sideSchema,
    sentence: part.sentence,
  })
  .register(named, { id: 'Difference' });

export type DiffRow = ReadonlyOf<typeof differenceSchema>;

/**
 * What the States asked for did after one day, up to another; oldest first. Each act is shown between the day before it
 * and its own, not between the two ends: a State that joined and left within them is in two rows.
 */
export function differenceOfDays(asked: Asked, from: Day, to: Day): readonly InReasons<DiffRow>[] {
  const states = chosenStates(asked);
  const rows = chosenRecords(asked).flatMap((record) =>
    states.flatMap((state) => {
      const history = record.histories.get(state.code);
      return (history ? stepsBetween(history, from, to) : []).map(({ act }) => ({
        state: labelOf(state),
        instrument: record.instrument.id,
        kind: act.kind,
        happenedOn: act.on,
        before: sideOf(record, state, addSpan(act.on, { days: -1 })),
        after: sideOf(record, state, act.on),
        sentence: actReason(state.name, record.instrument, act),
      }));
    }),
  );
  return rows.toSorted((a, b) => (a.happenedOn < b.happenedOn ? -1 : Number(a.happenedOn > b.happenedOn)));
}

function sideOf(record: BookRecord, state: State, day: Day): DiffSide {
  const cell = cellOf(record, state, day);
  return cell && { ...actCell(cell, day), printedName: cell.participation?.name ?? null };
}

/** What the record of the States asked for said otherwise in a later book than in an earlier one. */
export function differenceOfMoments(asked: Asked, before: Book, after: Book): readonly InReasons<DiffRow>[] {
  const states = chosenStates(asked);
  return chosenRecords(asked).flatMap(({ instrument }) => {
    const [was, is] = [before.records.get(instrument.id), after.records.get(instrument.id)];
    // A record that did not exist yet is filled without changes: a change is a difference between two pages.
    if (!was || !is || was.asAt === null) return [];
    return states.flatMap((state) =>
      compareRows(
        instrument.id,
        was.participations.get(state.code),
        is.participations.get(state.code),
        was.asAt,
      ).map((change) => ({
        state: labelOf(state),
        instrument: instrument.id,
        kind: change.kind,
        happenedOn: change.happenedOn,
        before: sideOf(was, state, dayOfBook(before, asked)),
        after: sideOf(is, state, dayOfBook(after, asked)),
        sentence: changeReason(change, state.name, instrument),
      })),
    );
  });
}

function dayOfBook({ knownAt }: Book, { today }: Asked): Day {
  return knownAt?.slice(0, 10) ?? today;
}
