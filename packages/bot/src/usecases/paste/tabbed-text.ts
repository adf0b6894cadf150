/**
 * A table of values parted by commas or semicolons, as spreadsheets write it, in the form in which the game copies it; any
 * other text as it is. Quoted cells lose their quotes, line ends and tabs.
 */
export function tabbedText(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  const separator = separatorOf(head);
  if (separator === undefined || text.includes('\t')) return text;
  return rowsOf(text, separator)
    .map((row) => row.map((cell) => `${cell.replace(/[\t\r\n]+/g, ' ').trim()}\t`).join(''))
    .join('\n');
}

function separatorOf(head: string): ',' | ';' | undefined {
  const [commas, semicolons] = [',', ';'].map((one) => head.split(one).length - 1);
  if (commas === undefined || semicolons === undefined || commas + semicolons === 0) return undefined;
  return commas > semicolons ? ',' : ';';
}

/** Rows of cells; a row's empty last cell, the game's own trailing tab, is left out. */
function rowsOf(text: string, separator: ',' | ';'): readonly (readonly string[])[] {
  const rows: string[][] = [];
  // A cell with what parts it from the next: in quotes, with doubled ones inside, or as it stands.
  const cell =
    separator === ','
      ? /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/y
      : /(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r?\n|$)/y;
  let row: string[] = [];
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    const [, quoted, plain = '', end = ''] = found;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== separator) {
      rows.push(row.at(-1) === '' ? row.slice(0, -1) : row);
      row = [];
    }
    if (end === '') return rows;
  }
  // A quote that is never closed: no table.
  return [[text]];
}
