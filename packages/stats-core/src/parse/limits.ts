/** Bounds on one text; each has an issue code of its own. */
export interface Limits {
  /** UTF-16 units of the whole text; `text_long`. */
  readonly textLength: number;
  /** Exports in one text; `exports_many`. */
  readonly exports: number;
  /** Columns of one export; `columns_many`. */
  readonly columns: number;
  /** UTF-16 units of one cell; `cell_long`. */
  readonly cellLength: number;
}

/** What `parseStats` allows where nothing else is asked for. A real export has up to 1,700 units and 65 columns. */
export const DEFAULT_LIMITS: Limits = { textLength: 65_536, exports: 100, columns: 512, cellLength: 200 };
