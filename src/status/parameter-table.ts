/** How far ahead a calendar looks where nothing else is asked for. */
export const daysAhead = 31;

/** How a parameter is written in an address and on the command line. */
export interface ParameterRow {
  readonly key: string;
  /** The option on the command line; `null` where the parameter is part of the address. */
  readonly option: string | null;
  readonly placeholder: string;
  readonly many: boolean;
  /** How many values are taken at most, where it takes many. */
  readonly most?: number;
}

/**
 * Everything that a question can be asked with, by a name of its own: a key can mean other things in other questions.
 * Nothing is loaded with this table: the help of the command line reads it too.
 */
export const parameterTable = {
  instrument: { key: 'instrument', option: '--instrument', placeholder: 'ID', many: true },
  group: { key: 'group', option: '--group', placeholder: 'ID', many: false },
  standing: { key: 'standing', option: '--standing', placeholder: 'STANDING', many: true },
  asOf: { key: 'asOf', option: '--as-of', placeholder: 'DATE', many: false },
  knownAt: { key: 'knownAt', option: '--known-at', placeholder: 'MOMENT', many: false },
  instrumentId: { key: 'id', option: null, placeholder: 'ID', many: false },
  name: { key: 'name', option: '--name', placeholder: 'WORD', many: false },
  code: { key: 'code', option: null, placeholder: 'CODE', many: false },
  text: { key: 'text', option: '--text', placeholder: 'KIND', many: true },
  family: { key: 'family', option: '--family', placeholder: 'FAMILY', many: false },
  groupKind: { key: 'kind', option: '--kind', placeholder: 'KIND', many: false },
  groupId: { key: 'id', option: null, placeholder: 'ID', many: false },
  with: { key: 'with', option: '--with', placeholder: 'ID|CODE', many: true, most: 4 },
  from: { key: 'from', option: '--from', placeholder: 'WHEN', many: false },
  to: { key: 'to', option: '--to', placeholder: 'WHEN', many: false },
  year: { key: 'year', option: null, placeholder: 'YEAR', many: false },
  on: { key: 'on', option: '--on', placeholder: 'DATE', many: false },
  days: { key: 'days', option: '--days', placeholder: 'NUMBER', many: false },
  state: { key: 'state', option: '--state', placeholder: 'CODE', many: true },
  changeKind: { key: 'kind', option: '--kind', placeholder: 'KIND', many: true },
  since: { key: 'since', option: '--since', placeholder: 'DATE', many: false },
  until: { key: 'until', option: '--until', placeholder: 'MOMENT', many: false },
  claimedInstrument: { key: 'instrument', option: '--instrument', placeholder: 'ID', many: false },
  parties: { key: 'parties', option: '--parties', placeholder: 'NUMBER', many: false },
  article: { key: 'article', option: '--article', placeholder: 'ARTICLE', many: true },
  statementKind: { key: 'kind', option: '--kind', placeholder: 'KIND', many: true },
  section: { key: 'section', option: '--section', placeholder: 'SECTION', many: true },
  words: { key: 'q', option: '--q', placeholder: 'WORDS', many: false },
  objectedTo: { key: 'to', option: '--to', placeholder: 'CODE', many: true },
  statementId: { key: 'id', option: null, placeholder: 'ID', many: false },
  fromVersion: { key: 'from', option: '--from', placeholder: 'VERSION', many: false },
  toVersion: { key: 'to', option: '--to', placeholder: 'VERSION', many: false },
  runId: { key: 'id', option: null, placeholder: 'RUN', many: false },
} as const satisfies Readonly<Record<string, ParameterRow>>;

/** What a parameter is called. */
export type ParameterName = keyof typeof parameterTable;

/** A row of the table with its name, as the declaration of a parameter begins. */
export const parameterRow = <Name extends ParameterName>(name: Name) => ({ name, ...parameterTable[name] });
