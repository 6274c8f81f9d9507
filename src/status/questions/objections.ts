import { z } from 'zod';
import { nameOf } from '../../domain/instrument-name.js';
import type { Statement } from '../../domain/statement.js';
import { asPrintedWarnings } from '../as-printed-warnings.js';
import { askedAs } from '../asked-as.js';
import { chosenStatements, type ChosenStatement } from '../chosen-statements.js';
import { columnAt, namedColumn } from '../column-at.js';
import { named } from '../named.js';
import { textObjectedTo } from '../objections-to.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import { chosenRecords, groupOf } from '../select.js';
import { instrumentColumn } from '../shared-columns.js';
import { printedColumns, statedByColumns } from '../statement-columns.js';
import { stateNamed, statementRow } from '../statement-row.js';
import { madeUpon, statedBy, statementId, statementShape } from '../statement-shape.js';
import { statementWarnings } from '../statement-warnings.js';
import { statementsRead } from '../statements-read.js';

const { about: _about, withdrawals: _withdrawals, territories: _territories, ...shape } = statementShape;

/** An objection to what one State declared: an objection that is about two has two rows. */
const objectionSchema = z
  .strictObject({
    ...shape,
    to: statedBy.describe(
      'the State whose text is objected to; null where that is no present State, or is not told',
    ),
    toName: z.string().nullable().describe('that State as printed; null where it is not told'),
    about: z
      .strictObject({ kind: statementShape.about.element.shape.kind, madeUpon: madeUpon.nullable() })
      .describe('what is objected to, as far as the words tell'),
    declaration: statementId
      .nullable()
      .describe('the number of the text that is objected to; null where it cannot be told which it is'),
  })
  .register(named, { id: 'Objection' });

export type ObjectionRow = ReadonlyOf<typeof objectionSchema>;

/** Who objected to what which State declared. */
export const objections: Question<ObjectionRow> = {
  ...askedAs('objections'),
  row: objectionSchema,
  columns: () => [
    ...statedByColumns,
    namedColumn('objectedToCode', { key: 'toCode', cell: ({ to }) => to?.code ?? null }),
    namedColumn('objectedTo', { key: 'to', cell: ({ to, toName }) => to?.name ?? toName }),
    instrumentColumn,
    columnAt('kind', { name: 'statementKind' }),
    columnAt('madeOn'),
    columnAt('opposesEntryIntoForce', { cell: (row) => yesOrNo(row.opposesEntryIntoForce) }),
    columnAt('about.kind', { key: 'objectedKind', name: 'objectedKind' }),
    columnAt('about.madeUpon', { key: 'objectedMadeUpon', name: 'objectedMadeUpon' }),
    columnAt('declaration', { name: 'objectedText' }),
    columnAt('articles', { cell: (row) => row.articles.join(' ') || null }),
    ...printedColumns,
  ],
  ask: async (asked) => {
    const { book, query, asOf } = asked;
    const records = chosenRecords(asked);
    const chosen = await chosenStatements(asked, isObjection);
    const rows = chosen.flatMap((one) => objectionRows(one, asked));
    const [only, ...others] = records;
    const isFiltered = [query.article, query.state, query.to, query.group, query.q].some(
      (one) => one !== undefined,
    );
    return answer(asked, {
      title: {
        say: 'objections-title',
        instrument: only && others.length === 0 ? nameOf(only.instrument) : null,
        group: groupOf(book, query.group),
        asOf,
      },
      rows: rows.filter(({ to }) => query.to === undefined || (to !== null && query.to.includes(to.code))),
      instruments: records.map(({ instrument }) => instrument.id),
      emptyBecause: records.some(statementsRead)
        ? { say: isFiltered ? 'no-objection-matches' : 'no-objection-printed' }
        : { say: 'statements-not-yet-read' },
      warnings: [...statementWarnings(records), ...asPrintedWarnings(records, asked)],
    });
  },
};

/** What is printed among the objections, and what else calls itself one. */
function isObjection({ section, kind }: Statement): boolean {
  return section === 'objections' || kind === 'objection';
}

/** A row for each State that it is about; one where that is not told. */
function objectionRows(
  { record, recorded, marks }: ChosenStatement,
  { book: { states } }: Asked,
): readonly ObjectionRow[] {
  const { statement } = recorded;
  const { instrument, pageEvidence } = record;
  const made = statementRow({ instrument: instrument.id, recorded, evidence: pageEvidence, states, marks });
  const { about, withdrawals: _w, territories: _t, ...row } = made;
  if (about.length === 0)
    return [{ ...row, to: null, toName: null, about: { kind: null, madeUpon: null }, declaration: null }];
  return about.map((one) => ({
    ...row,
    to: stateNamed(states, one.state),
    toName: one.name,
    about: { kind: one.kind, madeUpon: one.madeUpon },
    declaration: textObjectedTo(one, statement, record)?.firstId ?? null,
  }));
}

function yesOrNo(value: boolean | null): string | null {
  return value === null ? null : value ? 'yes' : 'no';
}
