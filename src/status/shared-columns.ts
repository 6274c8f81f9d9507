import { consents, type ConsentMode } from '../domain/consent.js';
import type { Day } from '../domain/day.js';
import { standings, type Standing } from '../domain/standing.js';
import { origins, type Origin } from '../ledger/entities/snapshot.entity.js';
import { regionalGroups } from '../states/regional-groups.js';
import type { Evidence } from './book.js';
import type { Column } from './question.js';
import type { StateLabel } from './select.js';
import type { Tally } from './tally.js';

/** A word that stands in a column. */
type Word = { readonly meaning: string } & ({ readonly id: string } | { readonly kind: string });

/** The words of a table, each with its meaning: `party (has consented to be bound), signatory (…)`. */
export function sayWords(words: readonly Word[]): string {
  return words.map((word) => `${'id' in word ? word.id : word.kind} (${word.meaning})`).join(', ');
}

/** A column as part of what tells one row from all others. */
export function asKey<Row>(column: Column<Row>): Column<Row> {
  return { ...column, isKey: true };
}

/** A column that is empty in some rows of one table. */
export function emptyWhere<Row>(where: string, column: Column<Row>): Column<Row> {
  const { description } = column;
  return {
    ...column,
    description: `${description}${description.includes('; empty ') ? ', and' : '; empty'} ${where}`,
  };
}

/** A column of rows in each of which lies what the column is of. */
export function columnOf<Row, Inner>(column: Column<Inner>, inner: (row: Row) => Inner): Column<Row> {
  const { cell, shown, ...rest } = column;
  return {
    ...rest,
    cell: (row) => cell(inner(row)),
    ...(shown && { shown: (row: Row) => shown(inner(row)) }),
  };
}

type OfState = { readonly state: StateLabel | null };

export const codeColumn: Column<OfState> = {
  key: 'code',
  title: 'Code',
  description: 'the ISO 3166-1 alpha-3 code of the State; EUE for the European Union',
  type: 'string',
  cell: ({ state }) => state?.code ?? null,
};

export const stateColumn: Column<OfState> = {
  key: 'state',
  title: 'State',
  description: "the name of the State or organization in the depositary's present spelling",
  type: 'string',
  cell: ({ state }) => state?.name ?? null,
};

export const groupColumn: Column<OfState> = {
  key: 'group',
  title: 'Regional group',
  description: `the UN regional group: ${sayWords(
    regionalGroups.map(({ id, name }) => ({ id, meaning: name })),
  )}; empty for States and organizations in none, such as the Holy See and Niue`,
  type: 'string',
  cell: ({ state }) => state?.group ?? null,
};

export const instrumentColumn: Column<{ readonly instrument: string }> = {
  key: 'instrument',
  title: 'Instrument',
  description: 'the id of the instrument, as in the table of instruments, e.g. cedaw',
  type: 'string',
  cell: ({ instrument }) => instrument,
};

/** Every standing with its meaning. */
export const standingWords = sayWords(standings);

export const standingColumn: Column<{ readonly standing: Standing | null }> = {
  key: 'standing',
  title: 'Standing',
  description: `how the State stands under the instrument on the day asked about: ${standingWords}`,
  type: 'string',
  cell: ({ standing }) => standing,
};

export const signedOnColumn: Column<{ readonly signedOn: Day | null }> = {
  key: 'signedOn',
  title: 'Signed on',
  description: 'the day of the signature; empty where there is none by the day asked about',
  type: 'date',
  cell: ({ signedOn }) => signedOn,
};

export const boundOnColumn: Column<{ readonly boundOn: Day | null }> = {
  key: 'boundOn',
  title: 'Consented on',
  description:
    'the day of the act by which the State consented to be bound, which is not yet the day on which the instrument binds it; of a succession the day of its notification, which may come after the day asked about; empty where there is none',
  type: 'date',
  cell: ({ boundOn }) => boundOn,
};

export const effectiveOnColumn: Column<{ readonly effectiveOn: Day | null }> = {
  key: 'effectiveOn',
  title: 'Party since',
  description:
    'the first day on which the State counts as having joined: the day of that act; of a succession the day of the succession of States, where it is known; empty where it has not joined',
  type: 'date',
  cell: ({ effectiveOn }) => effectiveOn,
};

export const modeColumn: Column<{ readonly mode: ConsentMode | null }> = {
  key: 'mode',
  title: 'How',
  description: `how the State consented to be bound: ${consents
    .filter(({ binds }) => binds)
    .map(({ mode }) => mode)
    .join(', ')}; empty where it has not, or the depositary's letter is not known`,
  type: 'string',
  cell: ({ mode }) => mode,
};

export const inForceOnColumn: Column<{ readonly inForceOn: Day | null }> = {
  key: 'inForceOn',
  title: 'In force on',
  description:
    'the first day on which the instrument binds the State, computed from its deposit; empty where it is not a party or the day cannot be computed',
  type: 'date',
  cell: ({ inForceOn }) => inForceOn,
};

export const becauseColumn: Column<{ readonly because: string }> = {
  key: 'because',
  title: 'Because',
  description: 'why that day, or why none: the rule with its article, or what the depositary states',
  type: 'string',
  cell: ({ because }) => because,
};

export const happenedOnColumn: Column<{ readonly happenedOn: Day | null }> = {
  key: 'happenedOn',
  title: 'Happened on',
  description: 'the day on which it happened in the world',
  type: 'date',
  cell: ({ happenedOn }) => happenedOn,
};

export const partyToColumn: Column<{ readonly partyTo: number }> = {
  key: 'partyTo',
  title: 'Party to',
  description: 'to how many of the instruments asked about the State is a party',
  type: 'integer',
  cell: ({ partyTo }) => partyTo,
};

export const sentenceColumn: Column<{ readonly sentence: string }> = {
  key: 'sentence',
  title: 'In a sentence',
  description: 'the row in plain English',
  type: 'string',
  cell: ({ sentence }) => sentence,
};

export const remarkColumn: Column<{ readonly remark: string | null }> = {
  key: 'remark',
  title: 'Remark',
  description:
    "what a reader of the row must know beside it, from the depositary's notes, such as an act of another State that covered this one; empty where there is nothing",
  type: 'string',
  cell: ({ remark }) => remark,
};

type OfEvidence<Key extends keyof Evidence> = { readonly evidence: Pick<Evidence, Key> | null };

export const printedDayColumn: Column<OfEvidence<'statusAsAt'>> = {
  key: 'statusAsAt',
  title: 'As at',
  description:
    'the day of the page, or of the table, that the record was read from, which later pages may have confirmed since; empty where it prints none, or none was read',
  type: 'date',
  cell: ({ evidence }) => evidence?.statusAsAt ?? null,
};

export const sha256Column: Column<OfEvidence<'sha256'>> = {
  key: 'sha256',
  title: 'SHA-256 of what was read',
  description:
    'the SHA-256 of the bytes that were read, in hexadecimal: of the page, or of the committed table where no page was read yet',
  type: 'string',
  cell: ({ evidence }) => evidence?.sha256 ?? null,
};

const originMeanings: Readonly<Record<Origin, string>> = {
  baseline: 'the table committed with the tracker',
  gazette: 'such a table, of a day for which a gazette confirms it and no page of the depositary',
  network: "the depositary's page, over the network",
  folder: 'a saved page, from a folder',
};

export const originColumn: Column<OfEvidence<'origin'>> = {
  key: 'origin',
  title: 'What was read',
  description: `what was read: ${sayWords(origins.map((id) => ({ id, meaning: originMeanings[id] })))}`,
  type: 'string',
  cell: ({ evidence }) => evidence?.origin ?? null,
};

const countTitles: Readonly<Record<Standing, string>> = {
  party: 'Parties',
  signatory: 'Signatories only',
  none: 'No action',
  withdrawn: 'Withdrawn',
  'cannot-be-told': 'Cannot be told',
};

/** How many States are of each standing. */
export const countColumns: readonly Column<{ readonly states: Tally }>[] = standings.map(
  ({ id, meaning }) => ({
    key: id,
    title: countTitles[id],
    description: `how many States, organizations not counted, are of the standing “${id}”: each ${meaning}`,
    type: 'integer',
    cell: ({ states }) => states[id],
  }),
);
