// What people write about stats has commas or other words between these; the game never has.
const HEADER =
  /Agent\s*Name\s*Agent\s*Faction\s*Date\s*\(yyyy-mm-dd\)|Agent\s*Faction\s*Date\s*\(yyyy-mm-dd\)\s*Time\s*\(hh:mm:ss\)/;
const VALUES = /(?:Enlightened|Resistance)\s*\d{4}-\d\d-\d\d\s*\d\d:\d\d:\d\d\s*\d/;

/** Whether a chat message deserves an answer as a stats export, damaged or not; false for talk about stats. Cheap and linear. */
export function looksLikeStats(text: string): boolean {
  return HEADER.test(text) || VALUES.test(text);
}
