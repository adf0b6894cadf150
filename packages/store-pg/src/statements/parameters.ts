/** Values of a statement that is put together, each behind a number and a cast. */
export interface Parameters {
  readonly values: readonly unknown[];
  /** Takes a value in; answers with what stands for it in the statement. */
  readonly add: (value: string | number, type: string) => string;
}

/** No values yet. */
export function createParameters(): Parameters {
  const values: unknown[] = [];
  return {
    values,
    add(value, type) {
      values.push(value);
      return `$${values.length}::${type}`;
    },
  };
}
