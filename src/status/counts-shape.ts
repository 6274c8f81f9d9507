import { z } from 'zod';
import type { ReadonlyOf } from './readonly-of.js';
import * as part from './row-parts.js';
import type { StatementCounts } from './statements-of.js';

const unread = 'null where statements were not read from the depositary yet';
const counted = (what: string) => part.count.nullable().describe(`${what}; ${unread}`);

/** How many reservations a State made under an instrument. */
export const reservationsShape = {
  reservations: counted(
    'how many texts stand under a heading that says reservation, alone or with declarations, and are not withdrawn',
  ),
};

/** What stands beside the standing of a State under an instrument, in numbers. */
export const statementShape = {
  ...reservationsShape,
  reservationArticles: z
    .array(z.string())
    .nullable()
    .describe(`the provisions that these texts name, each once, in order, e.g. 9(2); ${unread}`),
  declarations: counted(
    'how many texts stand under a heading that says declaration, with those that say reservation too',
  ),
  mixed: counted('how many of both stand under a heading that says reservation and declaration'),
  unclassified: counted(
    'how many texts among reservations and declarations stand under no heading that says which of them they are',
  ),
  objections: counted('how many objections of others name the State'),
};

export type StatementColumns = ReadonlyOf<z.ZodObject<typeof statementShape>>;

/** The counts of a cell as its row has them. */
export function statementColumnsOf(counts: StatementCounts | null): StatementColumns {
  return {
    reservations: counts?.reservations ?? null,
    reservationArticles: counts?.reservationArticles ?? null,
    declarations: counts?.declarations ?? null,
    mixed: counts?.mixed ?? null,
    unclassified: counts?.unclassified ?? null,
    objections: counts?.objections ?? null,
  };
}

/** What a State's page says of its statements beside these. */
export const ownStatementShape = {
  ...statementShape,
  objectionsMade: counted('how many objections it made to what others stated'),
  withdrawals: counted('how many texts tell that it withdrew a statement, whole or in part'),
  territories: z
    .array(
      z.strictObject({
        name: z.string().describe('as printed'),
        applies: z
          .boolean()
          .describe('true where the instrument was extended to it, false where it was withheld'),
        on: part.day.nullable().describe('the day of the notification; null where it is not told'),
        stands: z.boolean().describe('whether nothing later is told of that territory'),
        statement: part.ordinal.describe('the number of the text that tells it'),
      }),
    )
    .nullable()
    .describe(`to which territories it extended the instrument, or from which it withheld it; ${unread}`),
};

/** What was stated under one instrument, in numbers. */
export const instrumentStatementsSchema = z
  .strictObject({
    partiesWithReservations: part.count.describe('States that are parties with such a text, as above'),
    partiesWithDeclarations: part.count,
    partiesWithUnclassified: part.count.describe('with a text of which no heading says which of them it is'),
    texts: part.count.describe(
      'texts of reservations and declarations that are not withdrawn, those of former participants and unclassified ones among them',
    ),
    objections: part.count,
    withdrawals: part.count.describe('texts that tell of a withdrawal, whole or in part'),
  })
  .nullable()
  .describe(`what participants stated; ${unread}`);
