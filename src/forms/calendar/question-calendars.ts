import { nameOf } from '../../domain/instrument-name.js';
import type { Book } from '../../status/book.js';
import type { AnniversaryRow } from '../../status/questions/anniversaries.js';
import type { EntryIntoForceRow } from '../../status/questions/entry-into-force.js';
import type { UpcomingRow } from '../../status/questions/upcoming.js';
import type { WithdrawalRow } from '../../status/questions/withdrawals.js';
import { english } from '../../wording/english.js';
import type { EventReason } from '../../wording/event-reason.js';
import type { CalendarEvent } from './calendar-event.js';

/** The events of a row, where it has days that are known: an event must have a day, and none is guessed. */
type Events<Row> = (row: Row, book: Book) => readonly CalendarEvent[];

/** What happens in the answers to a question: the name of its calendar, and the events of each row. */
interface Calendar<Row> {
  readonly name: string;
  readonly events: Events<Row>;
}

/** The instrument of a row, as events name it. */
function instrumentOf(book: Book, id: string) {
  const { label = id, withdrawal } = book.records.get(id)?.instrument ?? {};
  return { instrument: nameOf({ label }), called: withdrawal?.called ?? 'withdrawal' } as const;
}

const say = (event: EventReason): string => english.say(event);

const entersIntoForce = (
  { state, instrument, sentence }: Pick<EntryIntoForceRow, 'state' | 'instrument' | 'sentence'>,
  on: string,
  book: Book,
): CalendarEvent => ({
  key: `enters-into-force/${instrument}/${state.code}/${on}`,
  on,
  summary: say({ ...instrumentOf(book, instrument).instrument, say: 'event-of-entry', name: state.name }),
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
  summary: say({ say: 'event-of-leaving', name: state.name, ...instrumentOf(book, instrument) }),
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
  const { kind, state, instrument, happenedOn, on, years, sentence } = row;
  return [
    {
      key: `anniversary/${kind}/${instrument}/${state?.code ?? ''}/${happenedOn}/${on}`,
      on,
      summary: say({
        say: 'event-of-anniversary',
        kind,
        years,
        name: state?.name ?? '',
        ...instrumentOf(book, instrument),
      }),
      sentence,
      instrument,
      path: state ? `/states/${state.code}` : `/instruments/${instrument}`,
    },
  ];
};

/** The questions whose answers happen on days, by name. */
export const questionCalendars = {
  'entry-into-force': { name: 'Entries into force', events: inForce },
  upcoming: { name: 'What takes effect next', events: upcoming },
  withdrawals: { name: 'Withdrawals and denunciations', events: withdrawal },
  anniversaries: { name: 'Anniversaries', events: anniversary },
} as unknown as Readonly<Record<string, Calendar<unknown>>>;
