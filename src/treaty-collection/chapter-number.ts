const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** The number of the chapter in which a treaty stands: `XVIII-12-a` → 18. */
export function chapterNumber(reference: string): number {
  const [roman = ''] = reference.split('-');
  const values = [...roman].map((digit) => romanDigits[digit] ?? 0);
  return values.reduce(
    (sum, value, index) => ((values[index + 1] ?? 0) > value ? sum - value : sum + value),
    0,
  );
}
