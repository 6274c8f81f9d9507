import { z } from 'zod';
import * as journal from './journal-schemas.js';
import * as row from './row-schemas.js';
import { citation, count, day, evidence, moment, recordNote, stateLabel } from './schema-parts.js';
import { subjectSchemas } from './subject-schemas.js';

/** The rows of the answers to each question, by its name: the name of a row, and its schema. */
const rowSchemas: Readonly<Record<string, readonly [name: string, schema: z.ZodType]>> = {
  gaps: ['Gap', row.gap],
  matrix: ['MatrixRow', row.matrixRow],
  instruments: ['Instrument', row.instrumentRow],
  instrument: ['Participant', row.participant],
  states: ['StateInLine', row.stateRow],
  state: ['Profile', row.profile],
  waiting: ['Wait', row.wait],
  families: ['FamilyMember', row.familyRow],
  groups: ['GroupInNumbers', row.groupRow],
  group: ['MatrixRow', row.matrixRow],
  compare: ['Compared', row.compared],
  diff: ['Difference', row.difference],
  momentum: ['MomentumYear', row.momentumYear],
  year: ['Act', row.act],
  'entry-into-force': ['Binding', row.binding],
  upcoming: ['UpcomingEvent', row.upcomingEvent],
  anniversaries: ['Anniversary', row.anniversary],
  withdrawals: ['Withdrawal', row.withdrawal],
  changes: ['Change', journal.change],
  runs: ['Run', journal.run],
  run: ['Check', journal.check],
  holds: ['Hold', journal.hold],
};

/** The schema of the answers to a question, by its name. Throws where none is declared: every question needs one. */
export function answerSchema(question: string): z.ZodType {
  const found = rowSchemas[question];
  if (found === undefined) throw new Error(`the question "${question}" has no schema of its rows`);
  const [, schema] = found;
  return z.strictObject({
    asOf: day.describe('the day the answer is for'),
    revision: count.describe("the ledger's revision: how many pages were applied"),
    ...subjectSchemas[question],
    total: count,
    rows: z.array(schema),
    title: z.string().min(1),
    knownAt: moment
      .optional()
      .describe('the moment as of whose knowledge it speaks, where one was asked for'),
    records: z.array(recordNote).describe('how fresh each record is that the answer speaks of'),
    warnings: z.array(z.string()).describe('what must be known before anything here is quoted'),
    emptyBecause: z.string().nullable().describe('why there are no rows; null where there are some'),
    cite: citation,
  });
}

/** A problem as RFC 9457 describes it. */
const problemSchema = z.strictObject({
  type: z.literal('about:blank'),
  status: z.int().min(400).max(599),
  title: z.string(),
  detail: z.string().describe('one line that names what was wrong, and what was expected'),
  available: z
    .array(z.strictObject({ href: z.string(), type: z.string().optional(), title: z.string() }))
    .optional()
    .describe('what can be had instead'),
});

/** The schemas that have a name in the description, apart from the answers themselves. */
export const namedSchemas: ReadonlyMap<z.ZodType, string> = new Map<z.ZodType, string>([
  [stateLabel, 'State'],
  [evidence, 'Evidence'],
  [recordNote, 'RecordNote'],
  [citation, 'Citation'],
  [problemSchema, 'Problem'],
  ...Object.values(rowSchemas).map(([name, schema]) => [schema, name] as const),
]);
