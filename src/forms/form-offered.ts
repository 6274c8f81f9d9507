/** A form that there is at an address: with a suffix, or where its suffix is empty without one. */
export interface FormOffered {
  readonly suffix: string;
  readonly mediaType: string;
  readonly title: string;
}
