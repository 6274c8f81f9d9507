import { choice } from '../parameters.js';
import { parameterRow } from '../parameter-table.js';
import { textKinds } from '../text-kinds.js';

export const textParameter = choice(
  'text',
  () => textKinds.map(({ kind, meaning }) => ({ value: kind, title: meaning })),
  {
    ...parameterRow('text'),
    example: 'letter',
  },
);
