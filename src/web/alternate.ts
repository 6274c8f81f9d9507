/** The same content in another form. */
export interface Alternate {
  readonly href: string;
  /** Its media type. */
  readonly type: string;
  readonly title: string;
}
