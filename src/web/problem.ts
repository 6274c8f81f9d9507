/** What went wrong, for the one who asked. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}
