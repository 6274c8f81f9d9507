import { z } from 'zod';
import { stateKinds, type State } from '../../domain/state.js';
import { unLanguages } from '../../states/un-names.js';
import type { StateName } from '../../status/state-names.js';
import { runShape } from './journal-schemas.js';
import { instrumentShape } from './row-schemas.js';
import {
  count,
  day,
  groupTally,
  instrumentId,
  moment,
  mode,
  regionalGroup,
  stateCode,
  stateLabel,
  word,
} from './schema-parts.js';

const instrument = z.strictObject({
  ...instrumentShape,
  shortTitle: z.string(),
  parent: instrumentId.nullable().describe('the instrument to which a party must be a party too'),
  formerParticipants: z
    .array(
      z.strictObject({
        name: z.string(),
        standing: word(['party', 'signatory']).nullable().describe('null where it was no more'),
        signedOn: day.nullable(),
        boundOn: day.nullable(),
        endedOn: day.describe('the first day on which it was no longer there'),
        became: z.string().describe('what became of it, in a sentence'),
      }),
    )
    .describe('participants that acted by the day asked about and are no more today'),
  rules: z.strictObject({
    openTo: z.string(),
    signature: z.string().nullable().describe('until when it can be signed; null where that is not declared'),
    consentBy: z.array(mode),
    consentArticle: z.string(),
    entryIntoForce: z.string(),
    withdrawal: z.string(),
  }),
});

const sourcedDay = z.strictObject({ on: day, source: z.string() });

const state: z.ZodType<State & { names: readonly StateName[]; groups: readonly string[] }> = z.strictObject({
  code: stateCode,
  alpha2: z.string().length(2),
  m49: z.string().length(3).nullable(),
  name: z.string(),
  formerNames: z.array(z.strictObject({ name: z.string(), until: day.nullable() })),
  kind: word(stateKinds.map(({ kind }) => kind)),
  group: regionalGroup.nullable(),
  region: z.string().nullable(),
  subregion: z.string().nullable(),
  memberSince: day.nullable(),
  stateSince: z
    .strictObject({ on: day, notBefore: z.exactOptional(day), source: z.string() })
    .nullable()
    .describe('since when it is a State; from `notBefore` until then that is disputed'),
  partOf: z
    .exactOptional(z.strictObject({ from: day, until: day, source: z.string() }))
    .describe('from when it was a part of another State, and until when; absent where it was not'),
  agencySince: sourcedDay
    .nullable()
    .describe(
      'since when it is known as a member of a specialized agency, where that is before the United Nations',
    ),
  childRightsConventionSince: sourcedDay
    .nullable()
    .describe('since when it is a signatory of, or a party to, the Convention on the Rights of the Child'),
  names: z.array(z.strictObject({ language: word(unLanguages).nullable(), name: z.string() })),
  groups: z.array(z.string()).describe('ids of the groups it belongs to'),
});

const group = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: word(['regional-group', 'organization', 'list', 'm49']),
  asOf: day.describe('the day on which the list of members was true'),
  daysSince: day
    .nullable()
    .describe(
      'the day from which on it is known who was a member when, up to asOf; null where only the members of that day are known',
    ),
  source: z.string(),
  daysSources: z
    .array(z.string())
    .optional()
    .describe('where the days of membership can be checked, where that is somewhere else'),
  note: z.string().optional(),
  doubt: z
    .strictObject({ from: day, because: z.string() })
    .optional()
    .describe('what was to change after asOf, where nothing at hand says whether it did'),
  members: z
    .array(stateCode)
    .describe('the members on the day of the answer, or on the nearest one of which they are known'),
  memberships: z
    .array(
      z.strictObject({
        code: stateCode,
        from: day.nullable().describe('the first day as a member; null where it is not told'),
        until: day
          .nullable()
          .describe('the first day no longer a member; null where it still was one as of asOf'),
      }),
    )
    .describe('who was a member when: one entry for each time'),
  instruments: z.array(groupTally),
});

const waits = z.strictObject({
  waiting: count,
  longestDays: z.int().nullable(),
  medianDays: z.number().nullable(),
});

const years = z.number().nullable();

/** What an answer is about beside its rows, by the name of its question: its properties in JSON. */
export const subjectSchemas: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  instrument: { instrument },
  state: { state },
  group: { group },
  run: { run: z.strictObject(runShape) },
  runs: { nextRun: moment.nullable() },
  year: { year: z.int() },
  waiting: {
    waiting: waits.extend({
      byInstrument: z.record(z.string(), waits),
      byGroup: z.record(z.string(), waits),
    }),
  },
  families: {
    families: z.array(z.strictObject({ id: z.string(), meaning: z.string(), states: count })),
  },
  diff: {
    difference: z.strictObject({
      between: word(['days', 'moments']),
      from: z.string(),
      to: z.string(),
      kinds: z.array(z.looseObject({ kind: z.string(), meaning: z.string() })),
    }),
  },
  momentum: {
    momentum: z.array(
      z.strictObject({
        instrument: instrumentId,
        newestAct: z.strictObject({ state: stateLabel, on: day, sentence: z.string() }).nullable(),
        longestSilence: z.strictObject({ from: day, to: day, days: z.int(), goesOn: z.boolean() }).nullable(),
        medianYearsToConsent: z.strictObject({ all: years, byGroup: z.record(z.string(), years) }),
      }),
    ),
  },
  'entry-into-force': {
    generalEntryIntoForce: z.array(
      z.strictObject({
        instrument: instrumentId,
        inForceSince: day.nullable(),
        computed: day.nullable().describe('what follows from the deposits on record'),
        rule: z.string(),
      }),
    ),
  },
};
