import { z } from 'zod';
import { nameOf } from '../../domain/instrument-name.js';
import { textOfStatement, type Statement } from '../../domain/statement.js';
import { believedMoment } from '../../ledger/believed-moment.js';
import type { RecordedStatement } from '../../ledger/declaration-row.js';
import { readStatementVersions, type StatementVersion } from '../../ledger/read-statement-versions.js';
import { askedAs } from '../asked-as.js';
import type { BookRecord } from '../book.js';
import { columnAt, namedColumn } from '../column-at.js';
import { compareTexts } from '../compare-texts.js';
import { evidenceOf } from '../evidence.js';
import { exampleStatement } from '../example-statement.js';
import { named } from '../named.js';
import { objectionsTo, textObjectedTo } from '../objections-to.js';
import { QueryError, type Query } from '../parameters.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { isStatedBy } from '../stated-on.js';
import { printedColumns } from '../statement-columns.js';
import { stateNamed, statementRow } from '../statement-row.js';
import { statedBy, statementId, statementKind, statementShape } from '../statement-shape.js';
import { withdrawnOn } from '../withdrawn-on.js';

/** A text as it was printed for some time. */
const versionSchema = z
  .strictObject({
    version: part.ordinal.describe('its number among the versions of the text, from 1'),
    knownFrom: part.moment.describe('when the tracker met the page that first had it so'),
    knownUntil: part.moment
      .nullable()
      .describe('when it met the page that no longer did; null while it does'),
    ...statementShape,
  })
  .register(named, { id: 'DeclarationVersion' });

export type VersionRow = ReadonlyOf<typeof versionSchema>;

const toldOf = {
  id: statementId,
  state: statedBy,
  name: statementShape.name,
  kind: statementKind,
  madeOn: statementShape.madeOn,
  text: statementShape.text,
};

const subjectSchema = z.strictObject({
  declaration: z.strictObject({
    id: statementId,
    instrument: part.instrumentId,
    state: statedBy,
    name: statementShape.name,
    section: statementShape.section,
    kind: statementKind,
    isPrinted: z.boolean().describe('whether the newest page that was read prints it'),
    withdrawnOn: part.day
      .nullable()
      .describe('the day on which the whole of it was withdrawn, as an end note tells'),
    objections: z
      .array(z.strictObject({ ...toldOf, opposesEntryIntoForce: statementShape.opposesEntryIntoForce }))
      .describe('the objections on record that can be about it'),
    objectsTo: z
      .array(
        z.strictObject({
          name: z.string().describe('the State that it objects to, as printed'),
          state: statedBy,
          declaration: statementId.nullable().describe('null where it cannot be told which text it is'),
        }),
      )
      .describe('of an objection, what it is about'),
    endNotes: z
      .array(
        z.strictObject({ ...toldOf, note: statementShape.note, withdrawals: statementShape.withdrawals }),
      )
      .describe('the end notes with which it is marked, and those that tell of a withdrawal by its State'),
  }),
  comparison: z
    .strictObject({
      from: part.ordinal,
      to: part.ordinal,
      pieces: z
        .array(z.strictObject({ change: part.word(['kept', 'added', 'removed']), text: z.string() }))
        .describe('the text of the later version and what it no longer has, piece by piece'),
    })
    .nullable()
    .describe('what one version says otherwise than another; null where there is only one'),
});

export type DeclarationSubject = ReadonlyOf<typeof subjectSchema>;

/** Who asks for one text reads it whole, also in a table. */
const wholeText = namedColumn<Pick<VersionRow, 'text'>>('statementText', {
  key: 'text',
  cell: ({ text }) => text,
  shown: ({ text }) => text.replaceAll(/\s+/g, ' '),
});

/** One printed text: how it was printed from when to when, and what is said of it elsewhere. */
export const declaration: Question<VersionRow, DeclarationSubject> = {
  ...askedAs('declaration'),
  row: versionSchema,
  subject: subjectSchema,
  columns: () => [
    columnAt('version', { isKey: true }),
    columnAt('knownFrom'),
    columnAt('knownUntil'),
    columnAt('kind', { name: 'statementKind' }),
    columnAt('heading'),
    columnAt('madeOn'),
    columnAt('madeUpon', { cell: (row) => row.madeUpon.join(' ') || null }),
    columnAt('articles', { cell: (row) => row.articles.join(' ') || null }),
    ...printedColumns.map((column) => (column.key === 'text' ? wholeText : column)),
  ],
  ask: async (asked) => {
    const { book, query, ledger } = asked;
    const id = Number(query.id);
    const all = await ledger.read(readStatementVersions(id));
    const versions = knownVersions(all, book.revision);
    const last = versions.at(-1) ?? all[0];
    const record = last && book.records.get(last.instrument);
    if (last === undefined || record === undefined)
      throw new QueryError(`there is no text ${id}; those that there are stand at /declarations`, {
        nearest: [],
      });
    const { firstId } = last.recorded;
    if (firstId !== id)
      throw new QueryError(`text ${id} is a later version of ${firstId}`, { nearest: [String(firstId)] });
    const { statement } = last.recorded;
    const { instrument } = record;
    return answer<VersionRow, DeclarationSubject>(asked, {
      title: {
        say: 'declaration-title',
        statement: statement.kind,
        name: statement.name || null,
        instrument: nameOf(instrument),
      },
      rows: versions.map((version, index) => versionRow(version, index + 1, asked)),
      instruments: [instrument.id],
      emptyBecause: { say: 'text-not-yet-read', on: metAt(last.from, asked).slice(0, 10) },
      subject: {
        declaration: {
          id,
          instrument: instrument.id,
          state: stateNamed(book.states, statement.state),
          name: statement.name,
          section: statement.section,
          kind: statement.kind,
          isPrinted: versions.at(-1)?.until === null,
          withdrawnOn: withdrawnOn(statement, record, asked.asOf),
          ...toldElsewhere(statement, record, asked),
        },
        comparison: comparisonOf(versions, query),
      },
    });
  },
  example: (asked) => {
    const { section, kind, name, state: code } = exampleStatement;
    const recorded = { firstId: 1, statement: exampleStatement };
    const { instruments } = asked.book;
    const instrument = instruments.find((one) => one.id === 'cedaw') ?? instruments[0];
    if (instrument === undefined) throw new Error('no instrument is tracked');
    const { id } = instrument;
    const state = stateNamed(asked.book.states, code);
    return answer<VersionRow, DeclarationSubject>(asked, {
      title: { say: 'declaration-title', statement: kind, name, instrument: nameOf(instrument) },
      rows: [
        {
          version: 1,
          knownFrom: asked.now,
          knownUntil: null,
          ...statementRow({ instrument: id, recorded, evidence: null, states: asked.book.states }),
        },
      ],
      instruments: [id],
      emptyBecause: { say: 'no-statement-printed' },
      subject: {
        declaration: {
          id: 1,
          instrument: id,
          state,
          name,
          section,
          kind,
          isPrinted: true,
          withdrawnOn: null,
          objections: [],
          objectsTo: [],
          endNotes: [],
        },
        comparison: null,
      },
    });
  },
};

/** The versions that were known at a revision: later ones were not, nor that one of these would be superseded. */
function knownVersions(versions: readonly StatementVersion[], revision: number): readonly StatementVersion[] {
  const isKnown = (snapshot: StatementVersion['until']) =>
    snapshot !== null && (snapshot.revision ?? 0) <= revision;
  return versions
    .filter(({ from }) => isKnown(from))
    .map((version) => (isKnown(version.until) ? version : { ...version, until: null }));
}

function versionRow(
  { instrument, recorded, from, until }: StatementVersion,
  version: number,
  asked: Asked,
): VersionRow {
  return {
    version,
    knownFrom: metAt(from, asked),
    knownUntil: until && metAt(until, asked),
    ...statementRow({ instrument, recorded, evidence: evidenceOf(from), states: asked.book.states }),
  };
}

/** When a page was met, as far as the clock can be believed by which that was written. */
function metAt(
  { appliedAt, statusAsAt }: Pick<StatementVersion['from'], 'appliedAt' | 'statusAsAt'>,
  { askedAt }: Pick<Asked, 'askedAt'>,
): string {
  return believedMoment(appliedAt ?? askedAt, { now: askedAt, printedOn: statusAsAt });
}

type ToldElsewhere = Pick<DeclarationSubject['declaration'], 'objections' | 'objectsTo' | 'endNotes'>;

/** What else is printed about a text. */
function toldElsewhere(
  statement: Statement,
  record: BookRecord,
  { book: { states }, asOf }: Asked,
): ToldElsewhere {
  const inShort = ({ firstId, statement: one }: RecordedStatement) => ({
    id: firstId,
    state: stateNamed(states, one.state),
    name: one.name,
    kind: one.kind,
    madeOn: one.madeOn,
    text: textOfStatement(one),
  });
  return {
    objections: objectionsTo(statement, record)
      .filter((one) => isStatedBy(one.statement, record, asOf))
      .map((one) => ({ ...inShort(one), opposesEntryIntoForce: one.statement.opposesEntryIntoForce })),
    objectsTo: statement.about.map((about) => ({
      name: about.name,
      state: stateNamed(states, about.state),
      declaration: textObjectedTo(about, statement, record)?.firstId ?? null,
    })),
    endNotes: record.statements
      .filter((one) => isNoteOn(statement, one.statement))
      .map((one) => ({
        ...inShort(one),
        note: one.statement.note,
        withdrawals: one.statement.withdrawals,
      })),
  };
}

/** Whether an end note is one with which a text is marked, or tells of a withdrawal by the same State. */
function isNoteOn(statement: Statement, note: Statement): boolean {
  if (note.section !== 'end-notes' || statement.section === 'end-notes') return false;
  if (note.state !== statement.state && note.name !== '') return false;
  const marks = [...statement.notes, ...statement.lines.flatMap(({ notes }) => notes)];
  if (marks.includes(note.note ?? -1)) return true;
  return statement.state !== null && note.state === statement.state && note.withdrawals.length > 0;
}

/** What the later of two versions says otherwise; the last two where none is asked for. */
function comparisonOf(versions: readonly StatementVersion[], query: Query): DeclarationSubject['comparison'] {
  const count = versions.length;
  if (count === 0) return null;
  const asked = { from: numberOf(query.from), to: numberOf(query.to) };
  for (const [key, number] of Object.entries(asked))
    if (number !== null && number > count)
      throw new QueryError(
        `there is no version ${number} of the text; expected one from 1 to ${count} in "${key}"`,
      );
  const to = asked.to ?? count;
  const from = asked.from ?? to - 1;
  if (from > to)
    throw new QueryError(`version ${from} comes after ${to}; expected the earlier one in "from"`);
  const [older, newer] = [versions[from - 1], versions[to - 1]];
  if (older === undefined || newer === undefined || count < 2) return null;
  const [before, after] = [older, newer].map(({ recorded }) => textOfStatement(recorded.statement));
  return { from, to, pieces: compareTexts(before!, after!) };
}

function numberOf(version: Query['to']): number | null {
  return version === undefined ? null : Number(version);
}
