/** A text found in a file, which may hold exports. */
export interface FoundText {
  readonly kind: 'text';
  /** Message id or row, where the file has several. */
  readonly at?: string;
  readonly text: string;
  /** Which file or chat of its kind, the same wherever the file lies. */
  readonly instance: string;
  /** The same whenever it is found again. */
  readonly externalId: string;
  readonly revision: number;
  /** When it was sent, UTC; absent = not known. */
  readonly sentAt?: string;
}

/** Something that could not be read: a code, never the text. */
export interface ImportFailure {
  readonly file: string;
  readonly at?: string;
  readonly code: string;
}

/** The same without the file, which its reader knows. */
export interface Trouble {
  readonly kind: 'trouble';
  readonly at?: string;
  readonly code: string;
}
