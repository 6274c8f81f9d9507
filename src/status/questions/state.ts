import { z } from 'zod';
import { datedActs } from '../../domain/dated-act.js';
import { daysBetween } from '../../domain/day.js';
import { intervalOn } from '../../domain/standing-history.js';
import { stateKinds, type State } from '../../domain/state.js';
import { askedAs } from '../asked-as.js';
import { bindingDayOf } from '../binding-days.js';
import { columnAt } from '../column-at.js';
import { evidenceSchema } from '../evidence.js';
import { groupTally } from '../group-tally.js';
import { named } from '../named.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import { remarkOn } from '../remarks-on.js';
import * as part from '../row-parts.js';
import { cellOf, lastTold, oldAsAt, sentenceOf, type Cell } from '../select.js';
import {
  asKey,
  boundOnColumn,
  effectiveOnColumn,
  inForceOnColumn,
  instrumentColumn,
  modeColumn,
  printedDayColumn,
  remarkColumn,
  sentenceColumn,
  signedOnColumn,
  standingColumn,
  statementColumns,
} from '../shared-columns.js';
import { stateNameSchema, stateNames } from '../state-names.js';
import { cellShape, actCell } from './matrix.js';
import { actReason } from '../../domain/dated-act.js';
import { ownStatementShape, statementColumnsOf } from '../counts-shape.js';
import { statedReason } from '../say-stated.js';
import { asPrintedWarnings } from '../as-printed-warnings.js';
import { statementsOf } from '../statements-of.js';
import { territoryColumn } from '../territory-column.js';
import { said, type InReasons } from '../said.js';

/** The State's regional group under the instrument: its members that may join, and how many of them are parties. */
const groupComparisonSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  members: part.count,
  parties: part.count,
  share: part.share,
});

type GroupComparison = ReadonlyOf<typeof groupComparisonSchema>;

/** The State under one instrument. */
const profileSchema = z
  .strictObject({
    instrument: part.instrumentId,
    label: z.string(),
    ...cellShape,
    printedName: z
      .string()
      .nullable()
      .describe("as on the depositary's page, or in the committed table; null where it is not listed"),
    /** How long a signature has waited; `null` where none waits. */
    daysSinceSignature: z.int().nullable(),
    inForceOn: part.day.nullable().describe('the day on which the instrument binds the State'),
    /** Why that day, or why none; `null` where the State is not a party. */
    inForceBecause: said.nullable(),
    /** Everything it did, up to the day asked about. */
    acts: z.array(z.strictObject({ ...part.datedActShape, sentence: part.sentence })),
    /** `null` for a State without a regional group. */
    regionalGroup: groupComparisonSchema.nullable(),
    evidence: evidenceSchema.nullable(),
    sentence: part.sentence,
    remark: part.remark,
    ...ownStatementShape,
    statedSentence: said.describe('what it stated, beside its standing, in plain English'),
  })
  .register(named, { id: 'Profile' });

export type ProfileRow = ReadonlyOf<typeof profileSchema>;

const sourcedDaySchema = z.strictObject({ on: part.day, source: z.string() });

const subjectSchema = z.strictObject({
  state: z.strictObject({
    code: part.stateCode,
    alpha2: z.string().length(2),
    m49: z.string().length(3).nullable(),
    name: z.string(),
    formerNames: z.array(z.strictObject({ name: z.string(), until: part.day.nullable() })),
    kind: part.word(stateKinds.map(({ kind }) => kind)),
    group: part.regionalGroup.nullable(),
    region: z.string().nullable(),
    subregion: z.string().nullable(),
    memberSince: part.day.nullable(),
    stateSince: z
      .strictObject({ on: part.day, notBefore: z.exactOptional(part.day), source: z.string() })
      .nullable()
      .describe('since when it is a State; from `notBefore` until then that is disputed'),
    partOf: z
      .exactOptional(z.strictObject({ from: part.day, until: part.day, source: z.string() }))
      .describe('from when it was a part of another State, and until when; absent where it was not'),
    // By it alone a State could join the Convention of 1956 before it was a Member (article 11).
    agencySince: sourcedDaySchema
      .nullable()
      .describe(
        'since when it is known as a member of a specialized agency, where that is before the United Nations',
      ),
    // Only whoever has signed it or is a party to it can join its protocol on the sale of children (article 13).
    childRightsConventionSince: sourcedDaySchema
      .nullable()
      .describe('since when it is a signatory of, or a party to, the Convention on the Rights of the Child'),
    names: z.array(stateNameSchema),
    groups: z.array(z.string()).describe('ids of the groups it belongs to'),
  }) satisfies z.ZodType<State>,
});

/** One State: how it stands under every instrument that it may join. */
export const state: Question<ProfileRow, ReadonlyOf<typeof subjectSchema>> = {
  ...askedAs('state'),
  row: profileSchema,
  subject: subjectSchema,
  columns: () => [
    asKey(instrumentColumn),
    standingColumn,
    signedOnColumn,
    boundOnColumn,
    effectiveOnColumn,
    modeColumn,
    inForceOnColumn,
    columnAt('regionalGroup', {
      cell: ({ regionalGroup }) => regionalGroup && `${regionalGroup.parties} of ${regionalGroup.members}`,
    }),
    printedDayColumn,
    sentenceColumn,
    { ...remarkColumn, dataOnly: true },
    ...statementColumns,
    columnAt('objectionsMade', { dataOnly: true }),
    columnAt('withdrawals', { key: 'statementsWithdrawn', name: 'statementsWithdrawn', dataOnly: true }),
    territoryColumn,
    columnAt('statedSentence'),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const found = book.states.byCode(query.code ?? '');
    if (found === undefined) throw new Error(`the question "state" was asked without a code that exists`);
    const cells = [...book.records.values()]
      .filter(({ asAt }) => asAt !== null)
      .flatMap((record) => cellOf(record, found, asOf) ?? []);
    const regionalGroup = found.group === null ? undefined : book.states.groupById(found.group);
    return answer(asked, {
      title: { say: 'title-of-one', name: found.name, asOf },
      rows: cells.map((cell) => profileRow(cell, asked)),
      instruments: cells.map(({ record }) => record.instrument.id),
      groups: regionalGroup ? [regionalGroup] : [],
      // On a day before those ended, they acted where the State stands today, or beside it.
      warnings: [
        ...book.states.former
          .filter(({ successors, endedOn }) => successors.includes(found.code) && asOf < endedOn)
          .map(({ became }) => ({ say: 'acted-otherwise', became }) as const),
        ...asPrintedWarnings(
          cells.map(({ record }) => record),
          asked,
        ),
      ],
      emptyBecause: { say: 'could-join-none', name: found.name, asOf },
      subject: {
        state: {
          ...found,
          names: stateNames(found, book.states),
          groups: book.states.groupsOf(found.code, asOf).map(({ id }) => id),
        },
      },
    });
  },
};

function profileRow(cell: Cell, asked: Asked): InReasons<ProfileRow> {
  const { book, asOf } = asked;
  const { state: of, record, participation, history, standing } = cell;
  const facts = actCell(cell, asOf);
  const interval = history && intervalOn(history, asOf);
  const counts = statementsOf({ record, state: of.code, asOf });
  const binding = interval ? bindingDayOf(book, record, of, interval) : null;
  return {
    instrument: record.instrument.id,
    label: record.instrument.label,
    ...facts,
    printedName: participation?.name ?? null,
    daysSinceSignature:
      standing === 'signatory' && facts.signedOn !== null
        ? daysBetween(facts.signedOn, lastTold(record, asOf))
        : null,
    inForceOn: binding?.inForceOn ?? null,
    inForceBecause: binding?.because ?? null,
    acts: (history ? datedActs(history) : [])
      .filter(({ on }) => on <= asOf)
      .map((act) => ({ ...act, sentence: actReason(of.name, record.instrument, act) })),
    regionalGroup: compareWithGroup(of, cell, asked),
    evidence: record.evidenceOf(of.code),
    sentence: sentenceOf(cell, asked),
    remark: remarkOn(book, { state: of.code, instrument: record.instrument.id, standing }, asOf),
    ...statementColumnsOf(counts),
    objectionsMade: counts?.objectionsMade ?? null,
    withdrawals: counts?.withdrawals ?? null,
    territories: counts?.territories ?? null,
    statedSentence: statedReason(counts, { ...asked, standing, oldAsAt: oldAsAt(record, asked) }),
  };
}

function compareWithGroup(of: State, { record }: Cell, asked: Asked): GroupComparison | null {
  const { book, asOf } = asked;
  const { states } = book;
  const group = of.group === null ? undefined : states.groupById(of.group);
  if (group === undefined) return null;
  const {
    members,
    states: tally,
    share,
  } = groupTally(group, states.membersOf(group.id, asOf), record, asked);
  return { id: group.id, name: group.name, members, parties: tally.party, share };
}
