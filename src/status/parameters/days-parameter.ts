import { z } from 'zod';
import type { Parameter } from '../parameters.js';
import { parameterRow } from '../parameter-table.js';

export const daysParameter: Parameter<'days'> = {
  ...parameterRow('days'),
  example: '90',
  schema: () =>
    z
      .string()
      .refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 366, {
        error: ({ input }) => `"${String(input)}" is not a number of days; expected 1 to 366`,
      })
      .transform(Number),
};
