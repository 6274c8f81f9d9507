import type { SomeColumns } from '../column-texts.js';

const empty = 'where statements were not read from the depositary yet';
const ofReservations =
  'how many texts of the State stand under a heading that says reservation, alone or with declarations, and are not withdrawn';

/** What columns of reservations, declarations and objections are called and mean. */
export const countColumns = {
  reservations: { title: 'Reservations', meaning: ofReservations, empty },
  reservationArticles: {
    title: 'Articles reserved',
    meaning:
      'the provisions that its reservations name, each once, with blanks between them, e.g. 9(2) 16(1)(c)',
    empty: `${empty}, and where they name none`,
  },
  reservationsUnder: {
    title: 'Reservations: {label}',
    meaning: `${ofReservations}, under {instrument}`,
    empty: `where the State may not join it, and ${empty}`,
  },
  declarations: {
    title: 'Declarations',
    meaning:
      'how many texts of the State stand under a heading that says declaration, interpretative ones and those that say reservation too among them',
    empty,
  },
  mixed: {
    title: 'Both',
    meaning:
      'how many texts of the State stand under a heading that says reservation and declaration: they are counted among both',
    empty,
  },
  unclassified: {
    title: 'Not classified',
    meaning:
      'how many texts of the State among reservations and declarations stand under no heading that says which of them they are',
    empty,
  },
  objectionsReceived: {
    title: 'Objections to it',
    meaning: 'how many objections of others name the State',
    empty,
  },
  objectionsMade: {
    title: 'Objections by it',
    meaning: 'how many objections the State made to what others stated',
    empty,
  },
  statementsWithdrawn: {
    title: 'Withdrawals of statements',
    meaning: 'how many texts tell that a statement was withdrawn, whole or in part',
    empty,
  },
  territoriesTold: {
    title: 'Territories',
    meaning:
      'the territories to which the State extended the instrument, or from which it withheld it, with the day of the notification, oldest first; the last that is told of one stands',
    empty: `${empty}, and where none is told`,
  },
  statedSentence: {
    title: 'What it stated',
    meaning: 'the standing, with the reservations and declarations beside it, in plain English',
  },
  partiesWithReservations: {
    title: 'Parties with reservations',
    meaning:
      'how many of the States that are parties have a text under a heading that says reservation, which is not withdrawn',
    empty,
  },
  partiesWithDeclarations: {
    title: 'Parties with declarations',
    meaning: 'how many of the States that are parties have a text under a heading that says declaration',
    empty,
  },
  statementTexts: {
    title: 'Texts',
    meaning:
      'how many texts of reservations and declarations there are that are not withdrawn, those of former participants and those that are not classified among them',
    empty,
  },
  objectionsInAll: { title: 'Objections', meaning: 'how many texts are objections', empty },
} satisfies SomeColumns;
