import type { Statement } from '../domain/statement.js';

const heading = 'Reservation made upon signature and confirmed upon ratification:';

/** A text of CEDAW as the depositary prints it: what an answer about one looks like before any was read. */
export const exampleStatement: Statement = {
  section: 'declarations',
  title: 'Declarations and Reservations',
  name: 'Trinidad and Tobago',
  state: 'TTO',
  note: null,
  notes: [],
  lines: [
    { role: 'heading', text: heading, notes: [] },
    {
      role: 'paragraph',
      text: '"The Republic of Trinidad and Tobago declares that it does not consider itself bound by article 29 (1) of the said Convention, relating to the settlement of disputes."',
      notes: [],
    },
  ],
  kind: 'reservation',
  madeUpon: ['signature', 'ratification'],
  madeOn: null,
  articles: ['29(1)'],
  about: [],
  opposesEntryIntoForce: null,
  withdrawals: [],
  territories: [],
  rests: [{ code: 'kind', value: 'reservation', line: 0, start: 0, end: 'Reservation'.length }],
};
