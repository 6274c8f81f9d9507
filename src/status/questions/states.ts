import { z } from 'zod';
import { stateKinds } from '../../domain/state.js';
import { askedAs } from '../asked-as.js';
import { asAtColumns } from '../as-at-columns.js';
import { columnAt } from '../column-at.js';
import { named } from '../named.js';
import { bearersOf } from '../parameters/name-parameter.js';
import { answer, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { asKey, codeColumn, groupColumn, partyToColumn, stateColumn } from '../shared-columns.js';
import { stateLabelSchema } from '../state-label.js';
import { matrixRows } from './matrix.js';
import { groupOf } from '../select.js';

/** A State in one line. */
const stateInLineSchema = z
  .strictObject({
    state: stateLabelSchema,
    kind: part.word(stateKinds.map(({ kind }) => kind)),
    partyTo: part.count,
    /** By the instrument's id; `null` where it may not join. */
    standings: z.record(z.string(), part.standing.nullable()),
  })
  .register(named, { id: 'StateInLine' });

export type StateRow = ReadonlyOf<typeof stateInLineSchema>;

/** The States, each in one line. */
export const states: Question<StateRow> = {
  ...askedAs('states'),
  row: stateInLineSchema,
  columns: (book) => [
    asKey(codeColumn),
    stateColumn,
    groupColumn,
    columnAt('kind', { name: 'stateKind' }),
    partyToColumn,
    ...asAtColumns(book),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const { name } = query;
    const bearers = new Set(
      (name === undefined ? book.states.all : bearersOf(book.states, name)).map(({ code }) => code),
    );
    const former = name === undefined ? [] : book.states.formerByName(name);
    for (const code of former.flatMap(({ successors }) => successors)) bearers.add(code);
    return answer(asked, {
      title: {
        say: 'states-title',
        name: name ?? null,
        isOfFormer: former.length > 0,
        group: groupOf(book, query.group),
        asOf,
      },
      rows: matrixRows(asked)
        .filter(({ state }) => bearers.has(state.code))
        .map(({ state, partyTo, instruments }) => ({
          state,
          kind: book.states.byCode(state.code)?.kind ?? 'other-state',
          partyTo,
          standings: Object.fromEntries(
            Object.entries(instruments).map(([id, cell]) => [id, cell?.standing ?? null]),
          ),
        })),
      instruments: book.instruments.map(({ id }) => id),
      emptyBecause:
        bearers.size === 0 ? { say: 'nobody-so-named', name: name ?? '' } : { say: 'none-may-join' },
      warnings: former.map(({ became }) => ({ say: 'acted-otherwise', became })),
    });
  },
};
