import { capital } from '../../domain/capital.js';
import { sayLabel } from '../../domain/dated-act.js';
import { leavingWords } from '../../domain/leaving.js';
import type { Book } from '../../status/book.js';
import type { AnniversaryRow } from '../../status/questions/anniversaries.js';
import type { EntryIntoForceRow } from '../../status/questions/entry-into-force.js';
import type { UpcomingRow } from '../../status/questions/upcoming.js';
import type { WithdrawalRow } from '../../status/questions/withdrawals.js';
import type { CalendarEvent } from './calendar-event.js';

/** The events of a row, where it has days that are known. */
type Events<Row> = (row: Row, book: Book) => readonly CalendarEvent[];

/** What happens in the answers to a question: the name of its calendar, and the events of each row. */
interface Calendar<Row> {
  readonly name: string;
  readonly events: Events<Row>;
}

function labelOf(book: Book, id: string): string {
  const instrument = book.records.get(id)?.instrument;
  return instrument ? sayLabel(instrument) : id;
}

/** "denunciation of", or "withdrawal from". */
function leavingOf(book: Book, id: string): string {
  return leavingWords(book.records.get(id)?.instrument.withdrawal.called ?? 'withdrawal').nounOf;
}

const entersIntoForce = (
  { state, instrument, sentence }: Pick<EntryIntoForceRow, 'state' | 'instrument' | 'sentence'>,
  on: string,
  book: Book,
): CalendarEvent => ({
  key: `enters-into-force/${instrument}/${state.code}/${on}`,
  on,
  summary: `${capital(labelOf(book, instrument))} enters into force for ${state.name}`,
  sentence,
  instrument,
  path: `/states/${state.code}`,
});

const withdrawalTakesEffect = (
  { state, instrument, sentence }: Pick<WithdrawalRow, 'state' | 'instrument' | 'sentence'>,
  on: string,
  book: Book,
): CalendarEvent => ({
  key: `withdrawal-takes-effect/${instrument}/${state.code}/${on}`,
  on,
  summary: `${state.name}: the ${leavingOf(book, instrument)} ${labelOf(book, instrument)} takes effect`,
  sentence,
  instrument,
  path: `/states/${state.code}`,
});

const inForce: Events<EntryIntoForceRow> = (row, book) =>
  row.inForceOn === null ? [] : [entersIntoForce(row, row.inForceOn, book)];

const withdrawal: Events<WithdrawalRow> = (row, book) =>
  row.effectiveOn === null ? [] : [withdrawalTakesEffect(row, row.effectiveOn, book)];

const upcoming: Events<UpcomingRow> = (row, book) => [
  row.kind === 'enters-into-force'
    ? entersIntoForce(row, row.on, book)
    : withdrawalTakesEffect(row, row.on, book),
];

const anniversary: Events<AnniversaryRow> = (row, book) => {
  const { kind, state, instrument, happenedOn, on, sentence } = row;
  return [
    {
      key: `anniversary/${kind}/${instrument}/${state?.code ?? ''}/${happenedOn}/${on}`,
      on,
      summary: sayAnniversary(row, labelOf(book, instrument)),
      sentence,
      instrument,
      path: state ? `/states/${state.code}` : `/instruments/${instrument}`,
    },
  ];
};

function sayAnniversary({ years, kind, state }: AnniversaryRow, label: string): string {
  const since = years === 1 ? '1 year' : `${years} years`;
  switch (kind) {
    case 'adoption':
      return `${since}: adoption of ${label}`;
    case 'entry-into-force':
      return `${since}: entry into force of ${label}`;
    case 'signature':
      return `${since}: ${state?.name} signed ${label}`;
    case 'consent':
      return `${since}: ${state?.name} joined ${label}`;
  }
}

/** The questions whose answers happen on days, by name. */
export const questionCalendars = {
  'entry-into-force': { name: 'Entries into force', events: inForce },
  upcoming: { name: 'What takes effect next', events: upcoming },
  withdrawals: { name: 'Withdrawals and denunciations', events: withdrawal },
  anniversaries: { name: 'Anniversaries', events: anniversary },
} as unknown as Readonly<Record<string, Calendar<unknown>>>;
