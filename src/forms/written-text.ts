/** A piece of a written text, in the order in which it is read. */
export type WrittenPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Where what was said before them can be read. */
  | { readonly kind: 'links'; readonly links: readonly WrittenLink[] }
  /** What is said about the text and is no part of it: how old the record is, where it is read. */
  | { readonly kind: 'note'; readonly text: string };

/** What can be read at an address, and the address, which is written out: paper has no links. */
export interface WrittenLink {
  readonly text: string;
  readonly url: string;
}

/**
 * A text to be taken along, a sheet or a letter, before it is a file: a plain text and a word processor's document are
 * made from the same one, so that they say the same.
 */
export interface WrittenText {
  readonly title: string;
  readonly parts: readonly WrittenPart[];
  /** Where each thing said can be read, at the end of it. */
  readonly sources: readonly WrittenLink[];
}
