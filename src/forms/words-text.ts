import type { WordsRow } from '../status/questions/words.js';
import { capital } from '../wording/capital.js';
import type { Answered } from './answered.js';
import type { WrittenText } from './written-text.js';

/** The words of an answer to be taken along: each under its title, with what must be known before it is used. */
export function wordsText({ answer, cite }: Answered<WordsRow>): WrittenText {
  const { title, rows, warnings, emptyBecause } = answer;
  const sources = new Map(rows.flatMap((row) => row.sources).map((source) => [source.text, source]));
  const notes = new Set(rows.flatMap((row) => row.notes));
  return {
    title,
    parts: [
      ...(emptyBecause === null ? [] : [paragraph(`${capital(emptyBecause)}.`)]),
      ...[...warnings, ...notes].map((text) => ({ kind: 'note', text: `${capital(text)}.` }) as const),
      ...rows.flatMap((row) => [
        { kind: 'heading', text: row.title } as const,
        ...row.text.split('\n\n').map(paragraph),
      ]),
      { kind: 'heading', text: 'Sources' },
      paragraph(cite.text),
    ],
    sources: [...sources.values()],
  };
}

function paragraph(text: string): WrittenText['parts'][number] {
  return { kind: 'paragraph', text };
}
