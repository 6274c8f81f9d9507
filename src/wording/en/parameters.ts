import { changeKinds } from '../../domain/change.js';
import { statementKinds, statementSections } from '../../domain/statement.js';
import { daysAhead, parameterTable } from '../../status/parameter-table.js';
import type { Texts } from '../texts.js';

/** What each parameter means. */
export const parameters: Texts['parameters'] = {
  instrument: 'only this instrument; may be given several times',
  group:
    'only the members of this group of States, e.g. african, eu, western-africa: over a time, those of its last day',
  standing: 'only States of this standing: signatory, none or withdrawn; may be given several times',
  asOf: 'the day asked about, YYYY-MM-DD; today where it is absent',
  knownAt:
    'as the record stood at this moment: RFC 3339, or YYYY-MM-DD for the end of that day in UTC; now where it is absent',
  instrumentId: 'the id of the instrument, e.g. cedaw',
  name: 'only States of which a name, present or former or in a language of the UN, holds this, or whose code is this; for a State that is no more, those in its place',
  code: 'the ISO 3166-1 alpha-3 code of the State, e.g. ALB',
  family: 'only States of this family, e.g. all, one-short, none, untoc-without-trafficking-protocol',
  text: 'only words of this kind: letter, question, recommendation, press or post; may be given several times',
  groupKind: 'only groups of this kind: regional-group, organization, list or m49',
  groupId: 'the id of the group, e.g. african, eu, western-africa',
  with: `a group by its id or a State by its code; up to ${parameterTable.with.most}; the UN regional groups where it is absent`,
  from: 'the earlier end: a day, for what happened since; or a moment, for what the record learned since; a year before the other end where it is absent',
  to: 'the later end, in the same form; today where it is absent',
  year: 'the year, e.g. 2019',
  on: 'the day on which the instrument is taken to be deposited, YYYY-MM-DD, up to twenty years ahead; the day asked about where it is absent',
  days: `how many days to look ahead, from 1 to 366; ${daysAhead} where it is absent`,
  state: 'only this State, by its ISO 3166-1 alpha-3 code; may be given several times',
  changeKind: `only changes of this kind: ${changeKinds.map(({ kind }) => kind).join(', ')}; may be given several times`,
  since: 'only what was detected on this day or later, YYYY-MM-DD',
  until:
    'only what the tracker had met by this moment: RFC 3339, or YYYY-MM-DD for the end of that day in UTC',
  claimedInstrument: 'the instrument that the claim is about, e.g. cedaw',
  parties: 'the number that is claimed, e.g. 189: a whole number, 0 or more',
  article:
    'only texts that name this article or something below it, e.g. 29 for 29(1) too, 29(1) not for 29 as a whole; written 29(1), 29.1 or article 29, paragraph 1; may be given several times',
  statementKind: `only texts of this kind: ${statementKinds.join(', ')}; reservation also finds reservation-and-declaration; may be given several times`,
  section: `only texts printed in this place of the page: ${statementSections.join(', ')}; declarations, declarations-under-article, notifications, and the end notes that tell of a withdrawal where it is absent; may be given several times`,
  words:
    'only texts with these words, those first that fit best: words, "several in their order", -one that must not be there',
  objectedTo:
    'only objections to what this State declared, by its ISO 3166-1 alpha-3 code; may be given several times',
  statementId: 'the number of the text, as in the list of declarations',
  fromVersion:
    'the version that is compared, by its number from 1; the one before the other where it is absent',
  toVersion: 'the version that it is compared with; the last where it is absent',
  runId: 'the number of the run',
};
