import { z } from 'zod';
import { addSpan, isDay } from '../../domain/day.js';
import { parameterRow } from '../parameter-table.js';
import { firstDay, type Parameter } from '../parameters.js';

/** Farther ahead nobody plans a deposit, in years. */
const yearsAhead = 20;

/** The day of a deposit that has not happened: of a sheet as of a day of the past it may be past too. */
export const onParameter: Parameter<'on'> = {
  ...parameterRow('on'),
  example: ({ today }) => addSpan(today, { months: 1 }),
  schema: ({ today }) => {
    const latest = addSpan(today, { years: yearsAhead });
    return z.string().refine((text) => isDay(text) && text >= firstDay && text <= latest, {
      error: ({ input }) =>
        `"${String(input)}" is not a day on which something can be deposited; expected YYYY-MM-DD up to ${latest}`,
    });
  },
};
