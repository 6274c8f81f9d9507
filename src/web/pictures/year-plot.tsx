import { scaleBand, scaleLinear } from 'd3-scale';
import type { ActYear } from './act-years.js';
import { plot, PlotFrame } from './plot-frame.js';

/** Signatures and consents in each year, one upon the other. Five at least fill the height: one act is no peak. */
export function YearPlot({
  id = 'acts-by-year',
  title = 'Acts in each year',
  years,
}: {
  readonly id?: string;
  readonly title?: string;
  readonly years: readonly ActYear[];
}) {
  const { width, height, left, right, top, bottom } = plot;
  const most = Math.max(5, ...years.map(({ signatures, consents }) => signatures + consents));
  const x = scaleBand(
    years.map(({ year }) => year),
    [left, width - right],
  )
    .padding(0.2)
    .round(true);
  const y = scaleLinear([0, most], [height - bottom, top]).nice();
  // Whole units, here and across: with decimals the bars of eighty years are a good part of the weight of their page.
  const unit = (acts: number) => Math.round(y(acts));
  const bar = (year: number, from: number, to: number, look: string) =>
    to > from && (
      <rect class={look} x={x(year)} y={unit(to)} width={x.bandwidth()} height={unit(from) - unit(to)} />
    );
  const every = years.length <= 8 ? 1 : Math.ceil(years.length / 6 / 5) * 5;
  return (
    <PlotFrame
      id={id}
      title={title}
      description="Consents to be bound and, upon them, signatures in each year since the adoption. The table says the same in numbers."
      x={years
        .filter(({ year }) => year % every === 0)
        .map(({ year }) => ({ at: round((x(year) ?? 0) + x.bandwidth() / 2), label: String(year) }))}
      y={y.ticks(5).map((tick) => ({ at: round(y(tick)), label: String(tick) }))}
    >
      {years.map(({ year, consents, signatures }) => (
        <>
          {bar(year, 0, consents, 'party')}
          {bar(year, consents, consents + signatures, 'signatory')}
        </>
      ))}
    </PlotFrame>
  );
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
