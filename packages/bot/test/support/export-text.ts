/** What a made-up export says; `stats` by header, in the order of the columns. */
export interface ExportFacts {
  readonly agent: string;
  readonly faction?: 'Enlightened' | 'Resistance';
  readonly span?: string;
  readonly date?: string;
  readonly time?: string;
  readonly stats?: Readonly<Record<string, number>>;
}

/** The text as the game copies it: two lines, tabs, one trailing tab each. */
export function exportText({
  agent,
  faction = 'Enlightened',
  span = 'ALL TIME',
  date = '2025-11-03',
  time = '18:02:33',
  stats = {},
}: ExportFacts): string {
  const all = { Level: 16, 'Lifetime AP': 50_000_000, 'Current AP': 43_000_000, ...stats };
  const meta = ['Time Span', 'Agent Name', 'Agent Faction', 'Date (yyyy-mm-dd)', 'Time (hh:mm:ss)'];
  const header = [...meta, ...Object.keys(all)];
  const values = [span, agent, faction, date, time, ...Object.values(all)];
  return `${header.join('\t')}\t\n${values.join('\t')}\t\n`;
}

/** The same text after a chat has made each tab a blank and trimmed the end. */
export function throughChat(text: string): string {
  return text.replaceAll('\t', ' ').trim();
}
