import { z } from 'zod';
import type { Parameter } from '../parameters.js';

/** How far ahead a calendar looks where nothing else is asked for. */
export const daysAhead = 31;

export const daysParameter: Parameter = {
  key: 'days',
  option: '--days',
  placeholder: 'NUMBER',
  example: '90',
  many: false,
  meaning: `how many days to look ahead, from 1 to 366; ${daysAhead} where it is absent`,
  schema: () =>
    z
      .string()
      .refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 366, {
        error: ({ input }) => `"${String(input)}" is not a number of days; expected 1 to 366`,
      })
      .transform(Number),
};
