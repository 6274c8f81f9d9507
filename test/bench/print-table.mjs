/** Prints one table; numbers stand to the right. */
export function printTable(title, head, rows) {
  const cells = [head, ...rows].map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isNumber = (text) => /^[\d.]+$/.test(text);
  const line = (row) =>
    row
      .map((cell, column) => (isNumber(cell) ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd();
  process.stdout.write(
    `\n${title}\n${line(cells[0])}\n${widths.map((width) => '-'.repeat(width)).join('  ')}\n${cells.slice(1).map(line).join('\n')}\n`,
  );
}
