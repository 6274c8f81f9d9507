import type { Day } from '../../domain/day.js';
import type { MadeUpon, StatementLine } from '../../domain/statement.js';
import { nothing, rest, type Coded } from './coded.js';
import { isListed, listedObjection } from './listed-objection.js';
import { printedDay } from './printed-day.js';
import type { StatementPart } from './split-block.js';

/** The day that stands with it, and whether one is printed that is not surely a day. */
export function dayOf(
  { lines, markers }: StatementPart,
  section: string,
): Coded<Day | null> & { readonly unreadable: string | null } {
  const line = section === 'objections' ? lines.findIndex(isListed) : -1;
  const listed = line < 0 ? null : listedObjection((lines[line] as StatementLine).text);
  const printed = listed === null ? markers.findLast(({ heading }) => heading === null)?.line : undefined;
  const text = listed?.day ?? printed?.text;
  if (text === undefined) return { value: null, rests: [], unreadable: null };
  const value = printedDay(text);
  if (value === null) return { value, rests: [], unreadable: text };
  const start = listed?.start ?? 0;
  const span = {
    line: printed === undefined ? line : lines.indexOf(printed),
    start,
    end: start + text.length,
  };
  return { value, rests: [rest('made-on', value, span)], unreadable: null };
}

/** Upon which acts its headings say that it was made; `later` where it has a day after that on which the State joined. */
export function madeUponOf(
  { lines, markers }: StatementPart,
  day: Coded<Day | null>,
  joinedOn: Day | null,
): Coded<readonly MadeUpon[]> {
  const rests = markers.flatMap(({ line, heading }) =>
    (heading?.madeUpon ?? []).map(({ mode, start, end }) =>
      rest('made-upon', mode, { line: lines.indexOf(line), start, end }),
    ),
  );
  const modes = [...new Set(rests.map(({ value }) => value as MadeUpon))];
  if (modes.length > 0)
    return {
      value: modes,
      rests: rests.filter(
        ({ value }, at) =>
          modes.indexOf(value as MadeUpon) >= 0 && rests.findIndex((one) => one.value === value) === at,
      ),
    };
  // what a State stated on a day of its own may have come before it joined: Cyprus, IV-11-c, objected in 2003 and ratified in 2006
  const [on] = day.rests;
  if (on === undefined || joinedOn === null || on.value <= joinedOn) return nothing([]);
  return { value: ['later'], rests: [{ ...on, code: 'made-upon', value: 'later' }] };
}
