import { z } from 'zod';
import { address } from '../../forms/address.js';
import type { Site } from '../../forms/site.js';
import { troubleKinds } from '../../ledger/entities/trouble.entity.js';
import type { Subscription } from '../../ledger/outbox/subscription.js';
import { changeSchema } from '../../status/questions/changes.js';
import type { ReadonlyOf } from '../../status/readonly-of.js';
import * as part from '../../status/row-parts.js';
import type { Telling, ToldChange } from '../telling.js';

const link = z.url().nullable();

/** What must be known beside a change. */
export const besideChangeSchema = z.strictObject({
  correction: z.boolean().describe('whether the record was corrected: nothing new was done'),
  undone: z.boolean().describe('whether a later change took back what this one brought'),
  undoing: z.boolean().describe('whether it takes back what an earlier one of the same message brought'),
  caveats: z.array(z.string()).describe('what must be known before it is quoted, a sentence each'),
  evidence: link.describe('where the bytes are shown that it was read from'),
  text: z.url().describe('where the text is shown with its versions; absent of a row').exactOptional(),
  depositary: link.describe("the depositary's page"),
  citation: z
    .strictObject({ text: z.string(), url: link })
    .describe('how it is cited, and where it is shown'),
});

/** What a message is about. */
const messageTypes = ['changes', 'trouble', 'mended', 'test'] as const;

/** What a message tells. */
const messageDataSchema = z.strictObject({
  delivery: z.string().describe('its id, which `webhook-id` has too: what comes twice has the same one'),
  subscription: part.ordinal.describe('the number of the subscription'),
  message: z.string().describe('what is told, in a sentence'),
  changes: z
    .array(changeSchema.extend(besideChangeSchema.shape))
    .describe('the changes as /changes.json has them, with what must be known beside each, oldest first'),
  total: part.count.describe(
    'how many changes there are to tell; not all of more than 100 stand in `changes`',
  ),
  more: link.describe('where all of them are, `null` where they stand here or nobody knows the address'),
  warnings: z.array(z.string()).describe('what must be known before any of it is quoted, a sentence each'),
  instrument: part.instrumentId
    .nullable()
    .describe('of which instrument nothing can be told, or can again; else `null`'),
  trouble: z
    .strictObject({
      kind: part.word(troubleKinds.map(({ id }) => id)),
      openedAt: part.moment,
      endedAt: part.moment.nullable(),
    })
    .nullable()
    .describe('what is wrong with it, since when, and until when; `null` of changes'),
});

/** What a webhook is sent (Standard Webhooks, "Payload structure"). */
export const messageSchema = z.strictObject({
  type: part
    .word(messageTypes)
    .describe('`changes`, `trouble` (nothing can be told), `mended` (it can again) or `test`'),
  timestamp: part.moment.describe(
    'when the newest of it was found; when it was sent, `webhook-timestamp` says',
  ),
  data: messageDataSchema,
});

type Message = ReadonlyOf<typeof messageSchema>;

/** So many changes stand in one message at most, and so many characters: many receivers take no more than 1 MB. */
const mostChanges = 100;
const mostCharacters = 400_000;

/**
 * What is told to a webhook, as JSON. Of very many changes (a subscription that catches up, or was paused for long) the
 * oldest stand in it, with how many there are and a link to the list of all.
 */
export function webhookBody(
  { id, about, toldAt, subject, rows, trouble, warnings }: Telling,
  subscription: Pick<Subscription, 'id' | 'filter'>,
  site: Site,
): string {
  const changes = beginningOf(rows.map(messageRow));
  const message: Message = {
    type: about,
    timestamp: rows.at(-1)?.detectedAt ?? trouble?.endedAt ?? trouble?.openedAt ?? toldAt,
    data: {
      delivery: id,
      subscription: subscription.id,
      message: trouble?.sentence ?? subject,
      changes,
      total: rows.length,
      more: changes.length < rows.length ? listOf(rows, subscription, site) : null,
      warnings,
      instrument: trouble?.instrument ?? null,
      trouble: trouble && { kind: trouble.kind, openedAt: trouble.openedAt, endedAt: trouble.endedAt },
    },
  };
  return JSON.stringify(message);
}

function messageRow(told: ToldChange): Message['data']['changes'][number] {
  const { isCorrection, isUndone, isUndoing, caveats, evidenceUrl, textUrl, depositaryUrl, cite, ...row } =
    told;
  return {
    ...row,
    correction: isCorrection,
    undone: isUndone,
    undoing: isUndoing,
    caveats,
    evidence: evidenceUrl,
    ...(textUrl !== undefined && { text: textUrl }),
    depositary: depositaryUrl,
    citation: cite,
  };
}

/** As many of some rows as one message holds; a page may print a name of any length. */
function beginningOf<Row>(rows: readonly Row[]): readonly Row[] {
  let room = mostCharacters;
  const end = rows.slice(0, mostChanges).findIndex((row) => (room -= JSON.stringify(row).length) < 0);
  return rows.slice(0, end === -1 ? mostChanges : end);
}

/** The list of changes in which all of some rows stand; others that nobody asked for may stand between them. */
function listOf(
  rows: readonly ToldChange[],
  { filter }: Pick<Subscription, 'filter'>,
  { publicUrl }: Site,
): string | null {
  if (publicUrl === '') return null;
  const moments = rows.map(({ detectedAt }) => detectedAt).toSorted();
  const query = {
    since: moments[0]?.slice(0, 10),
    until: moments.at(-1),
    instrument: filter.instruments,
    kind: filter.kinds,
    // Who names States and groups wants those of either; the list would show those of both.
    ...(filter.groups.length === 0 && { state: filter.states }),
  };
  return publicUrl + address('/changes.json', query);
}
