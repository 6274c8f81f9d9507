// Made from status/questions.ts: see "The command line" in src/README.md. Do not edit it by hand.

import { parameterUsages } from './parameter-usages.js';

/** The questions by their names, as the help tells them. */
export const questionUsages = {
  gaps: {
    name: 'gaps',
    answers: 'which States that may join an instrument are not parties to it',
    parameters: [
      parameterUsages.instrument,
      parameterUsages.group,
      parameterUsages.standing,
      parameterUsages.asOf,
      parameterUsages.knownAt,
    ],
  },
  matrix: {
    name: 'matrix',
    answers: 'the standing of every State under every instrument',
    parameters: [
      parameterUsages.instrument,
      parameterUsages.group,
      parameterUsages.asOf,
      parameterUsages.knownAt,
    ],
  },
  instruments: {
    name: 'instruments',
    answers: 'which instruments are tracked, and how many States have joined each',
    parameters: [parameterUsages.asOf, parameterUsages.knownAt],
  },
  instrument: {
    name: 'instrument',
    answers:
      'one instrument: its facts, its rules with their articles, and the standing of every State that may join it',
    parameters: [parameterUsages.id, parameterUsages.asOf, parameterUsages.knownAt],
  },
  states: {
    name: 'states',
    answers: 'which States may join, and to how many of the instruments each is a party',
    parameters: [parameterUsages.name, parameterUsages.group, parameterUsages.asOf, parameterUsages.knownAt],
  },
  state: {
    name: 'state',
    answers:
      'one State: its standing, acts and entry into force under every instrument that it may join, beside its regional group; its names',
    parameters: [parameterUsages.code, parameterUsages.asOf, parameterUsages.knownAt],
  },
  waiting: {
    name: 'waiting',
    answers:
      'which States have signed and not joined, since which day, and for how long: the longest wait first',
    parameters: [
      parameterUsages.instrument,
      parameterUsages.group,
      parameterUsages.asOf,
      parameterUsages.knownAt,
    ],
  },
  families: {
    name: 'families',
    answers:
      'to how many of the five each State is a party: all, none, one short and which one; and who is party to a convention and not to its protocol',
    parameters: [
      parameterUsages.family,
      parameterUsages.group,
      parameterUsages.asOf,
      parameterUsages.knownAt,
    ],
  },
  groups: {
    name: 'groups',
    answers:
      'for every group and instrument: members, parties, signatories, neither, the share; and who is not a party where at most three are not',
    parameters: [
      parameterUsages.kind,
      parameterUsages.instrument,
      parameterUsages.asOf,
      parameterUsages.knownAt,
    ],
  },
  group: {
    name: 'group',
    answers:
      'one group of States: its numbers under every instrument, and the standing of each of its members',
    parameters: [parameterUsages.idOfGroup, parameterUsages.asOf, parameterUsages.knownAt],
  },
  compare: {
    name: 'compare',
    answers: 'up to four groups or States side by side under every instrument',
    parameters: [
      parameterUsages.with,
      parameterUsages.instrument,
      parameterUsages.asOf,
      parameterUsages.knownAt,
    ],
  },
  diff: {
    name: 'diff',
    answers:
      'what happened between two days: who signed, joined or left; or what the record learned between two moments: also what was corrected',
    parameters: [
      parameterUsages.from,
      parameterUsages.to,
      parameterUsages.instrument,
      parameterUsages.group,
      parameterUsages.knownAt,
    ],
  },
  momentum: {
    name: 'momentum',
    answers:
      'how fast States join: acts in each year, parties by its end, the years from signature to consent, the newest act, the longest silence',
    parameters: [
      parameterUsages.instrument,
      parameterUsages.group,
      parameterUsages.asOf,
      parameterUsages.knownAt,
    ],
  },
  year: {
    name: 'year',
    answers: 'what happened in one year: who signed, joined or left, on which day',
    parameters: [
      parameterUsages.year,
      parameterUsages.instrument,
      parameterUsages.group,
      parameterUsages.knownAt,
    ],
  },
  'entry-into-force': {
    name: 'entry-into-force',
    answers: 'the day on which each instrument binds each party, by which rule and article, and why',
    parameters: [
      parameterUsages.instrument,
      parameterUsages.group,
      parameterUsages.asOf,
      parameterUsages.knownAt,
    ],
  },
  upcoming: {
    name: 'upcoming',
    answers:
      'which instruments are about to bind which States, and which withdrawals and denunciations are about to take effect',
    parameters: [
      parameterUsages.instrument,
      parameterUsages.group,
      parameterUsages.asOf,
      parameterUsages.knownAt,
    ],
  },
  anniversaries: {
    name: 'anniversaries',
    answers:
      'which anniversaries come next: of deposits, of signatures that still wait, and of the instruments themselves',
    parameters: [
      parameterUsages.days,
      parameterUsages.instrument,
      parameterUsages.group,
      parameterUsages.asOf,
      parameterUsages.knownAt,
    ],
  },
  withdrawals: {
    name: 'withdrawals',
    answers:
      'which States have withdrawn from an instrument or denounced it, or have given notice: the days of notice and effect, the depositary notification, and who returned',
    parameters: [
      parameterUsages.instrument,
      parameterUsages.group,
      parameterUsages.asOf,
      parameterUsages.knownAt,
    ],
  },
  changes: {
    name: 'changes',
    answers: 'what changed in the record, and between which two pages, newest first',
    parameters: [
      parameterUsages.instrument,
      parameterUsages.group,
      parameterUsages.state,
      parameterUsages.kindOfChanges,
      parameterUsages.since,
      parameterUsages.until,
    ],
  },
  runs: {
    name: 'runs',
    answers: 'the newest 100 runs of the sync, and how each ended',
    parameters: [parameterUsages.until],
  },
  run: {
    name: 'run',
    answers:
      'one run of the sync: for each instrument its outcome, status, bytes, duration, counts and findings',
    parameters: [parameterUsages.idOfRun],
  },
  holds: {
    name: 'holds',
    answers: 'which pages were fetched and not believed, why, and what became of them',
    parameters: [parameterUsages.until],
  },
} as const;
