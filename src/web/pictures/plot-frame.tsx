import type { ComponentChildren } from 'preact';

/** The size of a plot in its own units, and of its margins. */
export const plot = { width: 480, height: 260, left: 36, right: 12, top: 18, bottom: 26 };

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/**
 * A picture with two axes, a title and a description, which are read aloud in its place (WCAG 2.2, success criterion
 * 1.1.1): as an `img` its lines and numbers are not. Ids are unique on a page.
 */
export function PlotFrame({
  id,
  title,
  description,
  x,
  y,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
  readonly children: ComponentChildren;
}) {
  const { width, height, left, right, bottom } = plot;
  return (
    <svg
      class="plot"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {y.map(({ at, label }) => (
        <>
          <path class="grid" d={`M${left} ${at}H${width - right}`} />
          <text x={left - 6} y={at + 4} text-anchor="end">
            {label}
          </text>
        </>
      ))}
      {x.map(({ at, label }) => (
        <text x={at} y={height - bottom + 18} text-anchor={at > width - right - 20 ? 'end' : 'middle'}>
          {label}
        </text>
      ))}
      {children}
    </svg>
  );
}
