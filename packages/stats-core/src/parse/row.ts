/** A row of an export: offsets into the text, end exclusive. */
export interface Row {
  readonly start: number;
  readonly end: number;
}
