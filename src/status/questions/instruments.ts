import { sayDay } from '../../domain/day.js';
import type { Instrument } from '../../domain/instrument.js';
import type { Standing } from '../../domain/standing.js';
import type { BookRecord, Evidence } from '../book.js';
import { asOfParameter } from '../parameters.js';
import { knownAtParameter } from '../parameters/moment-parameters.js';
import { answer, type Asked, type Question } from '../question.js';
import { countedTotals, type CountedTotals } from '../counted-totals.js';
import { cellOf, untoldCells, type Cell } from '../select.js';
import { countColumns, printedDayColumn } from '../shared-columns.js';
import { ofStates, tallyOf, type Tally } from '../tally.js';
import { untoldWarnings } from '../untold-warnings.js';
import type { Totals } from '../../treaty-collection/status-page.js';

/** An instrument in numbers. */
export interface InstrumentRow {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly label: string;
  readonly citedIn: Instrument['citedIn'];
  readonly adopted: Instrument['adopted'];
  readonly inForceSince: string | null;
  /** States that may join on the day asked about. */
  readonly mayJoin: number;
  readonly states: Tally;
  /** How the regional organizations stand that may join: by alpha-3 code. */
  readonly organizations: Readonly<Record<string, Standing>>;
  /** Signatories and parties on the day asked about, as established today: organizations and former participants too. */
  readonly counted: CountedTotals;
  /** What the depositary printed on the page that was read; a gazette prints no totals. */
  readonly stated: Totals;
  readonly evidence: Evidence | null;
}

/** Every cell of an instrument on a day. */
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
  };
}

/** The instruments, in numbers. */
export const instruments: Question<InstrumentRow> = {
  name: 'instruments',
  path: '/instruments',
  answers: 'which instruments are tracked, and how many States have joined each',
  parameters: [asOfParameter, knownAtParameter],
  columns: () => [
    {
      key: 'id',
      title: 'Id',
      description: 'the id of the instrument, e.g. cedaw',
      type: 'string',
      isKey: true,
      cell: ({ id }) => id,
    },
    {
      key: 'reference',
      title: 'Reference',
      description: "the depositary's number of the instrument: chapter and number, e.g. IV-8",
      type: 'string',
      cell: ({ reference }) => reference,
    },
    {
      key: 'title',
      title: 'Title',
      description: 'the full title of the instrument',
      type: 'string',
      cell: ({ title }) => title,
    },
    {
      key: 'mayJoin',
      title: 'May join',
      description: 'how many States may join on the day asked about, organizations not counted',
      type: 'integer',
      cell: ({ mayJoin }) => mayJoin,
    },
    ...countColumns,
    {
      key: 'signatoriesInAll',
      title: 'Signatories in all',
      description:
        'how many had signed by the day asked about, organizations and former participants included, whatever followed the signature',
      type: 'integer',
      cell: ({ counted }) => counted.signatories,
    },
    {
      key: 'partiesInAll',
      title: 'Parties in all',
      description:
        'how many were parties on the day asked about, as established today: organizations and former participants included',
      type: 'integer',
      cell: ({ counted }) => counted.parties,
    },
    printedDayColumn,
  ],
  ask: (asked) => {
    const records = [...asked.book.records.values()];
    return answer(asked, {
      title: `The instruments and their parties, as of ${sayDay(asked.asOf)}`,
      rows: records.map((record) => instrumentRow(record, asked)),
      instruments: records.map(({ instrument }) => instrument.id),
      emptyBecause: 'no instrument is tracked',
      warnings: untoldWarnings(untoldCells(asked), asked),
    });
  },
};
