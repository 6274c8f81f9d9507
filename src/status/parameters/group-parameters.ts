import { z } from 'zod';
import { choice, type Parameter } from '../parameters.js';

/** How many groups and States can be set side by side. */
const mostSides = 4;

export const groupIdParameter = choice(
  'group',
  ({ states }) => states.groups.map(({ id, name }) => ({ value: id, title: name })),
  {
    key: 'id',
    option: null,
    placeholder: 'ID',
    many: false,
    meaning: 'the id of the group, e.g. african, eu, western-africa',
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
    key: 'kind',
    option: '--kind',
    placeholder: 'KIND',
    many: false,
    meaning: 'only groups of this kind: regional-group, organization, list or m49',
  },
);

const sides = choice(
  'group or State',
  ({ states }) => [
    ...states.groups.map(({ id, name }) => ({ value: id, title: name })),
    ...states.all.map(({ code, name }) => ({ value: code, title: name })),
  ],
  {
    key: 'with',
    option: '--with',
    placeholder: 'ID|CODE',
    example: 'african',
    many: true,
    meaning: `a group by its id or a State by its code; up to ${mostSides}; the UN regional groups where it is absent`,
  },
);

/** Codes of States are taken in small letters too. */
export const withParameter: Parameter = {
  ...sides,
  most: mostSides,
  inOrder: true,
  schema: (vocabulary) => {
    const { states } = vocabulary.book;
    return z
      .string()
      .transform((text) => (states.groupById(text) ? text : (states.byCode(text)?.code ?? text)))
      .pipe(sides.schema(vocabulary) as z.ZodType<string, string>);
  },
};
