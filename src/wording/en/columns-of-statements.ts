import { consents } from '../../domain/consent.js';
import { statementKinds, statementSections } from '../../domain/statement.js';
import type { SomeColumns } from '../column-texts.js';

const acts = [...consents.map(({ mode }) => mode), 'later'].join(', ');

/** What columns of declarations, objections and their versions are called and mean. */
export const statementColumns = {
  statementId: {
    title: 'Text',
    meaning:
      'the number by which the text is known through its versions; it stands at /declarations/<number>',
  },
  statedBy: {
    title: 'State',
    meaning:
      "the name of the State or organization in the depositary's present spelling, or as printed where it is no present State",
    empty: 'for a note to the instrument itself',
  },
  statementSection: {
    title: 'Section',
    meaning: `the place of the page in which it is printed: ${statementSections.join(', ')}`,
  },
  statementKind: {
    title: 'Kind',
    meaning: `what its printed heading calls it: ${statementKinds.join(', ')}; unclassified where that says nothing, or two things`,
  },
  heading: {
    title: 'Heading',
    meaning: 'the first heading of the text as printed',
    empty: 'where it has none',
  },
  madeOn: {
    title: 'Made on',
    meaning: 'the day that stands with the text',
    empty: 'where none does: it was then made upon joining, or as its title says',
  },
  madeUpon: {
    title: 'Made upon',
    meaning: `upon which acts it was made or confirmed, as its words tell, with blanks between them: ${acts}`,
    empty: 'where its words do not tell',
  },
  articles: {
    title: 'Articles',
    meaning: 'the articles of the instrument that it names, e.g. 16(1)(c), with blanks between them',
    empty: 'where it names none',
  },
  withdrawnOn: {
    title: 'Withdrawn on',
    meaning:
      'the day on which the whole of it was withdrawn, as an end note tells of the same State and articles; of such a note, that day',
    empty: 'where none tells so by the day asked about',
  },
  objections: {
    title: 'Objections',
    meaning:
      'how many objections are on record that can be about it: to this State, to what its kind allows, made upon the same act where both tell',
  },
  statementNote: {
    title: 'Note',
    meaning: 'the number of the end note',
    empty: 'where it is no end note',
  },
  territories: {
    title: 'Territories',
    meaning:
      'the territories that it tells of as printed, with semicolons between them; "not" before those from which the instrument is withheld',
    empty: 'where it tells of none',
  },
  notifications: {
    title: 'Notifications',
    meaning: 'the depositary notifications that it names, with blanks between them',
    empty: 'where it names none',
  },
  statementText: { title: 'Text', meaning: 'the text as printed, its lines parted by line breaks' },
  objectedToCode: {
    title: 'To (code)',
    meaning: 'the ISO 3166-1 alpha-3 code of the State whose text is objected to',
    empty: 'where that is no present State, or is not told',
  },
  objectedTo: {
    title: 'To',
    meaning:
      "the State whose text is objected to, in the depositary's present spelling, or as printed where it is no present State",
    empty: 'where it is not told',
  },
  objectedKind: {
    title: 'To its',
    meaning: 'what is objected to: reservation, declaration, reservation-and-declaration',
    empty: 'where its words do not tell',
  },
  objectedMadeUpon: {
    title: 'Made upon',
    meaning: `upon which act that was made: ${acts}`,
    empty: 'where its words do not tell',
  },
  objectedText: {
    title: 'Text objected to',
    meaning: 'the number of the text that is objected to',
    empty: 'where it cannot be told which of several it is, or it is printed no more',
  },
  opposesEntryIntoForce: {
    title: 'Opposes entry into force',
    meaning: 'yes or no: whether it opposes the entry into force of the instrument between the two States',
    empty: 'where it does not say',
  },
  version: { title: 'Version', meaning: 'the number of the version, 1 for the first' },
  knownFrom: {
    title: 'Known from',
    meaning: 'the moment at which the tracker met the page that first had it so, RFC 3339 in UTC',
  },
  knownUntil: {
    title: 'Known until',
    meaning: 'the moment at which it met the page that no longer had it so, RFC 3339 in UTC',
    empty: 'while it is printed so',
  },
} as const satisfies SomeColumns;
