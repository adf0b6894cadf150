import type { Faction } from '@prime-tally/stats-core';

const MARKS: Readonly<Record<Faction, string>> = { enlightened: '💚', resistance: '💙' };

/** 💚 or 💙. */
export function factionMark(faction: Faction): string {
  return MARKS[faction];
}
