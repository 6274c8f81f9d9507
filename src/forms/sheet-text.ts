import type { SheetRow, SheetSubject } from '../status/questions/sheet.js';
import { sheetTopics, type SheetTopic } from '../status/sheet/statement.js';
import { capital } from '../wording/capital.js';
import { english } from '../wording/english.js';
import type { Answered } from './answered.js';
import type { WrittenPart, WrittenText } from './written-text.js';

/** What a sheet says of one topic. */
export interface SheetSection {
  readonly topic: SheetTopic;
  readonly title: string;
  readonly rows: readonly SheetRow[];
}

/** The statements of a sheet by what they are about, in the order in which it is filled in. */
export function sheetSections(rows: readonly SheetRow[]): readonly SheetSection[] {
  return sheetTopics
    .map((topic) => ({
      topic,
      title: english.sheetTopics[topic],
      rows: rows.filter((row) => row.topic === topic),
    }))
    .filter((section) => section.rows.length > 0);
}

/** The article that stands after a statement in brackets; `null` where the statement names it itself. */
export function articleBeside({ sentence, article }: Pick<SheetRow, 'sentence' | 'article'>): string | null {
  return article === null || sentence.includes(article) ? null : article;
}

function statementText(row: SheetRow): string {
  const article = articleBeside(row);
  return `${capital(row.sentence)}${article === null ? '' : ` (${article})`}.`;
}

/** A deposit sheet as a text to be taken along: what must be known of it first, how it is cited last. */
export function sheetText({ answer, cite }: Answered<SheetRow, SheetSubject>): WrittenText {
  const notes = answer.emptyBecause === null ? answer.warnings : [answer.emptyBecause, ...answer.warnings];
  return {
    title: answer.title,
    parts: [
      ...notes.map((note): WrittenPart => ({ kind: 'note', text: `${capital(note)}.` })),
      ...sheetSections(answer.rows).flatMap(({ title, rows }): readonly WrittenPart[] => [
        { kind: 'heading', text: title },
        rows.length === 1
          ? { kind: 'paragraph', text: rows.map(statementText).join('') }
          : { kind: 'list', items: rows.map(statementText) },
      ]),
      { kind: 'note', text: cite.text },
    ],
    sources: answer.subject.sheet.sources.map(({ text, url }) => ({ text: capital(text), url })),
  };
}
