import { sayDay } from '../../domain/day.js';
import type { Evidence } from '../book.js';
import { asOfParameter, codeParameter } from '../parameters.js';
import { knownAtParameter } from '../parameters/moment-parameters.js';
import { answer, type Question } from '../question.js';
import { cellOf, sentenceOf } from '../select.js';
import { matrixCell, type MatrixCell } from './matrix.js';

/** The State under one instrument. */
export interface ProfileRow extends MatrixCell {
  readonly instrument: string;
  readonly label: string;
  /** The name as printed on the depositary's page; `null` where the State is not listed there. */
  readonly printedName: string | null;
  readonly evidence: Evidence | null;
  readonly sentence: string;
}

/** One State: how it stands under every instrument that it may join. */
export const state: Question<ProfileRow> = {
  name: 'state',
  path: '/states/:code',
  answers: 'one State: its standing and acts under every instrument that it may join',
  parameters: [codeParameter, asOfParameter, knownAtParameter],
  columns: () => [
    { key: 'instrument', title: 'Instrument', cell: ({ instrument }) => instrument },
    { key: 'standing', title: 'Standing', cell: ({ standing }) => standing },
    { key: 'signedOn', title: 'Signed on', cell: ({ signedOn }) => signedOn },
    { key: 'boundOn', title: 'Bound on', cell: ({ boundOn }) => boundOn },
    { key: 'mode', title: 'How', cell: ({ mode }) => mode },
    { key: 'statusAsAt', title: 'As at', cell: ({ evidence }) => evidence?.statusAsAt ?? null },
    { key: 'sentence', title: 'In a sentence', cell: ({ sentence }) => sentence },
  ],
  ask: (asked) => {
    const { book, query, asOf } = asked;
    const found = book.states.byCode(query.code ?? '');
    if (found === undefined) throw new Error(`the question "state" was asked without a code that exists`);
    const cells = [...book.records.values()]
      .filter(({ asAt }) => asAt !== null)
      .flatMap((record) => cellOf(record, found, asOf) ?? []);
    return answer(asked, {
      title: `${found.name}, as of ${sayDay(asOf)}`,
      rows: cells.map((cell) => ({
        instrument: cell.record.instrument.id,
        label: cell.record.instrument.label,
        ...matrixCell(cell, asOf),
        printedName: cell.participation?.name ?? null,
        evidence: cell.record.evidence,
        sentence: sentenceOf(cell, asked),
      })),
      instruments: cells.map(({ record }) => record.instrument.id),
      emptyBecause: `${found.name} could not join any of the instruments on ${sayDay(asOf)}`,
      subject: { state: { ...found, groups: book.states.groupsOf(found.code).map(({ id }) => id) } },
    });
  },
};
