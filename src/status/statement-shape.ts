import { z } from 'zod';
import { consents } from '../domain/consent.js';
import { statementKinds, statementSections } from '../domain/statement.js';
import { evidenceSchema } from './evidence.js';
import type { ReadonlyOf } from './readonly-of.js';
import * as part from './row-parts.js';
import { stateLabelSchema } from './state-label.js';

/** The number by which a text is known. */
export const statementId = part.ordinal.describe(
  'the number by which the text is known through its versions: it stands at /declarations/<id>',
);

export const statementKind = part
  .word(statementKinds)
  .describe('what its printed heading calls it; unclassified where that says nothing, or two things');

/** Upon which act something was stated. */
export const madeUpon = part.word([...consents.map(({ mode }) => mode), 'later']);

/** The State that stated something, or is stated something about. */
export const statedBy = stateLabelSchema
  .nullable()
  .describe('null for a participant that is no present State, and for a note to the instrument itself');

/** The articles that a text names. */
export const namedArticles = z.array(z.string()).describe('the articles that it names, e.g. 29(1)');

const spanShape = {
  line: z.int().min(0).nullable().describe('the line of the text, from 0; null for the title of the section'),
  start: part.count.describe('the first character, in UTF-16 code units'),
  end: part.count.describe('the first character after it'),
};

/** A statement of another State that a text is about. */
export const aboutSchema = z.strictObject({
  name: z.string().describe('as printed'),
  state: part.stateCode.nullable(),
  kind: part.word(['reservation', 'declaration', 'reservation-and-declaration']).nullable(),
  madeUpon: madeUpon.nullable(),
});

const restSchema = z.strictObject({
  code: part.word([
    'kind',
    'made-on',
    'made-upon',
    'article',
    'objects-to',
    'entry-into-force',
    'withdrawn-on',
    'withdrawn-article',
    'territory',
  ]),
  value: z.string(),
  words: z.string().describe('the printed words on which it rests'),
  ...spanShape,
});

/** What rows that show a printed text have. */
export const statementShape = {
  id: statementId,
  state: statedBy,
  name: z.string().describe('the participant as printed; empty for a note to the instrument itself'),
  instrument: part.instrumentId,
  section: part.word(statementSections).describe('the place of the page in which it is printed'),
  title: z.string().describe('the title of that section as printed'),
  kind: statementKind,
  heading: z.string().nullable().describe('its first heading as printed'),
  madeOn: part.day.nullable().describe('the day that stands with it; null where none does'),
  madeUpon: z.array(madeUpon).describe('upon which acts it was made or confirmed, as its words tell'),
  articles: namedArticles,
  about: z.array(aboutSchema).describe('what an objection or a communication is about'),
  opposesEntryIntoForce: z
    .boolean()
    .nullable()
    .describe('whether an objection opposes entry into force between the two; null where it does not say'),
  withdrawals: z
    .array(
      z.strictObject({
        on: part.day.nullable(),
        articles: namedArticles,
        isPartial: z.boolean(),
      }),
    )
    .describe('the withdrawals that it tells of'),
  territories: z
    .array(
      z.strictObject({
        name: z.string(),
        applies: z.boolean().describe('whether the instrument was extended to it, or withheld from it'),
        on: part.day.nullable(),
      }),
    )
    .describe('the territories that it tells of'),
  note: z.int().nullable().describe('the number of an end note'),
  text: z.string().describe('the text as printed, its lines parted by line breaks'),
  lines: z
    .array(
      z.strictObject({
        role: part.word(['heading', 'day', 'paragraph']),
        notes: z.array(z.int()).describe('the end notes that it is marked with'),
      }),
    )
    .describe('what each line of the text is'),
  rests: z.array(restSchema).describe('on which words each code rests'),
  notifications: z
    .array(z.strictObject({ notification: z.string(), url: part.url }))
    .describe('the depositary notifications that it names, e.g. C.N.374.2025'),
  marks: z.array(z.strictObject(spanShape)).describe('where the words that are searched stand'),
  evidence: evidenceSchema.nullable(),
} as const;

const statementSchema = z.strictObject(statementShape);

/** What is told of a printed text wherever it is shown. */
export type StatementRow = ReadonlyOf<typeof statementSchema>;
