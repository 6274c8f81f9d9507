import { z } from 'zod';
import { firstDay, type Parameter } from '../parameters.js';
import { parameterRow } from '../parameter-table.js';

const firstYear = Number(firstDay.slice(0, 4));

export const yearParameter: Parameter<'year'> = {
  ...parameterRow('year'),
  example: '2019',
  written: /^\d{4}$/,
  schema: ({ today }) => {
    const thisYear = Number(today.slice(0, 4));
    return z
      .string()
      .refine((text) => /^\d{4}$/.test(text) && Number(text) >= firstYear && Number(text) <= thisYear, {
        error: ({ input }) =>
          `"${String(input)}" is not a year with data; expected one from ${firstYear} to ${thisYear}`,
      })
      .transform(Number);
  },
};
