import { datedActs, sayAct, type DatedAct } from '../../domain/dated-act.js';
import { daysBetween, sayDay, type Day } from '../../domain/day.js';
import { intervalOn } from '../../domain/standing-history.js';
import type { State } from '../../domain/state.js';
import { bindingDayOf } from '../binding-days.js';
import type { Evidence } from '../book.js';
import { groupTally } from '../group-tally.js';
import { asOfParameter, codeParameter } from '../parameters.js';
import { knownAtParameter } from '../parameters/moment-parameters.js';
import { answer, type Asked, type Question } from '../question.js';
import { remarkOn } from '../remarks-on.js';
import { cellOf, lastTold, sentenceOf, type Cell } from '../select.js';
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
} from '../shared-columns.js';
import { stateNames } from '../state-names.js';
import { matrixCell, type MatrixCell } from './matrix.js';

/** The State's regional group under the instrument. */
interface GroupComparison {
  readonly id: string;
  readonly name: string;
  /** Its members that may join, how many of them are parties, and their part, from 0 to 1. */
  readonly members: number;
  readonly parties: number;
  readonly share: number | null;
}

/** The State under one instrument. */
export interface ProfileRow extends MatrixCell {
  readonly instrument: string;
  readonly label: string;
  /** The name as printed on the depositary's page; `null` where the State is not listed there. */
  readonly printedName: string | null;
  /** How long a signature has waited; `null` where none waits. */
  readonly daysSinceSignature: number | null;
  /** The day on which the instrument binds the State; `null` where it does not, or the day is not computed. */
  readonly inForceOn: Day | null;
  /** Why that day, or why none; `null` where the State is not a party. */
  readonly inForceBecause: string | null;
  /** Everything it did, up to the day asked about. */
  readonly acts: readonly (DatedAct & { readonly sentence: string })[];
  /** `null` for a State without a regional group. */
  readonly regionalGroup: GroupComparison | null;
  readonly evidence: Evidence | null;
  readonly sentence: string;
  /** What must be known beside it; `null` where there is nothing. */
  readonly remark: string | null;
}

/** One State: how it stands under every instrument that it may join. */
export const state: Question<ProfileRow> = {
  name: 'state',
  path: '/states/:code',
  answers:
    'one State: its standing, acts and entry into force under every instrument that it may join, beside its regional group; its names',
  parameters: [codeParameter, asOfParameter, knownAtParameter],
  columns: () => [
    asKey(instrumentColumn),
    standingColumn,
    signedOnColumn,
    boundOnColumn,
    effectiveOnColumn,
    modeColumn,
    inForceOnColumn,
    {
      key: 'regionalGroup',
      title: 'Parties in its group',
      description:
        'how many of the members of its UN regional group that may join are parties, e.g. 43 of 54; empty for a State in no group',
      type: 'string',
      cell: ({ regionalGroup }) => regionalGroup && `${regionalGroup.parties} of ${regionalGroup.members}`,
    },
    printedDayColumn,
    sentenceColumn,
    { ...remarkColumn, dataOnly: true },
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
      title: `${found.name}, as of ${sayDay(asOf)}`,
      rows: cells.map((cell) => profileRow(cell, asked)),
      instruments: cells.map(({ record }) => record.instrument.id),
      groups: regionalGroup ? [regionalGroup] : [],
      // On a day before those ended, they acted where the State stands today, or beside it.
      warnings: book.states.former
        .filter(({ successors, endedOn }) => successors.includes(found.code) && asOf < endedOn)
        .map(({ became }) => became),
      emptyBecause: `${found.name} could not join any of the instruments on ${sayDay(asOf)}`,
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

function profileRow(cell: Cell, asked: Asked): ProfileRow {
  const { book, asOf } = asked;
  const { state: of, record, participation, history, standing } = cell;
  const facts = matrixCell(cell, asOf);
  const interval = history && intervalOn(history, asOf);
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
      .map((act) => ({ ...act, sentence: sayAct(of.name, record.instrument, act) })),
    regionalGroup: compareWithGroup(of, cell, asked),
    evidence: record.evidence,
    sentence: sentenceOf(cell, asked),
    remark: remarkOn(book, { state: of.code, instrument: record.instrument.id, standing }, asOf),
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
