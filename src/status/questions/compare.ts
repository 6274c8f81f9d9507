import { z } from 'zod';
import type { Group, State } from '../../domain/state.js';
import { regionalGroups } from '../../states/regional-groups.js';
import { askedAs } from '../asked-as.js';
import { asAtColumn } from '../as-at-columns.js';
import type { BookRecord } from '../book.js';
import { columnAt } from '../column-at.js';
import { groupTally, groupTallyShape } from '../group-tally.js';
import { named } from '../named.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { cellOf, chosenRecords, sentenceOf } from '../select.js';
import {
  boundOnColumn,
  effectiveOnColumn,
  emptyWhere,
  sentenceColumn,
  signedOnColumn,
  standingColumn,
} from '../shared-columns.js';
import { tallyColumns } from './groups.js';
import { actCell } from './matrix.js';
import { nameOf } from '../../domain/instrument-name.js';
import type { InReasons, Reason } from '../said.js';

/** One side of a comparison under one instrument. */
const comparedSchema = z
  .strictObject({
    with: z.string().describe('the id of a group, or the code of a State'),
    name: z.string(),
    kind: part.word(['group', 'state']),
    ...groupTallyShape,
    /** Of a State, as the days; `null` for a group, and for a State that may not join. */
    standing: part.standing.nullable(),
    signedOn: part.day.nullable(),
    boundOn: part.day.nullable(),
    effectiveOn: part.day.nullable(),
  })
  .register(named, { id: 'Compared' });

export type CompareRow = ReadonlyOf<typeof comparedSchema>;

type Side = { readonly id: string; readonly name: string; readonly members: readonly State[] } & (
  { readonly kind: 'group'; readonly group: Group } | { readonly kind: 'state' }
);

/** Groups and States side by side. */
export const compare: Question<CompareRow> = {
  ...askedAs('compare'),
  row: comparedSchema,
  columns: (book) => [
    columnAt('with', { isKey: true }),
    columnAt('name'),
    ...tallyColumns,
    emptyWhere('groupOrCannotJoin', standingColumn),
    emptyWhere('aGroup', signedOnColumn),
    emptyWhere('aGroup', boundOnColumn),
    emptyWhere('aGroup', effectiveOnColumn),
    sentenceColumn,
    asAtColumn(book),
  ],
  ask: (asked) => {
    const records = chosenRecords(asked);
    const sides = sidesOf(asked);
    return answer(asked, {
      title: { say: 'compare-title', names: { and: sides.map(({ name }) => name) }, asOf: asked.asOf },
      rows: records
        .filter(({ asAt }) => asAt !== null)
        .flatMap((record) => sides.map((side) => compareRow(side, record, asked))),
      instruments: records.map(({ instrument }) => instrument.id),
      groups: sides.flatMap((side) => (side.kind === 'group' ? [side.group] : [])),
      emptyBecause: { say: 'no-record-yet' },
    });
  },
};

function compareRow(side: Side, record: BookRecord, asked: Asked): InReasons<CompareRow> {
  const { id, name, kind, members } = side;
  const row = { with: id, name, kind, ...groupTally(side, members, record, asked) };
  const [state] = members;
  const cell = kind === 'state' && state ? cellOf(record, state, asked.asOf) : null;
  if (cell === null) {
    const none = { ...row, standing: null, signedOn: null, boundOn: null, effectiveOn: null };
    return kind === 'group' ? none : { ...none, sentence: cannotJoin(name, record, asked) };
  }
  const { standing, signedOn, boundOn, effectiveOn } = actCell(cell, asked.asOf);
  return { ...row, standing, signedOn, boundOn, effectiveOn, sentence: sentenceOf(cell, asked) };
}

/** Of a State alone: "no member could join" would be untrue of the members of the European Union. */
function cannotJoin(name: string, { instrument }: BookRecord, { asOf, today }: Asked): Reason {
  return { say: 'cannot-join', name, instrument: nameOf(instrument), asOf, isPast: asOf < today };
}

/** What is set side by side: what was asked for, or the UN regional groups. */
function sidesOf({ book, query, asOf }: Asked): readonly Side[] {
  const { states } = book;
  return [...new Set(query.with ?? regionalGroups.map(({ id }) => id))].flatMap((id): readonly Side[] => {
    const group = states.groupById(id);
    if (group) return [{ id, name: group.name, kind: 'group', members: states.membersOf(id, asOf), group }];
    const state = states.byCode(id);
    return state ? [{ id, name: state.name, kind: 'state', members: [state] }] : [];
  });
}
