import type { Column, Question } from '../../status/question.js';
import { anniversaries } from '../../status/questions/anniversaries.js';
import { compare } from '../../status/questions/compare.js';
import { diff } from '../../status/questions/diff.js';
import { instrument, type ParticipantRow } from '../../status/questions/instrument.js';
import { questions } from '../../status/questions.js';
import type { StatusService } from '../../status/status.service.js';

/** A table of the bundle. */
export interface BundleTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column<unknown>[];
  readonly rows: readonly unknown[];
}

/** Questions whose answer depends on a choice rather than on the record as a whole. */
const choices = new Set([compare.name, diff.name, anniversaries.name]);

/** Every table: the answers to the questions that need no subject, and every State under every instrument. */
export async function bundleTables(status: StatusService): Promise<readonly BundleTable[]> {
  const tables = [await participations(status)];
  for (const question of questions) {
    if (question.path.includes(':') || choices.has(question.name)) continue;
    tables.push(await tableOf(question, status));
  }
  return tables;
}

async function tableOf(question: Question<unknown>, status: StatusService): Promise<BundleTable> {
  const asked = await status.asked(question, {});
  const { rows, title } = await status.answer(question, asked);
  return { name: question.name, description: title, columns: question.columns(asked.book), rows };
}

/** The table that the others are counted from: one row for each State and instrument that it may join. */
async function participations(status: StatusService): Promise<BundleTable> {
  const { instruments } = await status.book();
  const rows: { readonly id: string; readonly row: ParticipantRow }[] = [];
  for (const { id } of instruments) {
    const answer = await status.ask(instrument, { id });
    rows.push(...answer.rows.map((row) => ({ id, row })));
  }
  const { book } = await status.vocabulary();
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { key: 'instrument', title: 'Instrument', cell: ({ id }) => id },
    ...instrument.columns(book).map(({ key, title, cell }) => ({
      key,
      title,
      cell: ({ row }: (typeof rows)[number]) => cell(row),
    })),
  ];
  return {
    name: 'participations',
    description: 'The standing of every State under every instrument that it may join, with its acts',
    columns: columns as readonly Column<unknown>[],
    rows,
  };
}
