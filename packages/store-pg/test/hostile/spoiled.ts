// Objects whose keys are data, too.
const BY_KEY = new Set(['stats', 'payload', 'settings', 'details']);

/** The value as often as it has texts, each time with one of them replaced; with where it was. */
export function* spoiled(
  value: unknown,
  text: string,
  path = '',
): Generator<readonly [path: string, value: unknown]> {
  if (typeof value === 'string') {
    yield [path, text];
  } else if (Array.isArray(value)) {
    for (const [index, one] of value.entries())
      for (const [at, spoilt] of spoiled(one, text, `${path}[${index}]`))
        yield [at, value.map((other, place) => (place === index ? spoilt : other))];
  } else if (typeof value === 'function') {
    // What a save tells of itself: a function that gives messages.
    for (const [at, spoilt] of spoiled(value({}), text, `${path}()`)) yield [at, () => spoilt];
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    for (const [index, [key, one]] of entries.entries()) {
      const replace = (entry: readonly [string, unknown]): unknown =>
        Object.fromEntries(entries.map((other, place) => (place === index ? entry : other)));
      for (const [at, spoilt] of spoiled(one, text, `${path}.${key}`)) yield [at, replace([key, spoilt])];
      if (BY_KEY.has(path.split('.').at(-1) ?? '')) yield [`${path}.${key} (its name)`, replace([text, one])];
    }
  }
}
