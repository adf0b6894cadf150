/**
 * A row of CSV (RFC 4180) with its line end. No text is taken for a formula: one that a spreadsheet could compute begins
 * with an apostrophe; a number stays a number.
 */
export function csvRowOf(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : cellOf(cell))).join(',')}\r\n`;
}

// Hint: also behind blanks and line ends, and for full-width signs, which spreadsheets take for formulas as well.
function cellOf(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
