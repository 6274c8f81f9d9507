import type { ComparedPiece } from '../../status/compare-texts.js';
import type { ComparedLine } from './compared-lines.js';

/**
 * Two versions of a text as one. What was taken out and what was put in is told by the elements for it, by a line
 * through or beneath the words, and, to whoever is read to, in words: most screen readers pass over `del` and `ins`.
 */
export function ComparedText({ lines }: { readonly lines: readonly ComparedLine[] }) {
  return (
    <blockquote class="stated">
      {lines.map(({ role, pieces }) => {
        const Line = role === 'heading' ? 'h3' : 'p';
        return (
          <Line dir="auto" class={role === 'day' ? 'stated-on' : undefined}>
            {pieces.map((piece) => (
              <PieceView piece={piece} />
            ))}
          </Line>
        );
      })}
    </blockquote>
  );
}

function PieceView({ piece: { change, text } }: { readonly piece: ComparedPiece }) {
  if (change === 'kept') return <>{text}</>;
  const Mark = change === 'removed' ? 'del' : 'ins';
  const what = change === 'removed' ? 'taken out' : 'put in';
  return (
    <Mark>
      <span class="unseen"> {what}: </span>
      {text}
      <span class="unseen"> (end of what was {what}) </span>
    </Mark>
  );
}
