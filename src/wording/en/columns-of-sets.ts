import { standings, type Standing } from '../../domain/standing.js';
import { stateKinds } from '../../domain/state.js';
import { wayIds } from '../../status/counting/way-of-counting.js';
import { sayWords } from '../../status/say-words.js';
import { sheetTopics } from '../../status/sheet/statement.js';
import { textKinds } from '../../status/text-kinds.js';
import type { SomeColumns } from '../column-texts.js';

const ofStanding = (standing: Standing) =>
  `how many States, organizations not counted, are of the standing “${standing}”: each ${standings.find(({ id }) => id === standing)?.meaning}`;

/** What columns of groups, instruments, years and numbers are called and mean. */
export const setColumns = {
  textKind: { title: 'Kind', meaning: `for what the words are used: ${sayWords(textKinds)}` },
  text: { title: 'Text', meaning: 'the words to use; paragraphs have an empty line between them' },
  textNotes: {
    title: 'Before use',
    meaning: 'what must be known before the words are used, sentence by sentence',
    empty: 'where there is nothing',
  },
  sources: {
    title: 'Sources',
    meaning: 'the addresses at which what the words say can be read, with blanks between them',
  },
  with: { title: 'Id', meaning: 'what is compared: the id of a group, or the code of a State' },
  name: { title: 'Name', meaning: 'the name of the group or State' },
  of: { title: 'Out of', meaning: 'how many of the cited instruments the State may join' },
  families: {
    title: 'Families',
    meaning: 'the sets of States to which it belongs, with blanks between them: {families}',
    empty: `where it is in none`,
  },
  missing: {
    title: 'Not a party to',
    meaning:
      'the ids of the cited instruments that it may join and to which it is not a party, with blanks between them',
    empty: 'where there are none',
  },
  untold: {
    title: 'Cannot be told',
    meaning:
      'the ids of the cited instruments of which it cannot be told whether it is a party, with blanks between them',
    empty: 'where there are none',
  },
  members: {
    title: 'Members that may join',
    meaning: 'how many members may join the instrument on the day asked about, organizations not counted',
  },
  share: {
    title: 'Share',
    meaning: 'parties as a part of the members that may join and whose standing can be told, from 0 to 1',
    empty: 'where there are none',
  },
  holdouts: {
    title: 'Not parties, if at most three',
    meaning:
      'where at most three members that may join are not parties, their codes, with blanks between them',
    empty: 'where more are not, or none',
  },
  groupId: { title: 'Id', meaning: 'the id of the group, e.g. african' },
  groupNamed: { title: 'Group', meaning: 'the name of the group' },
  instrumentId: { title: 'Id', meaning: 'the id of the instrument, e.g. cedaw' },
  reference: {
    title: 'Reference',
    meaning: "the depositary's number of the instrument: chapter and number, e.g. IV-8",
  },
  title: { title: 'Title', meaning: 'the full title of the instrument' },
  mayJoin: {
    title: 'May join',
    meaning: 'how many States may join on the day asked about, organizations not counted',
  },
  signatoriesInAll: {
    title: 'Signatories in all',
    meaning:
      'how many had signed by the day asked about, organizations and former participants included, whatever followed the signature',
  },
  partiesInAll: {
    title: 'Parties in all',
    meaning:
      'how many were parties on the day asked about, as established today: organizations and former participants included',
  },
  year: {
    title: 'Year',
    meaning: 'the calendar year, from that of the adoption to the newest that the record tells of',
  },
  signatures: { title: 'Signatures', meaning: 'how many States signed in the year' },
  consents: { title: 'Consents', meaning: 'how many States consented to be bound in the year' },
  withdrawals: {
    title: 'Withdrawals',
    meaning: 'how many withdrawals and denunciations by States took effect in the year',
  },
  parties: {
    title: 'Parties by its end',
    meaning:
      'how many States were parties at the end of the year, without those that are no more; in the newest, on the last day that the record tells of',
  },
  regionalGroup: {
    title: 'Parties in its group',
    meaning: 'how many of the members of its UN regional group that may join are parties, e.g. 43 of 54',
    empty: 'for a State in no group',
  },
  stateKind: { title: 'Kind', meaning: `what it is in law: ${sayWords(stateKinds)}` },
  rank: {
    title: 'Rank',
    meaning: 'the place in the list by length of the wait, 1 for the longest; equal waits share it',
  },
  daysWaited: {
    title: 'Days waited',
    meaning:
      'days from the signature to the day asked about, or to the day of the record where that is the earlier',
  },
  yearsWaited: { title: 'Years waited', meaning: 'whole years of the same wait' },
  memberOf: { title: 'Group', meaning: 'the id of the group, as in the table of groups, e.g. african' },
  groupName: { title: 'Name of the group', meaning: 'the name of the group' },
  from: { title: 'From', meaning: 'the first day as a member', empty: 'where it is not told' },
  until: { title: 'Until', meaning: 'the first day no longer a member' },
  daysSince: {
    title: 'Days since',
    meaning: 'the day from which on it is known who was a member of the group when, up to “asOf”',
    empty: 'where only the members of that day are known',
  },
  asOf: {
    title: 'As of',
    meaning: 'the day on which the list of the members of the group was true; it may have changed since',
  },
  source: { title: 'Source', meaning: 'the address at which the list of the members can be checked' },
  statementPlace: { title: 'Place', meaning: 'the place of the statement on the sheet, from 1' },
  sheetTopic: { title: 'Topic', meaning: `what the statement is about: ${sheetTopics.join(', ')}` },
  statementSource: {
    title: 'Source',
    meaning: 'the address at which that can be read',
    empty: 'where none is declared',
  },
  party: { title: 'Parties', meaning: ofStanding('party') },
  signatory: { title: 'Signatories only', meaning: ofStanding('signatory') },
  none: { title: 'No action', meaning: ofStanding('none') },
  withdrawn: { title: 'Withdrawn', meaning: ofStanding('withdrawn') },
  'cannot-be-told': { title: 'Cannot be told', meaning: ofStanding('cannot-be-told') },
  partyToOfCited: { title: 'Party to', meaning: 'to how many of the cited instruments the State is a party' },
  counting: {
    title: 'Counting',
    meaning: `the way of counting: ${wayIds.join(', ')}`,
  },
  claimed: { title: 'Claimed', meaning: 'the number that is claimed' },
  verdict: {
    title: 'Verdict',
    meaning:
      'right: the number was what was counted on each of the days; cannot-be-told: it may have been; never: it was on none of them',
  },
  heldFrom: { title: 'From', meaning: 'the first of the days' },
  heldUntil: {
    title: 'Until',
    meaning: 'the first day after them',
    empty: 'where they go on to the last day of which anything is said',
  },
  leastCounted: {
    title: 'Least',
    meaning: 'the least that was counted, or may have been, on one of the days',
  },
  mostCounted: { title: 'Most', meaning: 'the most that was counted, or may have been, on one of the days' },
} as const satisfies SomeColumns;
