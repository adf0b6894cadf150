// What people write about stats has commas or other words between these; the game never has.
const HEADER =
  /Agent\s*Name\s*Agent\s*Faction\s*Date\s*\(yyyy-mm-dd\)|Agent\s*Faction\s*Date\s*\(yyyy-mm-dd\)\s*Time\s*\(hh:mm:ss\)/;
// One number behind a moment is an appointment (`20 agents`); a value row has several, or many digits without a blank.
const VALUES =
  /(?:Enlightened|Resistance)\s*\d{4}-\d\d-\d\d\s*\d\d:\d\d:\d\d(?:\d{5}|\s+\d[\d.,'\u2019]*\s+\d)/;

// The five text columns in another order: all their names, and the values that only an export has.
const NAMES = [
  /Time\s*Span/,
  /Agent\s*Name/,
  /Agent\s*Faction/,
  /Date\s*\(yyyy-mm-dd\)/,
  /Time\s*\(hh:mm:ss\)/,
];
const TEXTS = [/Enlightened|Resistance/, /\d{4}-\d\d-\d\d/, /\d\d:\d\d:\d\d/];

/** Whether a chat message deserves an answer as a stats export, damaged or not; false for talk about stats, true for all that `parseStats` reads. Cheap and linear. */
export function looksLikeStats(text: string): boolean {
  if (HEADER.test(text) || VALUES.test(text)) return true;
  return NAMES.every((name) => name.test(text)) && TEXTS.every((value) => value.test(text));
}
