import type { ComponentChildren } from 'preact';

/** One bar: what it counts, and how many. */
export interface Bar {
  readonly label: ComponentChildren;
  readonly count: number;
  readonly isUncertain?: boolean;
  /** What stands under it. */
  readonly below?: ComponentChildren;
}

/** How long a bar is, of a thousand: the greatest number fills the width, and none has no length. */
export function barLength(count: number, most: number): number {
  return most === 0 ? 0 : Math.round((count / most) * 10_000) / 10;
}

/**
 * Numbers as bars on one scale that begins at none. The number stands beside its bar, which is for the eye alone and is
 * not read aloud; what is not certain is a frame without a filling.
 */
export function BarList({ bars }: { readonly bars: readonly Bar[] }) {
  const most = Math.max(0, ...bars.map(({ count }) => count));
  return (
    <ol class="bars">
      {bars.map(({ label, count, isUncertain = false, below }) => (
        <li>
          <div>{label}</div>
          <strong>{count}</strong>
          <svg class="bar" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
            <rect class={isUncertain ? 'frame' : 'full'} width={barLength(count, most)} height="24" />
          </svg>
          {below}
        </li>
      ))}
    </ol>
  );
}
