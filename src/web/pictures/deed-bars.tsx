import { english } from '../../wording/english.js';

/** How many acts are of a kind. */
export interface KindCount {
  readonly kind: string;
  readonly number: number;
}

/** An instrument or a group, with how many acts of each kind are its own. */
export interface DeedLine {
  readonly name: string;
  readonly href: string | null;
  readonly counts: readonly KindCount[];
}

/** One act among hundreds is still seen, in thousandths of the longest bar. */
const leastWidth = 10;

/** By which colour of a picture a kind is drawn; its word and its number stand before each bar. */
const looks: Readonly<Record<string, string>> = {
  signed: 'signatory',
  consented: 'party',
  succeeded: 'party',
};

/**
 * How many signed, joined and left, a line for each instrument or group. All bars have one scale, so that each can be
 * held against every other; they repeat the numbers before them, and are not read aloud (WCAG 2.2, success criterion
 * 1.1.1).
 */
export function DeedBars({ label, lines }: { readonly label: string; readonly lines: readonly DeedLine[] }) {
  const most = Math.max(1, ...lines.flatMap(({ counts }) => counts.map(({ number }) => number)));
  return (
    <ul class="deeds" aria-label={label}>
      {lines.map(({ name, href, counts }) => (
        <li>
          <strong>{href === null ? name : <a href={href}>{name}</a>}</strong>
          <ul>
            {counts.map(({ kind, number }) => (
              <li class={number === 0 ? 'quiet' : undefined}>
                {english.say({ say: 'acts-of-kind', kind, number })}
                <svg class="bar" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
                  {number > 0 && (
                    <rect
                      class={looks[kind] ?? 'withdrawn'}
                      width={Math.max(leastWidth, Math.round((number / most) * 1000))}
                      height="24"
                    />
                  )}
                </svg>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
