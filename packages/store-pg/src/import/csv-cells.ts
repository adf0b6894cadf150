const CELL_UNITS = 100_000;

/** A cell of a table, and the number of its row from 1; `isLong`: it went on and was cut. */
export interface Cell {
  readonly row: number;
  readonly text: string;
  readonly isLong: boolean;
}

/** Reads a table piece by piece: commas, semicolons or tabs between cells, quotes round those that hold them or line breaks. */
export interface CellReader {
  readonly push: (chunk: string) => Cell[];
  readonly end: () => Cell[];
  /** Whether a quote is open: at the end, the file was cut. */
  readonly isOpen: () => boolean;
}

/** A reader that takes the delimiter from the first line; quotes inside an unquoted cell are signs like others. */
export function createCellReader(): CellReader {
  let delimiter: string | undefined;
  let row = 1;
  let text = '';
  let isQuoted = false;
  let isAfterQuote = false;
  let isLong = false;

  function push(chunk: string): Cell[] {
    delimiter ??= delimiterOf(chunk);
    const cells: Cell[] = [];
    for (const sign of chunk) {
      if (isQuoted) {
        if (sign === '"') {
          isQuoted = false;
          isAfterQuote = true;
        } else add(sign);
      } else if (sign === '"' && isAfterQuote) {
        isQuoted = true;
        isAfterQuote = false;
        add('"');
      } else if (sign === '"' && text === '') {
        isQuoted = true;
      } else if (sign === delimiter || sign === '\n') {
        cells.push(take());
        if (sign === '\n') row += 1;
      } else if (sign !== '\r') {
        isAfterQuote = false;
        add(sign);
      }
    }
    return cells;
  }

  function add(sign: string): void {
    if (text.length < CELL_UNITS) text += sign;
    else isLong = true;
  }

  function take(): Cell {
    const cell = { row, text, isLong };
    text = '';
    isAfterQuote = false;
    isLong = false;
    return cell;
  }

  return { push, end: () => (text === '' ? [] : [take()]), isOpen: () => isQuoted };
}

/** Whichever of the three stands most often in the first line, outside quotes. */
function delimiterOf(chunk: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ]);
  let isQuoted = false;
  for (const sign of chunk) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === '\n' && !isQuoted) break;
    else if (!isQuoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? ',';
}
