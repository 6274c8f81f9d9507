import { z } from 'zod';
import { changeKinds } from '../../domain/change.js';
import { isDay } from '../../domain/day.js';
import { choice, codeParameter, type Parameter } from '../parameters.js';
import { parameterRow } from '../parameter-table.js';

export const sinceParameter: Parameter<'since'> = {
  ...parameterRow('since'),
  example: '2026-01-01',
  schema: ({ today }) =>
    z.string().refine((text) => isDay(text) && text <= today, {
      error: ({ input }) =>
        `"${String(input)}" is not a day that has come; expected YYYY-MM-DD up to ${today}`,
    }),
};

export const stateParameter: Parameter<'state'> = {
  ...codeParameter,
  ...parameterRow('state'),
  example: 'PLW',
};

export const changeKindParameter = choice(
  'kind of change',
  () => changeKinds.map(({ kind, meaning }) => ({ value: kind, title: `${kind}: ${meaning}` })),
  {
    ...parameterRow('changeKind'),
  },
);

export const runParameter: Parameter<'runId'> = {
  ...parameterRow('runId'),
  example: '1',
  schema: () =>
    z.string().regex(/^[1-9]\d{0,9}$/, {
      error: ({ input }) => `"${String(input)}" is not the number of a run; expected one, e.g. 12`,
    }),
};
