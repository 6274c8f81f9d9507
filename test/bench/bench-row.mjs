/**
 * One line of the table: what was measured, the figure with its unit, against what, the ratio, and the ratio aimed at
 * (`null` where there is no aim). A ratio is better the larger it is, unless the aim says `≤`.
 */
export function benchRow(what, figure, unit, against, ratio, aim = null) {
  return { what, figure, unit, against, ratio, aim };
}

/** Whether a ratio reaches its aim: `≥ 0.7` or `≤ 11`. */
export function reaches({ ratio, aim }) {
  if (aim === null || ratio === null) return null;
  const [sign, limit] = aim.split(' ');
  return sign === '≥' ? ratio >= Number(limit) : ratio <= Number(limit);
}
