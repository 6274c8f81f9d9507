/** The site that answers come from, as whatever is made of them must know it. */
export interface Site {
  /** Where the tracker is reached, without a slash at the end; empty where that is not known: its addresses are then relative. */
  readonly publicUrl: string;
}

/**
 * The path under which the tracker is reached, without a slash at the end; empty at the root of its host. Inside of
 * the house every address begins at its own root; what leaves it is put under this path.
 */
export function basePathOf({ publicUrl }: Site): string {
  return publicUrl === '' ? '' : new URL(publicUrl).pathname.replace(/\/$/, '');
}
