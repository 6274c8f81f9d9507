/** The attribute by which the row that was read as a State is found in a copy; none where no State is known by its name. */
export function rowMark(state: string | null): string {
  return state !== null && /^[A-Z]{3}$/.test(state) ? ` data-row="${state}"` : '';
}
