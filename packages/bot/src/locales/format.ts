/** Writes whole numbers as the language does. */
export function createNumberFormat(tag: string): (value: number) => string {
  const format = new Intl.NumberFormat(tag);
  return (value) => format.format(value);
}

/** Writes a phone-local moment with day and time; no zone is applied, since the export has none. */
export function createMomentFormat(tag: string): (local: string) => string {
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return (local) => format.format(new Date(`${local}Z`));
}
