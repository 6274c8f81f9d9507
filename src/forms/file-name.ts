import type { Answered } from './answered.js';

/**
 * A name longer than this says nothing more to anyone; what is cut is its beginning, since the day stands at its end.
 */
const longest = 120;

/**
 * Under what name an answer is saved: what was asked, with what, and for which day:
 * `gaps-cedaw-african-2026-11-25.csv`. It has letters, digits and hyphens only, whatever the query held: such a name
 * needs no escape within the quotes of `Content-Disposition`, and no `filename*` (RFC 6266, section 4.3), and leads out
 * of no folder.
 */
export function fileName(
  { question, raw, answer }: Pick<Answered, 'question' | 'raw' | 'answer'>,
  suffix: string,
): string {
  const said = Object.entries(raw)
    .filter(([key]) => key !== 'asOf' && key !== 'sort')
    .flatMap(([, values]) => values ?? []);
  const words = [question.name, ...said, answer.asOf].flat().join('-');
  return `${words
    .replace(/[^a-z\d]+/gi, '-')
    .replace(/^-|-$/g, '')
    .slice(-longest)}${suffix}`;
}
