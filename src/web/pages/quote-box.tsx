import type { ComponentChildren } from 'preact';

/**
 * Text to be copied: one click, or one touch, selects all of it, by a rule of style (`user-select: all`), without any
 * script; where one runs, a button copies it (`copy-script.ts`).
 */
export function QuoteBox({
  title,
  text,
  id = 'quote',
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly id?: string;
  /** What is said below the text. */
  readonly children?: ComponentChildren;
}) {
  return (
    <section class="quote" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="quiet on-screen">One click selects all of it.</p>
      <blockquote tabIndex={0} data-copy={title}>
        {text}
      </blockquote>
      {children}
    </section>
  );
}
