import { familiesOf } from '../families.js';
import { choice } from '../parameters.js';
import { parameterRow } from '../parameter-table.js';

export const familyParameter = choice(
  'family',
  (book) => familiesOf(book).map(({ id, meaning }) => ({ value: id, title: meaning })),
  {
    ...parameterRow('family'),
    example: 'one-short',
  },
);
