/**
 * What raised letters and misprints of the depositary do to an article, mended letter for letter, so that places stay:
 * "16 1(d )" (IV-8, note 22), "Article (11) (1)" (note 28), "subparagraph b (vi)" (IV-11, note 59).
 */
export function mendedArticles(text: string): string {
  return text
    .replace(
      /\b(\d{1,2}) (\d{1,2}) ?\(([a-z]) ?\)/g,
      (whole, article: string, paragraph: string, letter: string) =>
        `${article}.${paragraph}(${letter})`.padEnd(whole.length),
    )
    .replace(/\b([Aa]rticles?) \((\d{1,2})\)/g, '$1  $2 ')
    .replace(/\b([a-h]) \(([ivx]{1,4})\)/g, '$1)($2)');
}
