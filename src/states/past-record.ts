import { z } from 'zod';
import type { FormerParticipant } from '../domain/former-participant.js';
import type { Succession } from '../domain/succession.js';
import { address, code, day, slug, text } from './states-record.js';

/** What the two files on States that are no more say together. */
export interface PastRecord {
  readonly successions: readonly Succession[];
  readonly formerParticipants: readonly FormerParticipant[];
}

/** One entry of `successions.json`. */
export const successionEntry = z.strictObject({
  code,
  on: day.nullable(),
  predecessor: text,
  source: address,
}) satisfies z.ZodType<Succession>;

/** One entry of `former-participants.json`. */
export const formerParticipantEntry = z.strictObject({
  id: slug,
  name: text,
  otherNames: z.array(text),
  endedOn: day,
  became: text.regex(/[^.]$/, 'expected a sentence without its full stop'),
  successors: z.array(code).min(1, 'expected at least one successor'),
  source: address,
  acts: z.array(
    z.strictObject({
      instrument: slug,
      signature: day.nullable(),
      consent: day.nullable(),
      code: z.string().regex(/^[A-Za-z]{0,2}$/, 'expected the letter of the act, or nothing'),
      rowsOf: z.array(code),
      note: text,
    }),
  ),
}) satisfies z.ZodType<FormerParticipant>;
