import { z } from 'zod';
import { isGap } from '../../domain/standing.js';
import { askedAs } from '../asked-as.js';
import { asAtColumns } from '../as-at-columns.js';
import { columnAt } from '../column-at.js';
import { familiesOf, type Family, type FamilyFacts } from '../families.js';
import { isInForce } from '../in-force.js';
import { named } from '../named.js';
import { answer, type Asked, type Question } from '../question.js';
import type { ReadonlyOf } from '../readonly-of.js';
import * as part from '../row-parts.js';
import { cellOf, chosenStates, oldAsAt, type Cell } from '../select.js';
import {
  asKey,
  codeColumn,
  groupColumn,
  partyToColumn,
  sentenceColumn,
  stateColumn,
} from '../shared-columns.js';
import { labelOf, stateLabelSchema } from '../state-label.js';
import { untoldWarnings } from '../untold-warnings.js';
import type { InReasons, Reason } from '../said.js';
import type { Warning } from '../warning-reason.js';
import { nameOf } from '../../domain/instrument-name.js';
import { allOf } from '../../domain/reason.js';
import { groupOf } from '../select.js';
import { sayWords } from '../say-words.js';

/** A State and how it stands under the cited instruments taken together. */
const familyMemberSchema = z
  .strictObject({
    state: stateLabelSchema,
    /** To how many of the cited instruments it is a party, and how many of them it may join. */
    partyTo: part.count,
    of: part.count,
    families: z.array(z.string()),
    missing: z
      .array(part.instrumentId)
      .describe('the instruments that it may join and to which it is not a party'),
    untold: z
      .array(part.instrumentId)
      .describe('the instruments of which it cannot be told whether it is a party'),
    standings: z.record(z.string(), part.standing),
    sentence: part.sentence,
  })
  .register(named, { id: 'FamilyMember' });

export type FamilyRow = ReadonlyOf<typeof familyMemberSchema>;

const subjectSchema = z.strictObject({
  families: z.array(z.strictObject({ id: z.string(), meaning: z.string(), states: part.count })),
});

/** How States stand under the cited instruments taken together. */
export const families: Question<FamilyRow, ReadonlyOf<typeof subjectSchema>> = {
  ...askedAs('families'),
  row: familyMemberSchema,
  subject: subjectSchema,
  columns: (book) => [
    asKey(codeColumn),
    stateColumn,
    groupColumn,
    { ...partyToColumn, name: 'partyToOfCited' },
    columnAt('of'),
    columnAt('families', { of: { families: sayWords(familiesOf(book)) } }),
    columnAt('missing'),
    columnAt('untold'),
    sentenceColumn,
    ...asAtColumns(book, ({ citedIn }) => citedIn !== null),
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const known = familiesOf(book);
    const all = factsOf(asked);
    const rows = all
      .map((facts) => familyRow(facts, known, asked))
      .filter((row) => query.family === undefined || row.families.includes(query.family));
    const chosen = known.find(({ id }) => id === query.family);
    return answer(asked, {
      title: {
        say: 'families-title',
        group: groupOf(book, query.group),
        family: chosen?.meaning ?? null,
        asOf,
      },
      rows,
      instruments: citedRecords(asked).map(({ instrument }) => instrument.id),
      emptyBecause: chosen
        ? { say: 'nobody-in-family', family: chosen.meaning }
        : { say: 'none-may-join-cited' },
      warnings: [
        ...untoldWarnings(
          all.flatMap(({ cells }) => cells),
          asked,
        ),
        ...(chosen ? [chosen] : known).flatMap((family) => untoldFamily(family, all, asOf < asked.today)),
      ],
      subject: {
        families: known.map((family) => ({
          id: family.id,
          meaning: family.meaning,
          states: all.filter((facts) => family.membershipOf(facts) === 'yes').length,
        })),
      },
    });
  },
};

/**
 * "The five" are those that the resolution cites (A/RES/61/180, paragraphs 3 and 4): others may be tracked beside them.
 */
function citedRecords({ book }: Asked) {
  return [...book.records.values()].filter(({ instrument }) => instrument.citedIn !== null);
}

/** One entry for each State that may join a cited instrument of which there is a record. */
function factsOf(asked: Asked): readonly FamilyFacts[] {
  const { asOf } = asked;
  const records = citedRecords(asked).filter(({ asAt }) => asAt !== null);
  return chosenStates(asked)
    .map((state) => ({ cells: records.flatMap((record) => cellOf(record, state, asOf) ?? []) }))
    .filter(({ cells }) => cells.length > 0);
}

function familyRow(facts: FamilyFacts, known: readonly Family[], asked: Asked): InReasons<FamilyRow> {
  const { cells } = facts;
  const [first] = cells;
  if (first === undefined) throw new Error('a State without cells has no row');
  const missing = cells.filter(({ standing }) => isGap(standing));
  const untold = cells.filter(({ standing }) => standing === 'cannot-be-told');
  return {
    state: labelOf(first.state),
    partyTo: cells.length - missing.length - untold.length,
    of: cells.length,
    families: known.filter((family) => family.membershipOf(facts) === 'yes').map(({ id }) => id),
    missing: missing.map(({ record }) => record.instrument.id),
    untold: untold.map(({ record }) => record.instrument.id),
    standings: Object.fromEntries(cells.map(({ record, standing }) => [record.instrument.id, standing])),
    sentence: familyReason(first.state.name, { cells, missing, untold }, asked),
  };
}

function familyReason(
  name: string,
  { cells, missing, untold }: Readonly<Record<'cells' | 'missing' | 'untold', readonly Cell[]>>,
  asked: Asked,
): Reason {
  const { asOf, today } = asked;
  const early = cells.filter(
    ({ standing, record }) => standing === 'party' && !isInForce(record.instrument, asOf),
  );
  const namesOf = (some: readonly Cell[]) => allOf(some.map(({ record }) => nameOf(record.instrument)));
  const which = missing.map(({ record }) => {
    const instrument = nameOf(record.instrument);
    return { say: 'missing', instrument, oldAsAt: oldAsAt(record, asked) } as const;
  });
  return {
    say: 'party-to-so-many',
    name,
    asOf,
    isPast: asOf < today,
    parties: cells.length - missing.length - untold.length,
    of: cells.length,
    missing: which.length === 0 ? null : { or: which },
    untold: namesOf(untold),
    early: namesOf(early),
    earlyCount: early.length,
  };
}

/** Whom a family leaves out because the records are of days too far apart. */
function untoldFamily(family: Family, all: readonly FamilyFacts[], isPast: boolean): readonly Warning[] {
  const untold = all.filter((facts) => family.membershipOf(facts) === 'cannot-tell');
  if (untold.length === 0) return [];
  const names = untold.flatMap(({ cells: [first] }) => (first ? [first.state.name] : []));
  return [
    { say: 'untold-family', names: { and: names }, count: untold.length, isPast, family: family.meaning },
  ];
}
