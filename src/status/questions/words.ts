import { z } from 'zod';
import { nameOf } from '../../domain/instrument-name.js';
import { allOf } from '../../domain/reason.js';
import { isGap } from '../../domain/standing.js';
import { pageAddress } from '../../treaty-collection/html/page-address.js';
import { askedAs } from '../asked-as.js';
import type { BookRecord } from '../book.js';
import { columnAt } from '../column-at.js';
import { evidenceSchema } from '../evidence.js';
import { named } from '../named.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { remarksOn } from '../remarks-on.js';
import { said, type InReasons, type Reason } from '../said.js';
import { cellOf, lastTold, oldAsAt, sentenceOf, type Cell } from '../select.js';
import { asKey, codeColumn, instrumentColumn, printedDayColumn } from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';
import { textKinds, type TextKind } from '../text-kinds.js';
import { gazetteOf, urgedIn, wordsOfGap, type WordsOfGap } from '../words-of-gap.js';

const sourceSchema = z
  .strictObject({ text: said.describe('what is read there'), url: part.url })
  .register(named, { id: 'Source' });

/** Words of one kind. */
const wordsSchema = z
  .strictObject({
    state: stateLabelSchema,
    instrument: part.instrumentId,
    standing: part.standing,
    kind: part.word(textKinds.map(({ kind }) => kind)),
    title: said.min(1).describe('what the words are'),
    text: said.min(1).describe('the words; paragraphs have an empty line between them'),
    notes: z.array(said).describe('what must be known before they are used; empty where there is nothing'),
    sources: z.array(sourceSchema).describe('where what they say can be read'),
    evidence: evidenceSchema.nullable(),
  })
  .register(named, { id: 'Words' });

export type WordsRow = ReadonlyOf<typeof wordsSchema>;

const subjectSchema = z.strictObject({
  state: stateLabelSchema,
  instrument: z.strictObject({ id: part.instrumentId, label: z.string(), title: z.string() }),
});

export type WordsSubject = ReadonlyOf<typeof subjectSchema>;

/** Where there is no parliament that could ask: the Holy See has none. */
const withoutParliament: ReadonlySet<string> = new Set(['VAT']);

/** Where the page of the depositary stands, also for a record that came from elsewhere. */
const depositary = 'https://treaties.un.org';

/** Words with which a State can be asked to join an instrument; none where it is no known gap. */
export const words: Question<WordsRow, WordsSubject> = {
  ...askedAs('words'),
  row: wordsSchema,
  subject: subjectSchema,
  columns: () => [
    { ...asKey(codeColumn), dataOnly: true },
    { ...asKey(instrumentColumn), dataOnly: true },
    asKey(columnAt('kind', { name: 'textKind' })),
    columnAt('text'),
    printedDayColumn,
    columnAt('notes', { name: 'textNotes', cell: ({ notes }) => notes.join('; ') || null }),
    columnAt('sources', {
      cell: ({ sources }) => [...new Set(sources.map(({ url }) => url))].join(' '),
      dataOnly: true,
    }),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const state = book.states.byCode(query.code ?? '');
    const record = book.records.get(query.id ?? '');
    if (state === undefined || record === undefined)
      throw new Error('the question "words" was asked without a State and an instrument that exist');
    const { id, label, title } = record.instrument;
    const cell = record.asAt === null ? null : cellOf(record, state, asOf);
    const none = whyNone(record, cell, asked);
    const rows = cell === null || none !== null ? [] : rowsOf(cell, asked);
    const name = book.states.nameInSentence(state);
    const group = state.group === null ? undefined : book.states.groupById(state.group);
    return answer(asked, {
      title: { say: 'words-title', name, instrument: nameOf(record.instrument), asOf },
      rows,
      instruments: [
        id,
        ...(rows.length > 0 && record.instrument.parent ? [record.instrument.parent.id] : []),
      ],
      groups: rows.length > 0 && group ? [group] : [],
      emptyBecause: none ?? { say: 'no-parliament', name },
      warnings: rows.length > 0 && withoutParliament.has(state.code) ? [{ say: 'no-parliament', name }] : [],
      subject: { state: labelOf(state), instrument: { id, label, title } },
    });
  },
};

/** Why no words are offered; `null` where the State is known not to be a party. */
function whyNone(record: BookRecord, cell: Cell | null, asked: Asked): Reason | null {
  const { book, query, asOf } = asked;
  const { instrument, secondLooks } = record;
  const code = query.code ?? '';
  const state = book.states.byCode(code);
  const name = state ? book.states.nameInSentence(state) : code;
  if (record.asAt === null) return { say: 'no-record-of-instrument-yet' };
  if (asOf < instrument.adopted.on) return { say: 'not-yet-adopted', asOf };
  if (cell === null)
    return {
      say: 'words-of-no-candidate',
      name,
      instrument: nameOf(instrument),
      article: instrument.openTo.article,
    };
  const standing = sentenceOf({ ...cell, state: { ...cell.state, name } }, asked);
  if (cell.standing === 'cannot-be-told') return { say: 'words-of-untold', standing };
  if (!isGap(cell.standing)) return { say: 'nothing-to-ask', standing, asAt: lastTold(record, asOf) };
  // The newest page prints its row otherwise, and may tell that it has joined.
  const look = secondLooks.get(code);
  if (look === undefined) return null;
  const since = look.openedAt.slice(0, 10);
  const why = { say: 'waits-for-second-look', name, instrument: nameOf(instrument), since, hold: look.id };
  return { say: 'words-that-wait', why } as Reason;
}

function rowsOf(cell: Cell, asked: Asked): readonly InReasons<WordsRow>[] {
  const { record, state, standing } = cell;
  const evidence = record.evidenceOf(state.code);
  const url = evidence?.url ?? pageAddress(depositary, record.instrument);
  const made = wordsOfGap(cell, asked, url);
  const sources = sourcesOf(cell, asked, made);
  return textKinds
    .map(({ kind }) => kind)
    .filter((kind) => asked.query.text?.includes(kind) ?? true)
    .filter((kind) => kind !== 'question' || !withoutParliament.has(state.code))
    .map((kind) => ({
      state: labelOf(state),
      instrument: record.instrument.id,
      standing,
      kind,
      title: { say: 'text-titled', kind },
      text: made.sayText(kind),
      notes: notesOn(kind, cell, asked),
      sources,
      evidence,
    }));
}

function notesOn(kind: TextKind, { record, state, standing }: Cell, asked: Asked): readonly Reason[] {
  const old = oldAsAt(record, asked);
  const standee = { state: state.code, instrument: record.instrument.id, standing };
  return [
    ...(old === null ? [] : [{ say: 'record-is-old', asAt: old } as const]),
    ...(kind === 'recommendation' && state.kind !== 'member'
      ? [{ say: 'not-reviewed', name: asked.book.states.nameInSentence(state) } as const]
      : []),
    // That another State applied the treaty there, say; the full stop is set where every note gets one.
    ...remarksOn(asked.book, standee, asked.asOf).map(
      ({ text }) => ({ say: 'quoted', text: text.replace(/\.$/, '') }) as const,
    ),
  ];
}

/** The record on its day, the articles where the treaty is read, and the resolution. */
function sourcesOf(
  cell: Cell,
  { asOf }: Asked,
  { articles, parent }: WordsOfGap,
): InReasons<WordsRow['sources']> {
  const { record } = cell;
  const { instrument } = record;
  const paragraph = urgedIn(cell, asOf);
  return [
    ...[record, ...(parent ? [parent] : [])].map((one) => ({
      text: {
        say: 'source-of-status',
        instrument: nameOf(one.instrument),
        reference: one.instrument.reference,
        gazette: gazetteOf(one),
        asAt: lastTold(one, asOf),
      } as const,
      url: one.evidence?.url ?? pageAddress(depositary, one.instrument),
    })),
    {
      text: {
        say: 'source-of-text',
        articles: allOf(articles) ?? { and: [] },
        source: instrument.citedIn?.source ?? null,
      },
      url: pageAddress(depositary, instrument),
    },
    ...(paragraph === null
      ? []
      : [
          {
            text: { say: 'source-of-resolution', paragraph } as const,
            url: 'https://undocs.org/A/RES/61/180',
          },
        ]),
  ];
}
