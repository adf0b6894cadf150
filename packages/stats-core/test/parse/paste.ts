/** What a paste for a test says beside its columns. */
export interface PasteOptions {
  /** What stands between two cells; default a blank. */
  readonly by?: string;
  readonly span?: string;
  readonly agent?: string;
  readonly faction?: string;
}

/** An export of these columns, by blanks as Telegram delivers it or by tabs as the game copies it. */
export function pasteOf(
  columns: readonly (readonly [header: string, value: number | string])[],
  { by = ' ', span = 'ALL TIME', agent = 'Nordlicht', faction = 'Enlightened' }: PasteOptions = {},
): string {
  const headers = ['Time Span', 'Agent Name', 'Agent Faction', 'Date (yyyy-mm-dd)', 'Time (hh:mm:ss)'];
  const values = [span, agent, faction, '2026-09-01', '19:30:00'];
  const end = by === '\t' ? by : '';
  return [
    [...headers, ...columns.map(([header]) => header)].join(by),
    [...values, ...columns.map(([, value]) => value)].join(by),
  ]
    .map((row) => `${row}${end}\n`)
    .join('');
}
