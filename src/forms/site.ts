/** What every page must know of the tracker that it is a page of. */
export interface Site {
  /** Where the tracker is reached, without a slash at the end. */
  readonly publicUrl: string;
}
