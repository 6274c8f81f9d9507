import { z } from 'zod';
import type { Day } from '../../domain/day.js';
import { askedAs } from '../asked-as.js';
import type { BookRecord } from '../book.js';
import { columnAt } from '../column-at.js';
import { countedTotals } from '../counted-totals.js';
import { evidenceSchema } from '../evidence.js';
import { named } from '../named.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { cellOf, untoldCells, type Cell } from '../select.js';
import { countColumns, printedDayColumn } from '../shared-columns.js';
import { instrumentStatementsSchema } from '../counts-shape.js';
import { asPrintedWarnings } from '../as-printed-warnings.js';
import { instrumentStatements, statementsOf } from '../statements-of.js';
import { ofStates, tallySchema, tallyOf } from '../tally.js';
import { untoldWarnings } from '../untold-warnings.js';

/** The properties of an instrument in numbers. */
export const instrumentShape = {
  id: part.instrumentId,
  reference: z.string(),
  title: z.string(),
  label: z.string(),
  citedIn: z
    .strictObject({ resolution: z.string(), paragraph: part.count, note: part.count, source: z.string() })
    .nullable(),
  adopted: z.strictObject({ place: z.string(), on: part.day }),
  inForceSince: part.day.nullable(),
  mayJoin: part.count.describe('States that may join'),
  states: tallySchema,
  organizations: z.record(z.string(), part.standing).describe('regional organizations that may join'),
  counted: z
    .strictObject({ signatories: part.count, parties: part.count })
    .describe(
      'signatories and parties on the day asked about as established today, organizations and former participants included',
    ),
  stated: z
    .strictObject({ signatories: part.count.nullable(), parties: part.count.nullable() })
    .describe('the totals that the depositary printed; null where the record is that of a gazette'),
  evidence: evidenceSchema.nullable(),
  statements: instrumentStatementsSchema,
};

const instrumentSchema = z.strictObject(instrumentShape).register(named, { id: 'Instrument' });

export type InstrumentRow = ReadonlyOf<typeof instrumentSchema>;

/** Every cell of an instrument on a day: of each State and organization that could join it then. */
export function cellsOf(record: BookRecord, { book, asOf }: Pick<Asked, 'book' | 'asOf'>): readonly Cell[] {
  return book.states.all.flatMap((state) => cellOf(record, state, asOf) ?? []);
}

/** The row of an instrument. */
export function instrumentRow(record: BookRecord, asked: Pick<Asked, 'book' | 'asOf'>): InstrumentRow {
  const { id, reference, title, label, citedIn, adopted, inForceSince } = record.instrument;
  const cells = cellsOf(record, asked);
  return {
    id,
    reference,
    title,
    label,
    citedIn,
    adopted,
    inForceSince,
    mayJoin: ofStates(cells).length,
    states: tallyOf(cells),
    organizations: Object.fromEntries(
      cells
        .filter(({ state }) => state.kind === 'organization')
        .map(({ state, standing }) => [state.code, standing]),
    ),
    counted: countedTotals(asked.book, record, asked.asOf),
    stated: record.stated,
    evidence: record.evidence,
    statements: statementsUnder(record, cells, asked.asOf),
  };
}

/** How many of the parties made reservations and declarations, and how many texts there are. */
function statementsUnder(record: BookRecord, cells: readonly Cell[], asOf: Day): InstrumentRow['statements'] {
  const texts = instrumentStatements(record, asOf);
  if (texts === null) return null;
  const parties = ofStates(cells)
    .filter(({ standing }) => standing === 'party')
    .map((cell) => statementsOf({ record: cell.record, state: cell.state.code, asOf }));
  return {
    partiesWithReservations: parties.filter((of) => (of?.reservations ?? 0) > 0).length,
    partiesWithDeclarations: parties.filter((of) => (of?.declarations ?? 0) > 0).length,
    partiesWithUnclassified: parties.filter((of) => (of?.unclassified ?? 0) > 0).length,
    ...texts,
  };
}

/** The instruments, in numbers. */
export const instruments: Question<InstrumentRow> = {
  ...askedAs('instruments'),
  row: instrumentSchema,
  columns: () => [
    columnAt('id', { name: 'instrumentId', isKey: true }),
    columnAt('reference'),
    columnAt('title'),
    columnAt('mayJoin'),
    ...countColumns,
    columnAt('counted.signatories', { key: 'signatoriesInAll', name: 'signatoriesInAll' }),
    columnAt('counted.parties', { key: 'partiesInAll', name: 'partiesInAll' }),
    printedDayColumn,
    columnAt('statements.partiesWithReservations'),
    columnAt('statements.partiesWithDeclarations', { dataOnly: true }),
    columnAt('statements.texts', { key: 'statementTexts', name: 'statementTexts', dataOnly: true }),
    columnAt('statements.objections', { key: 'objectionsInAll', name: 'objectionsInAll', dataOnly: true }),
    columnAt('statements.withdrawals', {
      key: 'statementsWithdrawn',
      name: 'statementsWithdrawn',
      dataOnly: true,
    }),
  ],
  ask: (asked) => {
    const records = [...asked.book.records.values()];
    return answer(asked, {
      title: { say: 'instruments-title', asOf: asked.asOf },
      rows: records.map((record) => instrumentRow(record, asked)),
      instruments: records.map(({ instrument }) => instrument.id),
      emptyBecause: { say: 'no-instrument' },
      warnings: [...untoldWarnings(untoldCells(asked), asked), ...asPrintedWarnings(records, asked)],
    });
  },
};
