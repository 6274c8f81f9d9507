/** What a card says in words. */
export interface CardSaying {
  /** What it is about, above all else. */
  readonly kicker: string;
  /** The number that is large, where there is one. */
  readonly figure: string | null;
  /** What the number is of: with the figure before it, a sentence. */
  readonly headline: string;
  /** What must be known beside it. */
  readonly note: string | null;
  /** What is drawn and not written in one line, for who hears of the picture and does not see it. */
  readonly more?: string;
}
