/** What stands at the places of a shape's values. */
export interface Names {
  readonly statIds: readonly number[];
  /** By its link, where a header turned out to be a stat. */
  readonly keys: readonly (string | undefined)[];
  readonly headers: readonly (string | undefined)[];
}

/** What is known of the dictionary without asking: only what was committed, and what never changes. */
// Hint: no pending headers. They may be linked to a stat at any time, or go with the person who brought them.
export interface KnownNames {
  /** Numbers of the catalogue's stats. */
  readonly stats: Map<string, number>;
  /** Numbers of the shapes that hold none but those, by `shapeKeyOf`. */
  readonly shapes: Map<string, number>;
  /** The same shapes by their numbers. */
  readonly names: Map<number, Names>;
}

/** Remembers the dictionary of one schema from one transaction to the next. */
export interface Dictionary {
  /** What is known of the tables that the mark names. */
  readonly at: (mark: string) => KnownNames;
}

/** Most shapes to remember; some 2 kB each. */
const SHAPES = 2000;

/** A memory that knows nothing yet. */
export function createDictionary(): Dictionary {
  let lastMark: string | undefined;
  let known = nothing();
  return {
    at(mark) {
      const isFull = Math.max(known.shapes.size, known.names.size) > SHAPES;
      if (mark !== lastMark || isFull) known = nothing();
      lastMark = mark;
      return known;
    },
  };
}

/** What a shape is known by. */
export function shapeKeyOf(statIds: readonly number[]): string {
  return statIds.join();
}

function nothing(): KnownNames {
  return { stats: new Map(), shapes: new Map(), names: new Map() };
}
