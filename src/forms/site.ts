/** The site that answers come from, as whatever is made of them must know it. */
export interface Site {
  /** Where the tracker is reached, without a slash at the end. */
  readonly publicUrl: string;
}
