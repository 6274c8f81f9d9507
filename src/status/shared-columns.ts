import { consents, type ConsentMode } from '../domain/consent.js';
import type { Day } from '../domain/day.js';
import { standings, type Standing } from '../domain/standing.js';
import { origins, type Origin } from '../ledger/entities/snapshot.entity.js';
import { regionalGroups } from '../states/regional-groups.js';
import { columnAt } from './column-at.js';
import type { Evidence } from './evidence.js';
import type { Column } from './question.js';
import type { StateLabel } from './state-label.js';
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

export const codeColumn: Column<OfState> = columnAt('state.code', {
  title: 'Code',
  description: 'the ISO 3166-1 alpha-3 code of the State; EUE for the European Union',
  type: 'string',
});

export const stateColumn: Column<OfState> = columnAt('state.name', {
  key: 'state',
  title: 'State',
  description: "the name of the State or organization in the depositary's present spelling",
  type: 'string',
});

export const groupColumn: Column<OfState> = columnAt('state.group', {
  title: 'Regional group',
  description: `the UN regional group: ${sayWords(
    regionalGroups.map(({ id, name }) => ({ id, meaning: name })),
  )}; empty for States and organizations in none, such as the Holy See and Niue`,
  type: 'string',
});

export const instrumentColumn: Column<{ readonly instrument: string }> = columnAt('instrument', {
  title: 'Instrument',
  description: 'the id of the instrument, as in the table of instruments, e.g. cedaw',
  type: 'string',
});

/** Every standing with its meaning. */
export const standingWords = sayWords(standings);

export const standingColumn: Column<{ readonly standing: Standing | null }> = columnAt('standing', {
  title: 'Standing',
  description: `how the State stands under the instrument on the day asked about: ${standingWords}`,
  type: 'string',
});

export const signedOnColumn: Column<{ readonly signedOn: Day | null }> = columnAt('signedOn', {
  title: 'Signed on',
  description: 'the day of the signature; empty where there is none by the day asked about',
  type: 'date',
});

export const boundOnColumn: Column<{ readonly boundOn: Day | null }> = columnAt('boundOn', {
  title: 'Consented on',
  description:
    'the day of the act by which the State consented to be bound, which is not yet the day on which the instrument binds it; of a succession the day of its notification, which may come after the day asked about; empty where there is none',
  type: 'date',
});

export const effectiveOnColumn: Column<{ readonly effectiveOn: Day | null }> = columnAt('effectiveOn', {
  title: 'Party since',
  description:
    'the first day on which the State counts as having joined: the day of that act; of a succession the day of the succession of States, where it is known; empty where it has not joined',
  type: 'date',
});

export const modeColumn: Column<{ readonly mode: ConsentMode | null }> = columnAt('mode', {
  title: 'How',
  description: `how the State consented to be bound: ${consents
    .filter(({ binds }) => binds)
    .map(({ mode }) => mode)
    .join(', ')}; empty where it has not, or the depositary's letter is not known`,
  type: 'string',
});

export const inForceOnColumn: Column<{ readonly inForceOn: Day | null }> = columnAt('inForceOn', {
  title: 'In force on',
  description:
    'the first day on which the instrument binds the State, computed from its deposit; empty where it is not a party or the day cannot be computed',
  type: 'date',
});

export const becauseColumn: Column<{ readonly because: string }> = columnAt('because', {
  title: 'Because',
  description: 'why that day, or why none: the rule with its article, or what the depositary states',
  type: 'string',
});

export const happenedOnColumn: Column<{ readonly happenedOn: Day | null }> = columnAt('happenedOn', {
  title: 'Happened on',
  description: 'the day on which it happened in the world',
  type: 'date',
});

export const partyToColumn: Column<{ readonly partyTo: number }> = columnAt('partyTo', {
  title: 'Party to',
  description: 'to how many of the instruments asked about the State is a party',
  type: 'integer',
});

export const sentenceColumn: Column<{ readonly sentence: string }> = columnAt('sentence', {
  title: 'In a sentence',
  description: 'the row in plain English',
  type: 'string',
});

export const remarkColumn: Column<{ readonly remark: string | null }> = columnAt('remark', {
  title: 'Remark',
  description:
    "what a reader of the row must know beside it, from the depositary's notes, such as an act of another State that covered this one; empty where there is nothing",
  type: 'string',
});

type OfEvidence<Key extends keyof Evidence> = { readonly evidence: Pick<Evidence, Key> | null };

export const printedDayColumn: Column<OfEvidence<'statusAsAt'>> = columnAt('evidence.statusAsAt', {
  title: 'As at',
  description:
    'the day of the page, or of the table, that the record was read from, which later pages may have confirmed since; empty where it prints none, or none was read',
  type: 'date',
});

export const sha256Column: Column<OfEvidence<'sha256'>> = columnAt('evidence.sha256', {
  title: 'SHA-256 of what was read',
  description:
    'the SHA-256 of the bytes that were read, in hexadecimal: of the page, or of the committed table where no page was read yet',
  type: 'string',
});

const originMeanings: Readonly<Record<Origin, string>> = {
  baseline: 'the table committed with the tracker',
  gazette: 'such a table, of a day for which a gazette confirms it and no page of the depositary',
  network: "the depositary's page, over the network",
  folder: 'a saved page, from a folder',
};

export const originColumn: Column<OfEvidence<'origin'>> = columnAt('evidence.origin', {
  title: 'What was read',
  description: `what was read: ${sayWords(origins.map((id) => ({ id, meaning: originMeanings[id] })))}`,
  type: 'string',
});

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
