import { z } from 'zod';
import { nameOf } from '../../domain/instrument-name.js';
import { asAtColumns } from '../as-at-columns.js';
import { askedAs } from '../asked-as.js';
import type { Book } from '../book.js';
import { columnAt, namedColumn } from '../column-at.js';
import { evidenceSchema } from '../evidence.js';
import { named } from '../named.js';
import { answer, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { said, type InReasons } from '../said.js';
import { asKey, emptyWhere, sentenceColumn } from '../shared-columns.js';
import { actStatements } from '../sheet/act-statements.js';
import { clauseStatements } from '../sheet/clause-statements.js';
import { conditionStatements } from '../sheet/condition-statements.js';
import { effectStatements } from '../sheet/effect-statements.js';
import { formStatements } from '../sheet/form-statements.js';
import { sheetFacts, type SheetFacts } from '../sheet/sheet-facts.js';
import { sheetTopics, type Statement } from '../sheet/statement.js';
import { labelOf, stateLabelSchema } from '../state-label.js';

/** One thing that the sheet says. */
const statementSchema = z
  .strictObject({
    place: part.ordinal.describe('its place on the sheet'),
    topic: part.word(sheetTopics),
    sentence: part.sentence,
    article: said.nullable().describe('by which article or rule; null where it rests on the record'),
    source: part.url.nullable().describe('where that is read'),
  })
  .register(named, { id: 'Statement' });

export type SheetRow = ReadonlyOf<typeof statementSchema>;

const subjectSchema = z.strictObject({
  sheet: z.strictObject({
    state: stateLabelSchema,
    instrument: part.instrumentId,
    label: z.string(),
    standing: part.standing
      .nullable()
      .describe('null where the State could not join on that day, and where there is no record'),
    act: part
      .word(['ratification', 'accession'])
      .nullable()
      .describe('what it would deposit; null where there is nothing to deposit'),
    depositedOn: part.day.nullable().describe('the day on which that is taken to be deposited'),
    inForceOn: part.day.nullable().describe('the day from which it would be bound then'),
    evidence: evidenceSchema.nullable(),
    sources: z
      .array(z.strictObject({ text: said, url: part.url }))
      .describe('where what the sheet says is read, each once'),
  }),
});

export type SheetSubject = ReadonlyOf<typeof subjectSchema>;

/** What a State that is no party can still do about an instrument, step by step. */
export const sheet: Question<SheetRow, SheetSubject> = {
  ...askedAs('sheet'),
  row: statementSchema,
  subject: subjectSchema,
  columns: ({ records, instruments }, query) => [
    asKey(columnAt('place', { name: 'statementPlace' })),
    columnAt('topic', { name: 'sheetTopic' }),
    sentenceColumn,
    emptyWhere('restsOnRecord', columnAt('article')),
    columnAt('source', { name: 'statementSource' }),
    // A file travels alone: it says of which day the record is, and of a protocol's sheet that of the convention.
    namedColumn('asAt', {
      key: 'statusAsAt',
      dataOnly: true,
      cell: () => records.get(query?.id ?? '')?.asAt ?? null,
    }),
    ...asAtColumns({ records, instruments }, ({ id }) => id === parentOf(records, query?.id)),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const state = book.states.byCode(query.code ?? '');
    const record = book.records.get(query.id ?? '');
    if (state === undefined || record === undefined)
      throw new Error('the question "sheet" was asked without a code and an id that exist');
    const { id, label, parent } = record.instrument;
    const facts = record.asAt === null ? null : sheetFacts(record, state, asked);
    const effect = facts?.act ? effectStatements(facts) : null;
    const statements = facts ? statementsOf(facts, effect?.statements ?? []) : [];
    return answer(asked, {
      title: {
        say: 'sheet-title',
        name: book.states.nameInSentence(state),
        instrument: nameOf({ label }),
        asOf,
      },
      rows: statements.map(({ reason, source, ...statement }, index) => ({
        place: index + 1,
        ...statement,
        sentence: reason,
        source: source?.url ?? null,
      })),
      // What a protocol asks of a State rests on the record of its convention too.
      instruments: parent && facts?.act ? [id, parent.id] : [id],
      emptyBecause: { say: 'no-record-of-instrument-yet' },
      subject: {
        sheet: {
          state: labelOf(state),
          instrument: id,
          label,
          standing: facts?.cell?.standing ?? null,
          act: facts?.act ?? null,
          depositedOn: facts?.act ? facts.on : null,
          inForceOn: effect?.inForceOn ?? null,
          evidence: facts?.cell ? record.evidenceOf(state.code) : null,
          sources: facts ? sourcesOf(facts, statements) : [],
        },
      },
    });
  },
};

function parentOf(records: Book['records'], id: string | undefined): string | undefined {
  return records.get(id ?? '')?.instrument.parent?.id;
}

function statementsOf(facts: SheetFacts, effects: readonly Statement[]): readonly Statement[] {
  const { act, cell } = facts;
  if (act === null) return [...actStatements(facts), ...(cell === null ? conditionStatements(facts) : [])];
  return [
    ...actStatements(facts),
    ...conditionStatements(facts),
    ...formStatements(facts, act),
    ...clauseStatements(facts, act),
    ...effects,
  ];
}

function sourcesOf(
  { record, asked }: SheetFacts,
  statements: readonly Statement[],
): InReasons<SheetSubject['sheet']['sources']> {
  const { instrument } = record;
  const parent = instrument.parent && asked.book.records.get(instrument.parent.id)?.instrument;
  const told = statements.flatMap(({ source }) => source ?? []);
  // The first that leads to an address names it: a remark mostly stands on the page of the record.
  const once = told.filter(({ url }, index) => told.findIndex((one) => one.url === url) === index);
  return once.map(({ url, kind }) => ({
    text: {
      say: 'source-of',
      kind,
      instrument: nameOf(kind === 'parent-record' && parent ? parent : instrument),
    },
    url,
  }));
}
