import { z } from 'zod';
import { statementSections } from '../domain/statement.js';
import type { ChangedStatement } from '../domain/statement-change.js';
import * as part from './row-parts.js';
import { aboutSchema, namedArticles, statementId, statementKind } from './statement-shape.js';

const summarySchema = z
  .strictObject({
    section: part.word(statementSections).describe('the place of the page in which it is printed'),
    kind: statementKind,
    heading: z.string().nullable().describe('its first heading as printed'),
    madeOn: part.day.nullable().describe('the day that stands with it'),
    articles: namedArticles,
    about: z.array(aboutSchema).describe('what an objection or a communication is about'),
    excerpt: z.string().describe('the beginning of the text'),
  })
  .nullable();

/** A statement as a change tells it. */
export const changedStatementSchema = z.strictObject({
  firstId: statementId,
  before: summarySchema,
  after: summarySchema,
}) satisfies z.ZodType<ChangedStatement>;
