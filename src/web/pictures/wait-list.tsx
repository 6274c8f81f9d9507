import type { ComponentChildren } from 'preact';
import type { Day } from '../../domain/day.js';
import type { DayScale } from './day-scale.js';
import { waitScale, type Wait } from './wait-scale.js';

/** A wait with what is said of it. */
export interface SaidWait extends Wait {
  readonly says: ComponentChildren;
}

/**
 * A line for each wait, all on one scale of time. What a line shows is said over it: the lines are for the eye alone,
 * and are not read aloud. Their ends are in percent of the width, so that letters and strokes keep their size in any
 * window.
 */
export function WaitList({ waits, asOf }: { readonly waits: readonly SaidWait[]; readonly asOf: Day }) {
  const scale = waitScale(waits, asOf);
  return (
    <>
      <Years scale={scale} />
      <ol class="waits">
        {waits.map((wait) => (
          <li>
            {wait.says}
            <WaitLine wait={wait} scale={scale} />
          </li>
        ))}
      </ol>
      {waits.length > 10 && <Years scale={scale} />}
    </>
  );
}

/**
 * From the signature, a ring, to the last day told, a bar across; dotted over the days after it, of which nothing is
 * known.
 */
function WaitLine({ wait, scale }: { readonly wait: Wait; readonly scale: DayScale }) {
  const from = `${scale.at(wait.signedOn)}%`;
  const to = `${scale.at(wait.until)}%`;
  return (
    <svg class="wait" aria-hidden="true">
      {scale.years.map(({ at }) => (
        <line class="grid" x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
      ))}
      {to !== '100%' && <line class="unknown" x1={to} x2="100%" y1="50%" y2="50%" />}
      <line class="line" x1={from} x2={to} y1="50%" y2="50%" />
      <line class="line" x1={to} x2={to} y1="15%" y2="85%" />
      <circle cx={from} cy="50%" r="4" />
    </svg>
  );
}

/** The years under which the lines lie. */
function Years({ scale }: { readonly scale: DayScale }) {
  return (
    <svg class="wait" aria-hidden="true">
      {scale.years.map(({ at, label }) => (
        <text x={`${at}%`} y="75%" text-anchor={at < 4 ? 'start' : at > 96 ? 'end' : 'middle'}>
          {label}
        </text>
      ))}
    </svg>
  );
}
