import type { Answered } from './answered.js';

/** A name longer than this says nothing more to anyone. */
const longest = 120;

/**
 * Under what name an answer is saved: what was asked, with what, and for which day: `gaps-cedaw-african-2026-11-25.csv`.
 * It has letters, digits and hyphens only, whatever the query held.
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
