import type { AnniversaryRow } from '../../status/questions/anniversaries.js';
import type { EntryIntoForceRow } from '../../status/questions/entry-into-force.js';
import type { UpcomingRow } from '../../status/questions/upcoming.js';
import type { WithdrawalRow } from '../../status/questions/withdrawals.js';
import type { CalendarEvent } from './calendar-event.js';

type Events<Row> = (row: Row) => readonly CalendarEvent[];

const inForce: Events<EntryIntoForceRow> = ({ state, instrument, inForceOn, sentence }) =>
  inForceOn === null
    ? []
    : [
        {
          key: `enters-into-force/${instrument}/${state.code}/${inForceOn}`,
          on: inForceOn,
          summary: sentence,
          path: `/states/${state.code}`,
        },
      ];

const upcoming: Events<UpcomingRow> = ({ kind, state, instrument, on, sentence }) => [
  { key: `${kind}/${instrument}/${state.code}/${on}`, on, summary: sentence, path: `/states/${state.code}` },
];

const withdrawal: Events<WithdrawalRow> = ({ state, instrument, effectiveOn, sentence }) =>
  effectiveOn === null
    ? []
    : [
        {
          key: `withdrawal-takes-effect/${instrument}/${state.code}/${effectiveOn}`,
          on: effectiveOn,
          summary: sentence,
          path: `/states/${state.code}`,
        },
      ];

const anniversary: Events<AnniversaryRow> = ({ kind, state, instrument, happenedOn, on, sentence }) => [
  {
    key: `anniversary/${kind}/${instrument}/${state?.code ?? ''}/${happenedOn}/${on}`,
    on,
    summary: sentence,
    path: state ? `/states/${state.code}` : `/instruments/${instrument}`,
  },
];

/** The questions whose answers happen on days, by name, with what happens. */
export const questionEvents = {
  'entry-into-force': inForce,
  upcoming,
  withdrawals: withdrawal,
  anniversaries: anniversary,
} as unknown as Readonly<Record<string, Events<unknown>>>;
