/** Rows under their heads, for people. @param none what is told where there are no rows */
export function columns(heads: readonly string[], rows: readonly (readonly unknown[])[], none: string): string {
  if (rows.length === 0) return none;
  const cells = [heads, ...rows.map((row) => row.map((cell) => printable(String(cell ?? ''))))];
  const widths = heads.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] as number))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Somebody else chose a part of the text: the terminal must not obey it. */
export const printable = (text: string): string => text.replace(/\p{C}/gu, '?');
