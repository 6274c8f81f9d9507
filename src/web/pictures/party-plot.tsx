import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { Day } from '../../domain/day.js';
import { english } from '../../wording/english.js';
import type { PartyCount } from './act-years.js';
import { dayScale } from './day-scale.js';
import { plot, PlotFrame } from './plot-frame.js';

type Point = readonly [x: number, y: number];

/**
 * How many States were parties, from the adoption on; the general entry into force is marked. The scale begins at none
 * and ends with all who may join: cut below, a gap would look smaller than it is. A step, and no slope: nobody is a
 * party by halves.
 */
export function PartyPlot({
  id = 'parties-over-time',
  title = 'Parties since the adoption',
  counts,
  from,
  until,
  inForceSince,
  mayJoin,
}: {
  readonly id?: string;
  readonly title?: string;
  readonly counts: readonly PartyCount[];
  readonly from: Day;
  readonly until: Day;
  readonly inForceSince: Day | null;
  readonly mayJoin: number;
}) {
  const { width, height, left, right, top, bottom } = plot;
  const x = dayScale([from, until], [left, width - right]);
  const y = scaleLinear([0, Math.max(mayJoin, 1)], [height - bottom, top]);
  const last = counts.at(-1)?.parties ?? 0;
  // The number stands at the end of the curve, under all of it that is above its letters.
  const before = counts.findLast(({ on }) => x.at(on) <= width - right - 110)?.parties ?? 0;
  const below = Math.min(y(Math.min(last, before)) + 20, height - bottom - 4);
  const steps = [{ on: from, parties: 0 }, ...counts, { on: until, parties: last }].map(
    ({ on, parties }): Point => [Math.round(x.at(on)), Math.round(y(parties))],
  );
  // Of those that fall into one unit the last: a curve of two hundred steps is a good part of the weight of its page.
  const points = steps.filter(([at], index) => at !== steps[index + 1]?.[0]);
  const curve = line<Point>().curve(curveStepAfter);
  const marked = inForceSince !== null && inForceSince <= until ? x.at(inForceSince) : null;
  const isLate = marked !== null && marked > width - right - 70;
  return (
    <PlotFrame
      id={id}
      title={title}
      description={`From none on ${english.day(from)} to ${last} of ${mayJoin} States that may join on ${english.day(until)}.`}
      x={x.years}
      y={y.ticks(5).map((tick) => ({ at: round(y(tick)), label: String(tick) }))}
    >
      <path class="ceiling" d={`M${left} ${round(y(mayJoin))}H${width - right}`} />
      <path class="curve" d={curve(points) ?? ''} />
      {marked !== null && (
        <>
          <path class="marker" d={`M${marked} ${top - 6}V${height - bottom}`} />
          <text
            x={isLate ? marked - 5 : marked + 5}
            y={height - bottom - 8}
            text-anchor={isLate ? 'end' : 'start'}
          >
            in force
          </text>
        </>
      )}
      <text class="strong" x={width - right} y={round(below)} text-anchor="end">
        {last} {last === 1 ? 'party' : 'parties'}
      </text>
    </PlotFrame>
  );
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
