/**
 * Text to be copied: one click, or one touch, selects all of it, by a rule of style (`user-select: all`), as no script
 * may run.
 */
export function QuoteBox({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section class="quote" aria-labelledby="quote">
      <h2 id="quote">{title}</h2>
      <p class="quiet">One click selects all of it.</p>
      <blockquote tabIndex={0}>{text}</blockquote>
    </section>
  );
}
