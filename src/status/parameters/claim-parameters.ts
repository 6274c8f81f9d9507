import { z } from 'zod';
import { instrumentParameter, type Parameter } from '../parameters.js';
import { parameterRow } from '../parameter-table.js';

/** The one instrument that a claim is about. What reads `instrument` reads a list: this one holds one. */
export const claimedInstrumentParameter: Parameter<'claimedInstrument'> = {
  ...instrumentParameter,
  ...parameterRow('claimedInstrument'),
  name: 'claimedInstrument',
  schema: (vocabulary) => instrumentParameter.schema(vocabulary).transform((id) => [id]),
};

export const partiesParameter: Parameter<'parties'> = {
  ...parameterRow('parties'),
  example: '189',
  schema: () =>
    z
      .string()
      .refine((text) => /^\d{1,9}$/.test(text), {
        error: ({ input }) =>
          `"${String(input)}" is not a number of parties; expected a whole number, 0 or more`,
      })
      .transform(Number),
};
