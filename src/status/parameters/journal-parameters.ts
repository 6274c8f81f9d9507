import { z } from 'zod';
import { changeKinds } from '../../domain/change.js';
import { isDay } from '../../domain/day.js';
import { choice, codeParameter, type Parameter } from '../parameters.js';

export const sinceParameter: Parameter = {
  key: 'since',
  option: '--since',
  placeholder: 'DATE',
  example: '2026-01-01',
  many: false,
  meaning: 'only what was detected on this day or later, YYYY-MM-DD',
  schema: ({ today }) =>
    z.string().refine((text) => isDay(text) && text <= today, {
      error: ({ input }) =>
        `"${String(input)}" is not a day that has come; expected YYYY-MM-DD up to ${today}`,
    }),
};

export const stateParameter: Parameter = {
  ...codeParameter,
  key: 'state',
  option: '--state',
  example: 'PLW',
  many: true,
  meaning: 'only this State, by its ISO 3166-1 alpha-3 code; may be given several times',
};

export const changeKindParameter = choice(
  'kind of change',
  () => changeKinds.map(({ kind, meaning }) => ({ value: kind, title: `${kind}: ${meaning}` })),
  {
    key: 'kind',
    option: '--kind',
    placeholder: 'KIND',
    many: true,
    meaning: `only changes of this kind: ${changeKinds.map(({ kind }) => kind).join(', ')}; may be given several times`,
  },
);

export const runParameter: Parameter = {
  key: 'id',
  option: null,
  placeholder: 'RUN',
  example: '1',
  many: false,
  meaning: 'the number of the run',
  schema: () =>
    z.string().regex(/^[1-9]\d{0,9}$/, {
      error: ({ input }) => `"${String(input)}" is not the number of a run; expected one, e.g. 12`,
    }),
};
