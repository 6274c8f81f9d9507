import type { Span } from './day.js';
import type { List } from './reason.js';

/** A number of one unit of the calendar. */
export interface Count {
  readonly say: 'years' | 'months' | 'days';
  readonly count: number;
}

/** A span, as it is named: "three months". */
export type SpanName = List<Count>;

/** How a span is named. */
export function spanName(span: Span): SpanName {
  const counts = (['years', 'months', 'days'] as const).flatMap((say): readonly Count[] => {
    const count = span[say];
    return count === undefined ? [] : [{ say, count }];
  });
  return { and: counts };
}
