import { z } from 'zod';
import { choice, type Parameter } from '../parameters.js';
import { parameterRow } from '../parameter-table.js';

export const groupIdParameter = choice(
  'group',
  ({ states }) => states.groups.map(({ id, name }) => ({ value: id, title: name })),
  {
    ...parameterRow('groupId'),
  },
);

export const kindParameter = choice(
  'kind of group',
  () => [
    { value: 'regional-group', title: 'UN regional groups' },
    { value: 'organization', title: 'Organizations' },
    { value: 'list', title: 'Lists' },
    { value: 'm49', title: 'M49 regions' },
  ],
  {
    ...parameterRow('groupKind'),
  },
);

const sides = choice(
  'group or State',
  ({ states }) => [
    ...states.groups.map(({ id, name }) => ({ value: id, title: name })),
    ...states.all.map(({ code, name }) => ({ value: code, title: name })),
  ],
  {
    ...parameterRow('with'),
    example: 'african',
  },
);

/** Codes of States are taken in small letters too. */
export const withParameter: Parameter<'with'> = {
  ...sides,
  inOrder: true,
  schema: (vocabulary) => {
    const { states } = vocabulary.book;
    return z
      .string()
      .transform((text) => (states.groupById(text) ? text : (states.byCode(text)?.code ?? text)))
      .pipe(sides.schema(vocabulary) as z.ZodType<string, string>);
  },
};
