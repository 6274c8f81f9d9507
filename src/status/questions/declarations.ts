import { z } from 'zod';
import { nameOf } from '../../domain/instrument-name.js';
import type { Statement, StatementKind } from '../../domain/statement.js';
import { asPrintedWarnings } from '../as-printed-warnings.js';
import { askedAs } from '../asked-as.js';
import { chosenStatements, type ChosenStatement } from '../chosen-statements.js';
import { columnAt, namedColumn } from '../column-at.js';
import { named } from '../named.js';
import { objectionsTo } from '../objections-to.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { chosenRecords, groupOf } from '../select.js';
import { instrumentColumn } from '../shared-columns.js';
import { isStatedBy } from '../stated-on.js';
import { printedColumns, statedByColumns } from '../statement-columns.js';
import { statementRow } from '../statement-row.js';
import { statementShape, type StatementRow } from '../statement-shape.js';
import { statementWarnings } from '../statement-warnings.js';
import { statementsRead } from '../statements-read.js';
import { withdrawnOn } from '../withdrawn-on.js';

/** What a State declared. */
const declarationSchema = z
  .strictObject({
    ...statementShape,
    withdrawnOn: part.day
      .nullable()
      .describe(
        'the day on which the whole of it was withdrawn, as an end note tells; of such a note, that day',
      ),
    objections: part.count.describe('how many objections are on record that can be about it'),
  })
  .register(named, { id: 'Declaration' });

export type DeclarationRow = ReadonlyOf<typeof declarationSchema>;

/** What States declared: every text that the depositary prints of them, but for objections. */
export const declarations: Question<DeclarationRow> = {
  ...askedAs('declarations'),
  row: declarationSchema,
  columns: () => [
    ...statedByColumns,
    instrumentColumn,
    columnAt('section', { name: 'statementSection' }),
    columnAt('kind', { name: 'statementKind' }),
    columnAt('heading'),
    columnAt('madeOn'),
    columnAt('madeUpon', { cell: (row) => row.madeUpon.join(' ') || null }),
    columnAt('articles', { cell: (row) => row.articles.join(' ') || null }),
    columnAt('withdrawnOn'),
    columnAt('objections'),
    namedColumn('territories', { key: 'territories', dataOnly: true, cell: territoriesIn }),
    ...printedColumns,
  ],
  ask: async (asked) => {
    const { book, query, asOf } = asked;
    const records = chosenRecords(asked);
    const chosen = await chosenStatements(
      asked,
      (statement) => isOfSection(statement, asked) && isOfKind(statement, asked),
    );
    const [only, ...others] = records;
    const isFiltered = [query.article, query.kind, query.section, query.state, query.group, query.q].some(
      (one) => one !== undefined,
    );
    return answer(asked, {
      title: {
        say: 'declarations-title',
        instrument: only && others.length === 0 ? nameOf(only.instrument) : null,
        group: groupOf(book, query.group),
        asOf,
      },
      rows: chosen.map((one) => declarationRow(one, asked)),
      instruments: records.map(({ instrument }) => instrument.id),
      emptyBecause: records.some(statementsRead)
        ? { say: isFiltered ? 'no-statement-matches' : 'no-statement-printed' }
        : { say: 'statements-not-yet-read' },
      warnings: [...statementWarnings(records), ...asPrintedWarnings(records, asked)],
    });
  },
};

/** Of the end notes those that tell of a withdrawal by the day asked about; objections have a question of their own. */
function isOfSection({ section, withdrawals }: Statement, { query, asOf }: Asked): boolean {
  if (query.section !== undefined) return query.section.includes(section);
  if (section === 'end-notes') return withdrawals.some(({ on }) => (on ?? '') <= asOf);
  return section !== 'objections' && section !== 'territorial-application';
}

/** A text under a heading that says both is found as a reservation too. */
const alsoFound: Partial<Readonly<Record<StatementKind, StatementKind>>> = {
  'reservation-and-declaration': 'reservation',
};

function isOfKind({ kind }: Statement, { query }: Asked): boolean {
  const wanted = query.kind;
  return wanted === undefined || foundAs(kind).some((one) => wanted.includes(one));
}

/** By which kinds a text is found that is of this one. */
export function foundAs(kind: StatementKind): readonly StatementKind[] {
  return [kind, alsoFound[kind] ?? kind];
}

function declarationRow({ record, recorded, marks }: ChosenStatement, { book, asOf }: Asked): DeclarationRow {
  const { statement } = recorded;
  const { instrument, pageEvidence } = record;
  return {
    ...statementRow({
      instrument: instrument.id,
      recorded,
      evidence: pageEvidence,
      states: book.states,
      marks,
    }),
    withdrawnOn: withdrawnOn(statement, record, asOf),
    objections: objectionsTo(statement, record).filter((one) => isStatedBy(one.statement, record, asOf))
      .length,
  };
}

function territoriesIn({ territories }: Pick<StatementRow, 'territories'>): string | null {
  return territories.map(({ name, applies }) => (applies ? name : `not ${name}`)).join('; ') || null;
}
