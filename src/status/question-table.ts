import type { ParameterName } from './parameter-table.js';

/** Runs are listed up to this number; older ones are at their own address. */
export const mostRuns = 100;

/** A row of the table: the address of a question, and the names of the parameters that it takes. */
interface QuestionRow {
  readonly path: string;
  readonly takes: readonly ParameterName[];
}

/**
 * Every question that can be asked, by its name, which is its command. Nothing is loaded with this table: the help of
 * the command line reads it too. What a question answers with stands in a file of its own in `questions/`.
 */
export const questionTable = {
  gaps: { path: '/gaps', takes: ['instrument', 'group', 'standing', 'asOf', 'knownAt'] },
  matrix: { path: '/matrix', takes: ['instrument', 'group', 'asOf', 'knownAt'] },
  instruments: { path: '/instruments', takes: ['asOf', 'knownAt'] },
  instrument: { path: '/instruments/:id', takes: ['instrumentId', 'asOf', 'knownAt'] },
  states: { path: '/states', takes: ['name', 'group', 'asOf', 'knownAt'] },
  state: { path: '/states/:code', takes: ['code', 'asOf', 'knownAt'] },
  sheet: { path: '/states/:code/:id', takes: ['code', 'instrumentId', 'on', 'asOf', 'knownAt'] },
  words: { path: '/states/:code/:id/words', takes: ['code', 'instrumentId', 'text', 'asOf', 'knownAt'] },
  waiting: { path: '/waiting', takes: ['instrument', 'group', 'asOf', 'knownAt'] },
  families: { path: '/families', takes: ['family', 'group', 'asOf', 'knownAt'] },
  groups: { path: '/groups', takes: ['groupKind', 'instrument', 'asOf', 'knownAt'] },
  group: { path: '/groups/:id', takes: ['groupId', 'asOf', 'knownAt'] },
  compare: { path: '/compare', takes: ['with', 'instrument', 'asOf', 'knownAt'] },
  diff: { path: '/diff', takes: ['from', 'to', 'instrument', 'group', 'knownAt'] },
  momentum: { path: '/momentum', takes: ['instrument', 'group', 'asOf', 'knownAt'] },
  year: { path: '/years/:year', takes: ['year', 'instrument', 'group', 'knownAt'] },
  'entry-into-force': { path: '/entry-into-force', takes: ['instrument', 'group', 'asOf', 'knownAt'] },
  upcoming: { path: '/upcoming', takes: ['instrument', 'group', 'asOf', 'knownAt'] },
  anniversaries: { path: '/anniversaries', takes: ['days', 'instrument', 'group', 'asOf', 'knownAt'] },
  withdrawals: { path: '/withdrawals', takes: ['instrument', 'group', 'asOf', 'knownAt'] },
  declarations: {
    path: '/declarations',
    takes: [
      'instrument',
      'article',
      'statementKind',
      'section',
      'state',
      'group',
      'words',
      'asOf',
      'knownAt',
    ],
  },
  objections: {
    path: '/objections',
    takes: ['instrument', 'state', 'objectedTo', 'group', 'article', 'words', 'asOf', 'knownAt'],
  },
  declaration: {
    path: '/declarations/:id',
    takes: ['statementId', 'fromVersion', 'toVersion', 'asOf', 'knownAt'],
  },
  claim: { path: '/claim', takes: ['claimedInstrument', 'parties', 'asOf', 'knownAt'] },
  changes: { path: '/changes', takes: ['instrument', 'group', 'state', 'changeKind', 'since', 'until'] },
  runs: { path: '/runs', takes: ['until'] },
  run: { path: '/runs/:id', takes: ['runId'] },
  holds: { path: '/holds', takes: ['until'] },
} as const satisfies Readonly<Record<string, QuestionRow>>;

/** What a question is called. */
export type QuestionName = keyof typeof questionTable;

/** Every question by its name, in the order in which they are shown. */
export const questionNames = Object.keys(questionTable) as readonly QuestionName[];
