import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { Day } from '../../domain/day.js';
import { english } from '../../wording/english.js';
import type { PartyCount } from './act-years.js';
import { plot, PlotFrame } from './plot-frame.js';

/**
 * How many States were parties, from the adoption on; the general entry into force is marked. The scale begins at none
 * and ends with all who may join: cut below, a gap would look smaller than it is. A step, and no slope: nobody is a
 * party by halves.
 */
export function PartyPlot({
  counts,
  from,
  until,
  inForceSince,
  mayJoin,
}: {
  readonly counts: readonly PartyCount[];
  readonly from: Day;
  readonly until: Day;
  readonly inForceSince: Day | null;
  readonly mayJoin: number;
}) {
  const { width, height, left, right, top, bottom } = plot;
  const x = scaleUtc([dateOf(from), dateOf(until)], [left, width - right]);
  const y = scaleLinear([0, Math.max(mayJoin, 1)], [height - bottom, top]);
  const last = counts.at(-1)?.parties ?? 0;
  const points = [{ on: from, parties: 0 }, ...counts, { on: until, parties: last }];
  const curve = line<PartyCount>(
    // Whole units: a curve of two hundred steps is a good part of the weight of its page.
    ({ on }) => Math.round(x(dateOf(on))),
    ({ parties }) => Math.round(y(parties)),
  ).curve(curveStepAfter);
  const marked = inForceSince !== null && inForceSince <= until ? round(x(dateOf(inForceSince))) : null;
  return (
    <PlotFrame
      id="parties-over-time"
      title="Parties since the adoption"
      description={`From none on ${english.day(from)} to ${last} of ${mayJoin} States that may join on ${english.day(until)}.`}
      x={x.ticks(6).map((tick) => ({ at: round(x(tick)), label: String(tick.getUTCFullYear()) }))}
      y={y.ticks(5).map((tick) => ({ at: round(y(tick)), label: String(tick) }))}
    >
      <path class="ceiling" d={`M${left} ${round(y(mayJoin))}H${width - right}`} />
      <path class="curve" d={curve(points) ?? ''} />
      {marked !== null && (
        <>
          <path class="marker" d={`M${marked} ${top - 6}V${height - bottom}`} />
          <text x={marked + 5} y={height - bottom - 8}>
            in force
          </text>
        </>
      )}
      <text class="strong" x={width - right} y={y(last) + 18} text-anchor="end">
        {last} parties
      </text>
    </PlotFrame>
  );
}

/** A day has no time zone: it is drawn in UTC, or 1 January would fall into the year before. */
function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
