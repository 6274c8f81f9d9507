import type { Day } from '../../domain/day.js';
import type { StatementKind, StatementWithdrawal } from '../../domain/statement.js';
import { daysInText } from '../days-in-text.js';
import { nothing, rest, type Coded } from './coded.js';
import type { TreatyTitle } from './other-instrument.js';
import { reportedWithdrawal } from './reported-withdrawal.js';
import type { StatementPart } from './split-block.js';

/** A withdrawal that a heading names, whose day stands apart or begins the text; or that the text reports. */
export function withdrawalsOf(
  kind: StatementKind,
  { lines }: StatementPart,
  day: Coded<Day | null>,
  treaty: TreatyTitle | null,
): Coded<readonly StatementWithdrawal[]> {
  if (kind !== 'withdrawal' && kind !== 'partial-withdrawal') {
    const told = kind === 'objection' ? null : reportedWithdrawal(lines, treaty);
    if (told === null) return nothing([]);
    const { line, on, articles } = told;
    const named = [...new Map(articles.map((one) => [one.value, one])).values()];
    return {
      value: [{ on: on.day, articles: named.map(({ value }) => value), isPartial: true }],
      rests: [
        rest('withdrawn-on', on.day, { line, ...on }),
        ...named.map((one) => rest('withdrawn-article', one.value, { line, ...one })),
      ],
    };
  }
  const isPartial = kind === 'partial-withdrawal';
  const line = lines.findIndex(({ role }) => role === 'paragraph');
  const text = lines[line]?.text ?? '';
  const first = /^["“]?On /.test(text) ? daysInText(text)[0] : undefined;
  const found = first?.day ? rest('withdrawn-on', first.day, { line, ...first }) : undefined;
  const [apart] = day.rests;
  const on = apart === undefined ? found : ({ ...apart, code: 'withdrawn-on' } as const);
  return { value: [{ on: on?.value ?? null, articles: [], isPartial }], rests: on === undefined ? [] : [on] };
}
