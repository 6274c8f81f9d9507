import { familiesOf } from '../families.js';
import { choice } from '../parameters.js';

export const familyParameter = choice(
  'family',
  (book) => familiesOf(book).map(({ id, meaning }) => ({ value: id, title: meaning })),
  {
    key: 'family',
    option: '--family',
    placeholder: 'FAMILY',
    example: 'one-short',
    many: false,
    meaning: 'only States of this family, e.g. all, one-short, none, untoc-without-trafficking-protocol',
  },
);
