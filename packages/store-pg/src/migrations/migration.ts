/** One step of the schema's history, never changed once released. */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  readonly number: number;
  readonly name: string;
  /** Names no schema: it runs with the schema first in the search path. */
  readonly sql: string;
}
